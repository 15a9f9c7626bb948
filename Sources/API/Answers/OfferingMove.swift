package import Documents

/// An offering that would stand elsewhere with the facts that the request sets.
package struct OfferingMove: WireValue, Hashable {
    /// The provider's id.
    package var provider: String
    /// The offering's key.
    package var offering: String
    /// Where it stands.
    package var before: Standing?
    /// Where it would stand.
    package var after: Standing?

    /// Where an offering stands in an answer.
    package struct Standing: WireValue, Hashable {
        /// Which list it is in.
        package enum List: String, Sendable { case ranked, excluded, undetermined }

        /// Which list it is in.
        package var list: List
        /// Its rank and score.
        package var rank: Int?
        package var score: String?
        /// The gate that leaves it out.
        package var code: String?
        /// What the answer shows of it.
        package var shows: [ShownValue]

        /// Creates it.
        package init(
            list: List, rank: Int? = nil, score: String? = nil, code: String? = nil, shows: [ShownValue]
        ) {
            (self.list, self.rank, self.score) = (list, rank, score)
            (self.code, self.shows) = (code, shows)
        }

        /// Writes it as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("list", list.rawValue)
            json.optional("rank", rank)
            json.optional("score", score)
            json.optional("code", code)
            json.optional("shows", shows)
            json.endObject()
        }

        /// Reads it.
        package init(reading node: WireNode) throws(WireError) {
            list = try node.word("list", List.self)
            rank = try node.optionalInteger("rank")
            score = try node.optionalString("score")
            code = try node.optionalString("code")
            shows = try node.list("shows", ShownValue.self)
        }
    }

    /// Writes the move as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("provider", provider)
        json.member("offering", offering)
        json.optional("before", before)
        json.optional("after", after)
        json.endObject()
    }

    /// Reads a move.
    package init(reading node: WireNode) throws(WireError) {
        provider = try node.string("provider")
        offering = try node.string("offering")
        before = try node.optional("before", Standing.self)
        after = try node.optional("after", Standing.self)
    }

    /// Creates a move.
    package init(provider: String, offering: String, before: Standing?, after: Standing?) {
        (self.provider, self.offering) = (provider, offering)
        (self.before, self.after) = (before, after)
    }
}

extension MatchAnswer.Item {
    /// The offerings that stand elsewhere, or show something else, in another answer about the same part; in the order of
    /// the other answer, those that it does not have at the end.
    package func moves(to other: MatchAnswer.Item) -> [OfferingMove] {
        let (old, new) = (standings, other.standings)
        var moves: [OfferingMove] = []
        for (id, standing) in new {
            let before = old.first { $0.id == id }?.standing
            if before != standing {
                moves.append(
                    OfferingMove(
                        provider: id.provider, offering: id.offering, before: before, after: standing))
            }
        }
        for (id, standing) in old where !new.contains(where: { $0.id == id }) {
            moves.append(
                OfferingMove(provider: id.provider, offering: id.offering, before: standing, after: nil))
        }
        return moves
    }

    private struct Name: Hashable {
        var provider: String
        var offering: String
    }

    private var standings: [(id: Name, standing: OfferingMove.Standing)] {
        ranked.map {
            (
                Name(provider: $0.provider, offering: $0.offering),
                OfferingMove.Standing(list: .ranked, rank: $0.rank, score: $0.score, shows: $0.shows)
            )
        }
            + undetermined.map {
                (
                    Name(provider: $0.provider, offering: $0.offering),
                    OfferingMove.Standing(list: .undetermined, code: $0.code, shows: $0.shows)
                )
            }
            + excluded.map {
                (
                    Name(provider: $0.provider, offering: $0.offering),
                    OfferingMove.Standing(list: .excluded, code: $0.code, shows: $0.shows)
                )
            }
    }
}
