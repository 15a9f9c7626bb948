import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// The document `matching:`.
    mutating func matching(_ node: DocumentNode) -> MatchingSyntax? {
        var keys = EntryReader(node)
        guard let name = required(&keys, "matching", { $0.name($1, .snake) }) else { return nil }
        var result = MatchingSyntax(
            name: name, about: [], attributes: RuleAttributes(), wanted: nil, offered: nil, perService: [],
            gates: [],
            first: [], preferences: [], shows: [], priority: nil, mustNotRead: [])
        result.about = subjects(&keys)
        result.attributes = attributes(&keys)
        result.wanted = required(&keys, "wanted") { $0.expression($1) }
        result.offered = required(&keys, "offered") { $0.expression($1) }
        result.perService = optionalList(&keys, "per-service") { $0.gate($1) }
        result.gates = optionalList(&keys, "gates") { $0.gate($1) }
        result.first = optionalList(&keys, "first") { $0.score($1, isWeighed: false) }
        result.preferences = optionalList(&keys, "preferences") { $0.score($1, isWeighed: true) }
        result.shows = optionalList(&keys, "shows") { $0.score($1, isWeighed: false) }
        result.priority = optional(&keys, "priority") { $0.expression($1) }
        result.mustNotRead = optionalList(&keys, "must-not-read") { $0.path($1) }
        finish(keys)
        let conditions = (result.perService + result.gates).map(\.condition)
        let scores = result.first + result.preferences + result.shows
        requireUnique(Self.ids(conditions) + scores.map(\.id))
        return result
    }

    private mutating func gate(_ node: DocumentNode) -> MatchingSyntax.Gate? {
        guard var keys = mapping(node) else { return nil }
        let code = required(&keys, "code") { $0.filledText($1) }
        let condition = condition(&keys)
        finish(keys)
        return MatchingSyntax.Gate(code: code ?? Spanned("", keys.anchor), condition: condition)
    }

    private mutating func score(_ node: DocumentNode, isWeighed: Bool) -> MatchingSyntax.Score? {
        guard var keys = mapping(node) else { return nil }
        let id = required(&keys, "id") { $0.name($1, .kebab) }
        let attributes = attributes(&keys)
        let weight = isWeighed ? optional(&keys, "weight") { $0.wholeNumber($1) } : nil
        let expression = required(&keys, "is") { $0.expression($1) }
        finish(keys)
        return MatchingSyntax.Score(
            id: id ?? Spanned("", keys.anchor), attributes: attributes, weight: weight, expression: expression
        )
    }
}
