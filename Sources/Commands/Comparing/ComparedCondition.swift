package import API
import Documents

/// A condition that a region asks for, as it is held against those of other regions.
package struct ComparedCondition: Hashable, Sendable {
    /// What came of it.
    package enum Outcome: String, Sendable {
        case holds, fails, open
    }

    /// The ids from the question down to it, and the articles: what two regions have in common agrees in both.
    package var key: [String]
    /// Its title for people.
    package var title: String
    /// The articles that it rests on, with their levels of law.
    package var law: [LawReference]
    /// The mark of a regional rule that is stricter than the federal law.
    package var barrier: Barrier?
    /// What is wrong, as a sentence.
    package var says: String?
    /// What came of it for these facts.
    package var outcome: Outcome

    /// The conditions of an explanation: leaves, and whole what stands for one demand (a choice, a list gone through).
    static func conditions(of node: ExplanationNode, below path: [String]) -> [ComparedCondition] {
        node.children.filter { !$0.warning }.flatMap { child -> [ComparedCondition] in
            let path = path + [child.id]
            switch child.kind {
            case .all, .decision:
                return child.children.isEmpty ? [one(child, path)] : conditions(of: child, below: path)
            case .test:
                // A call of a decision shows that decision's tree.
                return child.children.isEmpty ? [one(child, path)] : conditions(of: child, below: path)
            case .known, .any, .none, .forEach, .forSome, .element, .case, .value: return [one(child, path)]
            }
        }
    }

    private static func one(_ node: ExplanationNode, _ path: [String]) -> ComparedCondition {
        let outcome: Outcome =
            switch node.outcome {
            case .unknown, .fault: .open
            case .yes, .no: (node.outcome == .yes) != node.negated ? .holds : .fails
            }
        return ComparedCondition(
            key: path + node.law.map(\.ref), title: node.title ?? node.id, law: node.law,
            barrier: node.barrier,
            says: outcome == .fails ? node.says : nil, outcome: outcome)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", key.dropLast(law.count).joined(separator: "/"))
        json.member("title", title)
        json.member("outcome", outcome.rawValue)
        json.list("law", law)
        if let barrier {
            json.key("barrier")
            barrier.write(to: &json)
        }
        if let says { json.member("says", says) }
        json.endObject()
    }
}
