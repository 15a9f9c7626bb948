import Diagnostics

/// Breaks a styled text into lines that fit a width, at spaces; a word that does not fit stands alone and whole.
enum LineBreaking {
    /// The lines; at least one.
    static func lines(_ text: StyledText, width: Int) -> [StyledText] {
        var lines: [StyledText] = []
        var line = StyledText("")
        var pending: [StyledText.Run] = []
        func flush() {
            let wordWidth = pending.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
            let gap = spaces(before: pending)
            if !line.runs.isEmpty, line.width + wordWidth > width {
                lines.append(line)
                line = StyledText("")
            }
            for (index, run) in pending.enumerated() {
                let isFirst = index == 0 && line.runs.isEmpty
                line += StyledText(isFirst ? String(run.text.dropFirst(gap)) : run.text, run.tone)
            }
            pending = []
        }
        for run in text.runs {
            for (index, word) in words(run.text).enumerated() {
                if index > 0 || word.hasPrefix(" ") { flush() }
                pending.append(.init(text: word, tone: run.tone))
            }
        }
        flush()
        lines.append(line)
        return lines
    }

    /// The words of a text, each with the spaces before it.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var hasLetters = false
        for character in text {
            if character == " ", hasLetters, !bindsToNext(word) {
                words.append(word)
                word = ""
                hasLetters = false
            }
            if character != " " { hasLetters = true }
            word.append(character)
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Whether a word stays with the number behind it: `№`, `п.`, `ч.`, `ст.`, `art.`.
    private static func bindsToNext(_ word: String) -> Bool {
        let letters = word.drop { $0 == " " || $0 == "(" }
        return letters == "№"
            || (letters.hasSuffix(".") && letters.count <= 4 && letters.first?.isLetter == true)
    }

    private static func spaces(before runs: [StyledText.Run]) -> Int {
        runs.first?.text.prefix { $0 == " " }.count ?? 0
    }
}
