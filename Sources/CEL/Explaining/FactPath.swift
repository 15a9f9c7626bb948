/// The path of a fact as answers name it: `client.household[a].incomes[wage].amounts.2024-08`.
extension ByteText {
    /// Adds a path for the rows and words that a replay is at.
    mutating func append(_ path: PathTable.Path, _ replay: Replay) {
        for index in path.range {
            let piece = replay.program.paths.pieces[index]
            switch piece.kind {
            case .text:
                append(Int(piece.first)..<Int(piece.first &+ piece.count), of: replay.program.paths.bytes)
            case .row: append(keyOf: piece, replay)
            case .word:
                let register = Int(piece.register)
                guard replay.recording.isKnown[register] else { return append(fixed: "…") }
                append(replay.recording.words[register], as: piece.form, replay.scratch.symbols)
            case .region:
                if let pack = replay.scratch.pack {
                    append(pack)
                } else {
                    guard replay.scratch.wordStates[1] == 0 else { return append(fixed: "…") }
                    append(replay.scratch.words[1], as: piece.form, replay.scratch.symbols)
                }
            }
        }
    }

    /// Adds the key of a row, or its number.
    private mutating func append(keyOf piece: PathTable.Piece, _ replay: Replay) {
        let row = replay.scratch.cursors[Int(piece.register)]
        if piece.first >= 0, row.isKnown(piece.first) {
            append(row.cell(piece.first), as: piece.form, replay.scratch.symbols)
        } else if row.start == Scratch.unseen {
            append(fixed: "…")
        } else {
            append(Int64((row.offset - row.start) / max(1, row.stride)))
        }
    }
}
