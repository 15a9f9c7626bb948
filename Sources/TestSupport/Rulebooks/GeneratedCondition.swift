/// A condition of a generated decision.
package struct GeneratedCondition: Sendable {
    /// Its id, unique in the rulebook.
    package var id: String
    /// The days on which it counts.
    package var days: GeneratedDays
    /// Whether it only reports.
    var isWarning = false
    /// The mapping of its sentence.
    var says: String?
    /// How it is decided.
    package var body: Body

    /// How a condition or a decision is decided.
    package indirect enum Body: Sendable {
        /// How parts make a whole.
        package enum Group: String, Sendable {
            case all, any, none
        }

        case test(String)
        case known(String)
        case group(Group, [GeneratedCondition], atLeast: Int)
        case quantifier(Quantifier, Body)
    }

    /// What a `for-each` or `for-some` says around its body.
    package struct Quantifier: Sendable {
        var isEach: Bool
        var variable: String
        var list: String
        var filter: String?
        var atLeast: Int
    }

    /// As a mapping on one line.
    var text: String {
        var entries = ["id: \(id)"] + days.entries
        if isWarning { entries.append("severity: warning") }
        if let says { entries.append("says: \(says)") }
        return "{\((entries + body.entries).joined(separator: ", "))}"
    }
}

extension GeneratedCondition.Body {
    /// As keys of a condition or a decision.
    var entries: [String] {
        switch self {
        case .test(let term): return ["if: \"\(term)\""]
        case .known(let path): return ["known: \(path)"]
        case .group(let group, let parts, let atLeast):
            let list = "\(group.rawValue): [\(parts.map(\.text).joined(separator: ", "))]"
            return atLeast > 1 ? [list, "at-least: \(atLeast)"] : [list]
        case .quantifier(let quantifier, let body):
            var entries = [
                "\(quantifier.isEach ? "for-each" : "for-some"): {\(quantifier.variable): \"\(quantifier.list)\"}"
            ]
            if let filter = quantifier.filter { entries.append("where: \"\(filter)\"") }
            if quantifier.atLeast > 1 { entries.append("at-least: \(quantifier.atLeast)") }
            return entries + body.entries
        }
    }

    /// The conditions directly below.
    var children: [GeneratedCondition] {
        switch self {
        case .test, .known: []
        case .group(_, let parts, _): parts
        case .quantifier(_, let body): body.children
        }
    }

    /// Every condition below that is there on some of these days, with those days.
    func descendants(within days: GeneratedDays) -> [(condition: GeneratedCondition, days: GeneratedDays)] {
        children.flatMap { child in
            let own = child.days.intersection(days)
            return own.isEmpty ? [] : [(child, own)] + child.body.descendants(within: own)
        }
    }

    /// Whether conditions can join it.
    var isGroup: Bool {
        switch self {
        case .test, .known: false
        case .group: true
        case .quantifier(_, let body): body.isGroup
        }
    }
}
