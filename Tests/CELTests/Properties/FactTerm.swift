/// A generated expression over the facts of the client, to be written in three ways.
///
/// Marks stand around the names of facts and around decimals, which rules write as literals.
struct FactTerm {
    /// With its marks.
    let marked: String

    /// The mark of a fact, `⟨age⟩`.
    static func fact(_ name: String) -> String { "⟨\(name)⟩" }
    /// The mark of a decimal, `⟦0.5⟧`.
    static func decimal(_ digits: String) -> String { "⟦\(digits)⟧" }

    /// As rules write it.
    var rules: String { written(fact: { "client.\($0)" }, decimal: { $0 }) }

    /// For values: what rules take for a decimal is said to be one.
    var plain: String { written(fact: { "client.\($0)" }, decimal: { "decimal('\($0)')" }) }

    /// With the facts put in.
    func closed(_ facts: CompleteFacts) -> String {
        written(
            fact: { name in facts.literal(name).map { "(\($0))" } ?? name }, decimal: { "decimal('\($0)')" })
    }

    private func written(fact: (String) -> String, decimal: (String) -> String) -> String {
        var text = String.UnicodeScalarView()
        var inside = String.UnicodeScalarView()
        var isInside = false
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟨", "⟦":
                isInside = true
                inside = String.UnicodeScalarView()
            case "⟩", "⟧":
                isInside = false
                let name = String(inside)
                text.append(contentsOf: (scalar == "⟩" ? fact(name) : decimal(name)).unicodeScalars)
            default: if isInside { inside.append(scalar) } else { text.append(scalar) }
            }
        }
        return String(text)
    }
}
