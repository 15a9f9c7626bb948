extension Replay {
    /// Puts, in loops that one row decided, a skip in place of the rows before it; `last` is where the last such loop ended.
    func passOver(_ log: Buffer<Recording.Entry>, last: Int) {
        var index = last
        while index >= 0 {
            let entry = log[index]
            let first = Int(entry.word >> 32)
            var turn = index - 2
            while turn >= first, log[turn].kind != .wentOn || log[turn].place != entry.place { turn -= 1 }
            if turn >= first {
                let moved = log[index - 1]
                log[first] = .init(
                    word: Int64(turn + 1) << 32 | moved.word, place: moved.place, kind: .skip)
            }
            index = Int(entry.word & 0xFFFF_FFFF) - 1
        }
    }

    /// Moves on over rows that did not matter, and returns the index of the next entry.
    func skip(_ entry: Recording.Entry) -> Int {
        scratch.cursors[inPlace: Int(entry.place)].offset = Int(entry.word & 0xFFFF_FFFF)
        return Int(entry.word >> 32)
    }
}
