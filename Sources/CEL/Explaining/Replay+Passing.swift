extension Replay {
    /// Marks, of loops that one row decided, what belongs to the rows before it; `last` is the last such row's entry.
    func passOver(_ log: Buffer<Recording.Entry>, from start: Int = 0, last: Int) {
        var index = last
        while index >= start {
            let entry = log[index]
            if !entry.isPassed { passRows(log, start..<index, of: entry.place) }
            index = Int(entry.word)
        }
    }

    private func passRows(_ log: Buffer<Recording.Entry>, _ entries: Range<Int>, of place: Int32) {
        let body = program.code[Int(place)].b...place
        var isBefore = false
        var index = entries.upperBound
        while index > entries.lowerBound {
            index &-= 1
            let entry = log[index]
            guard entry.isNode || entry.kind == .word || body.contains(entry.place) else { return }
            if isBefore { log[inPlace: index].isPassed = true }
            if entry.kind == .wentOn, entry.place == place { isBefore = true }
        }
    }
}
