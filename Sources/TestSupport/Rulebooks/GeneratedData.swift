/// A code of a generated code list on some days.
package struct GeneratedCode: Sendable {
    /// The code.
    package var code: String
    /// The days on which it is in force with these columns.
    package var days: GeneratedDays
    /// Its columns, as keys.
    var columns: [String]

    /// The codes that rules and facts name; every other one is there to be walked over.
    package static let named = ["home", "semi", "stationary"]

    /// Every code that is ever in force.
    static let all = named + ["spare", "former"]

    fileprivate var text: String {
        "{\((["code: \(code)"] + days.entries + columns).joined(separator: ", "))}"
    }
}

/// A parameter of a generated rulebook.
package struct GeneratedParameter: Sendable {
    /// Its name behind `param.`.
    package var name: String
    /// What a value is.
    package var sort: FactSort
    /// Whether there is a value for each code of the list `form`.
    package var isKeyed: Bool
    /// Whether only regional law sets it.
    package var isRegional: Bool
    /// The dated values.
    package var values: [(days: GeneratedDays, text: String)]

    /// The document `parameter:`.
    var document: String {
        var lines = ["parameter: \(name)", "type: \(sort.name)"]
        if isKeyed { lines.append("by: [form]") }
        if isRegional { lines.append("set-by: regional-act") }
        lines.append("values: \(Self.text(values))")
        return lines.joined(separator: "\n")
    }

    /// Dated values as a list on one line.
    static func text(_ values: [(days: GeneratedDays, text: String)]) -> String {
        "["
            + values.map { "{\(($0.days.entries + ["is: \($0.text)"]).joined(separator: ", "))}" }
            .joined(separator: ", ") + "]"
    }
}

extension GeneratedCode {
    /// The documents of the code lists.
    static func documents(_ codes: [GeneratedCode]) -> [String] {
        let form = """
            codelist: form
            columns: {places: int, kind: optional(code(kind)), partners: list(code(kind))}
            codes: [\(codes.map(\.text).joined(separator: ", "))]
            """
        return [form, "codelist: kind\ncodes: [{code: quiet}, {code: loud}]"]
    }
}

extension RulebookGenerator {
    /// The codes of the list `form`: some change, some come or go.
    mutating func codes() -> [GeneratedCode] {
        GeneratedCode.all.flatMap { code -> [GeneratedCode] in
            if code == "home" { return [GeneratedCode(code: code, days: .always, columns: columns())] }
            return versionDays().map { GeneratedCode(code: code, days: $0, columns: columns()) }
        }
    }

    private mutating func columns() -> [String] {
        var columns = ["places: \(Int.random(in: 0...3, using: &random))"]
        if one(in: 2) { columns.append("kind: \(pick(["quiet", "loud"]))") }
        if one(in: 2) { columns.append("partners: [\(pick(["quiet", "loud", "quiet, loud"]))]") }
        return columns
    }

    /// Parameters of every sort, with days on which they have no value.
    mutating func makeParameters() -> [GeneratedParameter] {
        [(FactSort.int, false), (.money, true), (.bool, false), (.int, true)].map { sort, isKeyed in
            GeneratedParameter(
                name: newName("norm_"), sort: sort, isKeyed: isKeyed, isRegional: one(in: 5),
                values: versionDays().filter { _ in !one(in: 4) }.map { ($0, value(sort, isKeyed)) })
        }
    }

    /// A value of a parameter.
    mutating func value(_ sort: FactSort, _ isKeyed: Bool) -> String {
        guard isKeyed else { return scalar(sort) }
        let codes = GeneratedCode.named.filter { _ in !one(in: 6) }
        return "{" + codes.map { "\($0): \(scalar(sort))" }.joined(separator: ", ") + "}"
    }

    private mutating func scalar(_ sort: FactSort) -> String {
        switch sort {
        case .bool: pick(["true", "false"])
        case .money: pick(["0", "1", "1.5", "20"])
        default: pick(["0", "1", "2", "3"])
        }
    }
}
