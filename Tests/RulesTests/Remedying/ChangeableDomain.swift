import TestSupport

/// A made-up decision over few facts with few values, and everything that can be changed about it.
///
/// Brute force needs no remedies: acts are facts of their own in a second rulebook, where each condition that has an act
/// holds, too, when the act was done.
struct ChangeableDomain: Sendable {
    /// Something that can be changed, and to what.
    struct Dimension: Sendable {
        /// What it can be, as it is first.
        var options: [Option]
        /// Whether an option lies between the first one and another that is farther on the same side.
        var order: [Int]?

        struct Option: Sendable {
            /// What remedies call it; empty for what it is.
            var name: String
            var effort: Int
        }

        /// Whether one option does no more than another.
        func isWithin(_ one: Int, _ two: Int) -> Bool {
            if one == 0 || one == two { return true }
            guard let order, two != 0 else { return false }
            let (a, b) = (order[one] - order[0], order[two] - order[0])
            return (a > 0) == (b > 0) && abs(a) <= abs(b)
        }
    }

    /// The dimensions, the days last.
    private(set) var dimensions: [Dimension] = []
    /// The rules, and the same with acts as facts.
    private(set) var vocabulary = ""
    private(set) var rules = ""
    private(set) var twinVocabulary = ""
    private(set) var twinRules = ""
    /// The day of the question.
    static let day = "2025-03-15"
    /// The days on which something can change.
    private static let days = 6

    private var random: SeededGenerator
    private var tree: Condition = .leaf(id: "c0", "true", effort: nil)
    private var ids = 0
    private var facts: [Fact] = []

    /// A fact with its values as they are written, the one that it has first.
    private struct Fact: Sendable {
        var path: String
        var values: [String]
        /// Its place in `dimensions`; nil when it cannot be changed.
        var dimension: Int?
    }

    private indirect enum Condition: Sendable {
        case leaf(id: String, String, effort: Int?)
        case group(id: String, String, atLeast: Int, [Condition], effort: Int?)
        case each(id: String, filter: String?, String, effort: Int?)
        case some(id: String, atLeast: Int, String, effort: Int?)
    }

    private let hasItems: Bool
    private let hasForms: Bool
    private var acts: [(id: String, perItem: Bool, most: Int, effort: Int)] = []

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        hasItems = Int.random(in: 0..<3, using: &random) == 0
        hasForms = !hasItems && Int.random(in: 0..<3, using: &random) == 0
        self.random = random
        tree = condition(depth: 0)
        addFacts()
        addActs(tree)
        dimensions.append(
            Dimension(
                options: (0...Self.days).map {
                    .init(name: $0 == 0 ? "" : "on 2025-03-\(15 + $0)", effort: 0)
                }, order: Array(0...Self.days)))
        vocabulary = vocabulary(twin: false)
        twinVocabulary = vocabulary(twin: true)
        rules = "decision: rule\nabout: {client: Client}\nall:\n  - " + text(tree, twin: false)
        twinRules = "decision: rule\nabout: {client: Client}\nall:\n  - " + text(tree, twin: true)
    }

    /// How many states there are.
    var size: Int { dimensions.reduce(1) { $0 * $1.options.count } }

    // MARK: Conditions

    private mutating func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func id() -> String {
        ids += 1
        return "c\(ids)"
    }

    private mutating func effort() -> Int? { ids < 9 && draw(5) == 0 ? 1 + draw(5) : nil }

    private mutating func condition(depth: Int) -> Condition {
        let id = id()
        if depth < 3, draw(10) < (depth == 0 ? 9 : 5) {
            let kind = ["all", "any", "none", "all"][draw(4)]
            let parts = (0..<(2 + draw(2))).map { _ in condition(depth: depth + 1) }
            return .group(
                id: id, kind, atLeast: kind == "any" && draw(3) == 0 ? 2 : 1, parts, effort: effort())
        }
        if hasItems, draw(2) == 0 {
            let test = itemTest("i")
            if draw(2) == 0 {
                return .each(id: id, filter: draw(3) == 0 ? itemTest("i") : nil, test, effort: effort())
            }
            return .some(id: id, atLeast: 1 + draw(2), test, effort: effort())
        }
        return .leaf(id: id, test(), effort: effort())
    }

    private mutating func itemTest(_ name: String) -> String {
        [
            "\(name).ok", "!\(name).ok", "\(name).n >= 1", "client.a || \(name).ok",
            "\(name).n < 1 && client.b",
        ][draw(5)]
    }

    private mutating func test() -> String {
        let limit = draw(5)
        let tests = [
            "client.a", "client.b", "!client.a", "client.fixed", "client.n >= \(limit)",
            "client.n < \(limit)",
            "client.n == \(limit)", "client.n != \(limit) || client.b", "client.a == client.b",
            "client.form == 'x'", "client.form in ['y', 'z']", "client.n >= client.m",
            "client.a ? client.n > \(limit) : client.form == 'y'",
            "client.since.plusDays(\(limit)) <= on", "on < client.since.plusDays(\(limit))",
            "client.a || client.since.plusDays(\(limit)) <= on",
            "daysBetween(client.since, on) >= client.n",
        ]
        if hasForms, draw(2) == 0 {
            return [
                "'x' in client.forms", "!('y' in client.forms)", "size(client.forms) >= 2",
                "client.forms.all(f, f != 'z')", "client.form in client.forms",
            ][draw(5)]
        }
        if hasItems, draw(4) == 0 {
            return [
                "client.items.exists(i, i.ok)", "size(client.items) <= 1",
                "client.items.filter(i, i.ok).size() == 1",
            ][draw(3)]
        }
        return tests[draw(tests.count)]
    }

    // MARK: Facts

    private mutating func addFacts() {
        add("client.a", ["false", "true"], effort: draw(3) > 0 ? 1 + draw(4) : nil)
        add("client.b", ["false", "true"], effort: draw(3) > 0 ? 1 + draw(4) : nil)
        add("client.fixed", ["false", "true"], effort: nil)
        add(
            "client.n", ["0", "1", "2", "3", "4", "5"], effort: draw(2) > 0 ? 1 + draw(4) : nil,
            isOrdered: true)
        add("client.m", ["0", "1", "2", "3"], effort: nil)
        add("client.form", ["x", "y", "z"], effort: !hasItems && draw(2) > 0 ? 1 + draw(4) : nil)
        add("client.since", ["2025-03-12", "2025-03-14", "2025-03-16"], effort: nil)
        let formEffort = 1 + draw(3)
        for form in hasForms ? ["x", "y", "z"] : [] {
            let isThere = draw(2) == 0
            facts.append(
                Fact(
                    path: "client.forms+\(form)", values: [isThere ? "1" : "0", isThere ? "0" : "1"],
                    dimension: dimensions.count))
            dimensions.append(
                Dimension(
                    options: [
                        .init(name: "", effort: 0),
                        .init(name: "client.forms\(isThere ? "-" : "+")\(form)", effort: formEffort),
                    ],
                    order: nil))
        }
        formsEffort = formEffort
        (itemEffort, dropEffort) = (1 + draw(3), draw(2) == 0 ? 1 + draw(3) : nil)
        for item in hasItems ? ["p", "q"] : [] {
            add("client.items[\(item)].ok", ["false", "true"], effort: itemEffort)
            add("client.items[\(item)].n", ["0", "1"], effort: nil)
            guard let dropEffort else { continue }
            facts.append(Fact(path: "drop \(item)", values: ["0", "1"], dimension: dimensions.count))
            dimensions.append(
                Dimension(
                    options: [
                        .init(name: "", effort: 0),
                        .init(name: "drop client.items[\(item)]", effort: dropEffort),
                    ], order: nil))
        }
    }

    private var formsEffort = 0
    private var itemEffort = 0
    private var dropEffort: Int?
    private var efforts: [String: Int] = [:]

    private mutating func add(_ path: String, _ values: [String], effort: Int?, isOrdered: Bool = false) {
        let first = draw(values.count)
        let ordered = [values[first]] + values.enumerated().filter { $0.offset != first }.map(\.element)
        var fact = Fact(path: path, values: ordered, dimension: nil)
        if let effort {
            efforts[path] = effort
            fact.dimension = dimensions.count
            dimensions.append(
                Dimension(
                    options: ordered.enumerated().map {
                        .init(
                            name: $0.offset == 0 ? "" : "\(path)=\($0.element)",
                            effort: $0.offset == 0 ? 0 : effort)
                    }, order: isOrdered ? ordered.map { Int($0) ?? 0 } : nil))
        }
        facts.append(fact)
    }

    // MARK: Acts

    private mutating func addActs(_ condition: Condition) {
        switch condition {
        case .leaf(let id, _, let effort): addAct(id, effort)
        case .group(let id, _, _, let parts, let effort):
            addAct(id, effort)
            for part in parts { addActs(part) }
        case .each(let id, _, _, let effort):
            guard let effort else { return }
            acts.append((id, true, 1, effort))
            for item in ["p", "q"] { addDimension("act \(id)[\(item)]", "act_\(id) \(item)", 1, effort) }
        case .some(let id, let atLeast, _, let effort):
            guard let effort else { return }
            acts.append((id, false, atLeast, effort))
            addDimension("act \(id)", "act_\(id)", atLeast, effort)
        }
    }

    private mutating func addAct(_ id: String, _ effort: Int?) {
        guard let effort else { return }
        acts.append((id, false, 1, effort))
        addDimension("act \(id)", "act_\(id)", 1, effort)
    }

    private mutating func addDimension(_ name: String, _ path: String, _ most: Int, _ effort: Int) {
        facts.append(Fact(path: path, values: (0...most).map(String.init), dimension: dimensions.count))
        dimensions.append(
            Dimension(
                options: (0...most).map {
                    .init(name: $0 == 0 ? "" : name + ($0 > 1 ? "*\($0)" : ""), effort: $0 * effort)
                }, order: Array(0...most)))
    }

    // MARK: Text

    private func vocabulary(twin: Bool) -> String {
        func change(_ path: String) -> String { efforts[path].map { ", change: {effort: \($0)}" } ?? "" }
        let drop = dropEffort.map { ", change: {effort: \($0), only: drop}" } ?? ""
        var lines = [
            "vocabulary: Client", "fields:", "  a: {type: bool\(change("client.a"))}",
            "  b: {type: bool\(change("client.b"))}", "  fixed: {type: bool}",
            "  n: {type: int, min: 0, max: 5\(change("client.n"))}", "  m: {type: int}",
            "  since: {type: date}",
            "  form: {type: code(form)\(change("client.form"))}",
            "  forms: {type: list(code(form)), if-absent: [], change: {effort: \(max(1, formsEffort))}}",
            "  items: {type: list(Item), if-absent: []\(drop)}",
        ]
        for act in twin ? acts.filter({ !$0.perItem }) : [] { lines.append("  act_\(act.id): {type: int}") }
        lines += ["---", "vocabulary: Item", "key: id", "fields:", "  id: {type: string}"]
        lines.append("  ok: {type: bool, change: {effort: \(max(1, itemEffort))}}")
        lines.append("  n: {type: int}")
        for act in twin ? acts.filter(\.perItem) : [] { lines.append("  act_\(act.id): {type: int}") }
        lines += [
            "---", "codelist: form", "codes: [{code: x}, {code: y}, {code: z}]", "---", "codelist: region",
            "codes: [{code: RU}, {code: RU-XA}]", "---", "codelist: barrier", "codes: [{code: experience}]",
        ]
        return lines.joined(separator: "\n")
    }

    private func text(_ condition: Condition, twin: Bool) -> String {
        func remedy(_ effort: Int?) -> String {
            twin ? "" : effort.map { ", remedy: {effort: \($0), ru: Сделать, en: Do it}" } ?? ""
        }
        func alternative(_ id: String, _ effort: Int?, _ body: String) -> String {
            guard twin, effort != nil else { return "{id: \(id), \(body)\(remedy(effort))}" }
            return "{id: \(id)-or, any: [{id: \(id), \(body)}, {id: \(id)-act, if: client.act_\(id) >= 1}]}"
        }
        switch condition {
        case .leaf(let id, let test, let effort): return alternative(id, effort, "if: \"\(test)\"")
        case .group(let id, let kind, let atLeast, let parts, let effort):
            let inner = parts.map { text($0, twin: twin) }.joined(separator: ", ")
            let least = atLeast > 1 ? ", at-least: \(atLeast)" : ""
            return alternative(id, effort, "\(kind): [\(inner)]\(least)")
        case .each(let id, let filter, let test, let effort):
            let own = twin && effort != nil ? "(\(test)) || i.act_\(id) >= 1" : test
            let restriction = filter.map { ", where: \"\($0)\"" } ?? ""
            return "{id: \(id), for-each: {i: client.items}\(restriction), if: \"\(own)\"\(remedy(effort))}"
        case .some(let id, let atLeast, let test, let effort):
            func some(_ id: String, _ least: Int) -> String {
                "{id: \(id), for-some: {i: client.items}, at-least: \(least), if: \"\(test)\"\(remedy(effort))}"
            }
            guard twin, effort != nil else { return some(id, atLeast) }
            var ways = [some(id, atLeast), "{id: \(id)-act, if: client.act_\(id) >= \(atLeast)}"]
            if atLeast == 2 {
                ways.append(
                    "{id: \(id)-half, all: [{id: \(id)-one, if: client.act_\(id) >= 1}, \(some(id + "-rest", 1))]}"
                )
            }
            return "{id: \(id)-or, any: [\(ways.joined(separator: ", "))]}"
        }
    }

    // MARK: States

    /// The facts in a state; with the facts of acts for the second rulebook.
    func document(_ state: [Int], twin: Bool) -> String {
        var client: [String] = []
        var forms: [String] = []
        var items: [String: [String]] = [:]
        var dropped: Set<String> = []
        for fact in facts {
            let value = fact.values[fact.dimension.map { state[$0] } ?? 0]
            if fact.path.hasPrefix("client.forms+") {
                if value == "1" { forms.append(String(fact.path.dropFirst(13))) }
            } else if fact.path.hasPrefix("drop ") {
                if value == "1" { dropped.insert(String(fact.path.dropFirst(5))) }
            } else if fact.path.hasPrefix("act_") {
                let parts = fact.path.split(separator: " ")
                if parts.count == 2 { items[String(parts[1]), default: []].append("\(parts[0]): \(value)") }
                if parts.count == 1, twin { client.append("\(fact.path): \(value)") }
            } else if fact.path.hasPrefix("client.items[") {
                let parts = fact.path.dropFirst(13).split(separator: "].")
                items[String(parts[0]), default: []].append("\(parts[1]): \(value)")
            } else {
                client.append("\(fact.path.dropFirst(7)): \(value)")
            }
        }
        let rows = items.keys.sorted().filter { !dropped.contains($0) }.map { key in
            let fields = (items[key] ?? []).filter { twin || !$0.hasPrefix("act_") }
            return "{" + (["id: \(key)"] + fields).joined(separator: ", ") + "}"
        }
        client.append("forms: [\(forms.joined(separator: ", "))]")
        client.append("items: [\(rows.joined(separator: ", "))]")
        return "client: {\(client.joined(separator: ", "))}"
    }

    /// The conditions whose acts are done in a state: `c3`, `c4[p]`.
    func acts(_ state: [Int]) -> [String] {
        zip(dimensions, state).map { $0.options[$1].name }.filter { $0.hasPrefix("act ") }
            .map { String($0.dropFirst(4).prefix { $0 != "*" }) }
    }

    /// The day of a state.
    func day(_ state: [Int]) -> String { "2025-03-\(15 + (state.last ?? 0))" }

    /// Every state.
    var states: [[Int]] {
        dimensions.reduce([[]]) { states, dimension in
            states.flatMap { state in dimension.options.indices.map { state + [$0] } }
        }
    }

    /// A state as a remedy is written.
    func line(_ state: [Int]) -> String {
        let options = zip(dimensions, state).map { $0.options[$1] }
        let names = options.map(\.name).filter { !$0.isEmpty }.sorted()
        return "\(options.reduce(0) { $0 + $1.effort }): " + names.joined(separator: ", ")
    }

    /// Whether everything in one state is in another, or lies on the way to it.
    func isWithin(_ one: [Int], _ two: [Int]) -> Bool {
        dimensions.indices.allSatisfy { dimensions[$0].isWithin(one[$0], two[$0]) }
    }
}
