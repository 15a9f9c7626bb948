import CEL
import TestSupport

@testable import Rules

/// What an answer says that it read or missed.
struct ReportedFacts {
    private let paths: Set<String>
    /// The names of fields that rules read whose values the answer shows as computed.
    private let behindComputed: Set<String>
    /// The names that filters read: an element that is left out is no part of the answer.
    private let filtering: Set<String>
    /// The names that the rules on the way to the answer mention.
    private let mentioned: Set<String>

    init(_ answer: Answer, of question: GeneratedQuestion, in rulebook: GeneratedRulebook) {
        var paths = Set(answer.missing.map(\.path))
        var computed: Set<String> = []
        Self.collect(answer.explanation, &paths, &computed)
        // The list whose elements are asked about is read to find them.
        if question.rule.subjects.contains(.item) { paths.insert("client.items") }
        let names = rulebook.reads(of: question.rule.name)
        mentioned = names
        filtering = rulebook.filterReads(of: question.rule.name)
        if answer.verdict == .undetermined {
            // A computed value that is open is not shown, and so does not say what it read.
            let values = rulebook.derived + rulebook.rules.filter { $0.kind == .calculation }
            computed.formUnion(values.map { Self.bareName($0.name) }.filter(names.contains))
        }
        self.paths = paths
        behindComputed = computed.reduce(into: []) { $0.formUnion(rulebook.reads(of: $1)) }
    }

    private static func collect(
        _ node: Explanation, _ paths: inout Set<String>, _ computed: inout Set<String>
    ) {
        paths.formUnion(node.missing.map(\.path))
        for reading in node.readings {
            paths.insert(reading.path)
            if reading.isComputed { computed.insert(bareName(reading.path)) }
        }
        for child in node.children { collect(child, &paths, &computed) }
    }

    /// Whether the answer says that it looked at a fact or at something in it.
    func contains(_ path: String, _ field: FactField) -> Bool {
        switch field.sort {
        // That a list or a record is there is not shown, only what is in it: nothing of one that is empty.
        case .rows, .record, .optional(.record), .list, .months, .places:
            if mentioned.contains(field.name) { return true }
        default: break
        }
        return behindComputed.contains(Self.bareName(path)) || filtering.contains(field.name)
            || paths.contains { $0 == path || $0.hasPrefix(path + "[") || $0.hasPrefix(path + ".") }
    }

    private static func bareName(_ path: String) -> String {
        path.split(separator: ".").last.map(String.init) ?? path
    }
}
