/// Random facts of a client, of which some are unknown, as leaves that can be changed one by one.
struct GeneratedFacts {
    /// What a fact is.
    enum Content: Equatable {
        case unknown
        case scalar(String)
        case list([String?], isComplete: Bool)
    }

    /// One fact: where it stands and what its values look like.
    struct Leaf {
        var path: String
        var kind: Kind
        var content: Content
    }

    /// The kinds of values.
    enum Kind {
        case bool, int, amount, name, form, optionalInt, optionalAmount, ints, amounts, forms
    }

    private(set) var leaves: [Leaf]
    private var members: [String]
    private var hasAllMembers: Bool

    private static let client: [(String, Kind)] = [
        ("age", .int), ("height", .int), ("has_work", .bool), ("has_means", .bool), ("name", .name),
        ("alias", .name), ("form", .form), ("income", .amount), ("fine", .amount), ("spare", .optionalInt),
        ("legacy", .optionalAmount), ("numbers", .ints), ("amounts", .amounts), ("forms", .forms),
        ("by_word.x", .int),
    ]
    private static let member: [(String, Kind)] = [("age", .int), ("works", .bool), ("wage", .amount)]

    /// Makes up facts.
    init(using random: inout SeededGenerator) {
        members = Array(["a", "b", "c"].prefix(Int.random(in: 0...3, using: &random)))
        hasAllMembers = Int.random(in: 0...2, using: &random) > 0
        leaves = Self.client.map { name, kind in
            Leaf(path: "client.\(name)", kind: kind, content: Self.content(kind, &random))
        }
        for member in members {
            leaves += Self.member.map { name, kind in
                Leaf(
                    path: "client.household[\(member)].\(name)", kind: kind,
                    content: Self.content(kind, &random))
            }
        }
    }

    /// The facts as a document.
    var text: String {
        var entries: [String] = []
        for leaf in leaves where !leaf.path.contains("[") && !leaf.path.contains("by_word") {
            if let text = Self.text(leaf.content) { entries.append("\(leaf.path.dropFirst(7)): \(text)") }
        }
        let word = leaves.first { $0.path == "client.by_word.x" }.flatMap { Self.text($0.content) }
        entries.append("by_word: {\(word.map { "x: \($0)" } ?? "")}")
        let rows = members.map { member in
            let prefix = "client.household[\(member)]."
            let fields = leaves.filter { $0.path.hasPrefix(prefix) }.compactMap { leaf in
                Self.text(leaf.content).map { ", \(leaf.path.dropFirst(prefix.count)): \($0)" }
            }
            return "{id: \(member)\(fields.joined())}"
        }
        let list = "[\(rows.joined(separator: ", "))]"
        entries.append("household: \(hasAllMembers ? list : "{known: \(list)}")")
        return "{\(entries.joined(separator: ", "))}"
    }

    /// Gives every leaf that `isOpen` names another value, or takes its value away.
    mutating func change(_ random: inout SeededGenerator, where isOpen: (String) -> Bool) {
        for index in leaves.indices where isOpen(leaves[index].path) {
            leaves[index].content = Self.content(leaves[index].kind, &random)
        }
    }

    /// Makes some of what is unknown known; what is known stays.
    mutating func refine(_ random: inout SeededGenerator) {
        for index in leaves.indices where Bool.random(using: &random) {
            let kind = leaves[index].kind
            switch leaves[index].content {
            case .unknown: leaves[index].content = Self.known(kind, &random)
            case .scalar: break
            case .list(let items, let isComplete):
                var items = items.map { $0 ?? Self.item(kind, &random) }
                if !isComplete && Bool.random(using: &random) { items.append(Self.item(kind, &random)) }
                leaves[index].content = .list(items, isComplete: true)
            }
        }
        guard !hasAllMembers else { return }
        hasAllMembers = true
        if Bool.random(using: &random) {
            members.append("z")
            leaves += Self.member.map { name, kind in
                Leaf(path: "client.household[z].\(name)", kind: kind, content: Self.content(kind, &random))
            }
        }
    }

    private static func content(_ kind: Kind, _ random: inout SeededGenerator) -> Content {
        Int.random(in: 0..<3, using: &random) == 0 ? .unknown : partly(kind, &random)
    }

    private static func partly(_ kind: Kind, _ random: inout SeededGenerator) -> Content {
        guard case .list(let items, _) = known(kind, &random) else { return known(kind, &random) }
        return .list(
            items.map { Int.random(in: 0..<5, using: &random) == 0 ? nil : $0 },
            isComplete: Int.random(in: 0..<4, using: &random) > 0)
    }

    private static func known(_ kind: Kind, _ random: inout SeededGenerator) -> Content {
        switch kind {
        case .ints, .amounts, .forms:
            let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in item(kind, &random) }
            return .list(items, isComplete: true)
        default: return .scalar(item(kind, &random))
        }
    }

    private static func item(_ kind: Kind, _ random: inout SeededGenerator) -> String {
        let choices: [String]
        switch kind {
        case .bool: choices = ["true", "false"]
        case .int, .ints: choices = ["-1", "0", "1", "2", "9223372036854775807"]
        case .amount, .amounts: choices = ["0", "1", "1.5", "-2.25"]
        case .name: choices = ["a", "b"]
        case .form, .forms: choices = ["home", "semi", "stationary"]
        case .optionalInt: choices = ["null", "0", "2"]
        case .optionalAmount: choices = ["null", "1", "0.5"]
        }
        return choices[Int.random(in: choices.indices, using: &random)]
    }

    private static func text(_ content: Content) -> String? {
        switch content {
        case .unknown: return nil
        case .scalar(let text): return text
        case .list(let items, let isComplete):
            let list = "[\(items.map { $0 ?? "unknown" }.joined(separator: ", "))]"
            return isComplete ? list : "{known: \(list)}"
        }
    }
}
