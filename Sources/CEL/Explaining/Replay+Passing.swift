extension Replay {
    /// Marks, of loops that one row decided, what belongs to the rows before it.
    func passOver(_ entries: Range<Int>) {
        var index = entries.upperBound
        while index > entries.lowerBound {
            index -= 1
            let entry = recording.log[index]
            if entry.kind == .brokeOff, !entry.isPassed {
                passRows(entries.lowerBound..<index, of: entry.place)
            }
        }
    }

    private func passRows(_ entries: Range<Int>, of place: Int32) {
        let body = program.code[Int(place)].b...place
        var isBefore = false
        var index = entries.upperBound
        while index > entries.lowerBound {
            index -= 1
            let entry = recording.log[index]
            guard entry.isNode || entry.kind == .word || body.contains(entry.place) else { return }
            if isBefore { recording.log[inPlace: index].isPassed = true }
            if entry.kind == .wentOn, entry.place == place { isBefore = true }
        }
    }
}
