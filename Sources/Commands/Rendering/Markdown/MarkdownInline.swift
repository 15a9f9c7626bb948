import Diagnostics

/// Styled texts as one line of Markdown: bold for what is strong, code for paths, everything else escaped.
///
/// Written for CommonMark 0.31 with GitHub's tables, strikethrough and autolinks.
enum MarkdownInline {
    /// What a stretch becomes.
    private enum Style {
        case plain
        case bold
        case code
    }

    /// A stretch of one style, not escaped yet.
    private struct Stretch {
        var text: String
        var style: Style
    }

    /// A line of a paragraph or an item; `isAtStart` says whether a list or heading could begin with it.
    static func text(_ text: StyledText, isAtStart: Bool = true) -> String {
        line(text, isAtStart: isAtStart, isCell: false)
    }

    /// A cell of a table.
    static func cell(_ text: StyledText) -> String { line(text, isAtStart: false, isCell: true) }

    /// The length of the longest row of one character.
    static func longestRun(of character: Unicode.Scalar, in text: String) -> Int {
        var (longest, current) = (0, 0)
        for scalar in text.unicodeScalars {
            current = scalar == character ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }

    private static func line(_ text: StyledText, isAtStart: Bool, isCell: Bool) -> String {
        var line = ""
        for stretch in stretches(text, isCell: isCell) {
            let escaped = MarkdownEscaping.escaped(
                stretch.text, isAtStart: isAtStart && line.isEmpty && stretch.style == .plain)
            switch stretch.style {
            case .plain: line += escaped
            case .bold: line += "**\(escaped)**"
            case .code: line += code(stretch.text)
            }
        }
        return line
    }

    /// The stretches of a text: the spaces around bold and code outside of it, none at the ends of the line, and plain what
    /// could not be read as bold.
    private static func stretches(_ text: StyledText, isCell: Bool) -> [Stretch] {
        var stretches: [Stretch] = []
        for run in text.runs {
            guard let style = style(of: run.tone, isCell: isCell) else { continue }
            let scalars = Substring(DisplayWidth.visible(run.text)).unicodeScalars
            let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
            let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:)) ?? start
            stretches.append(Stretch(text: String(scalars[..<start]), style: .plain))
            stretches.append(Stretch(text: String(scalars[start..<end]), style: style))
            stretches.append(Stretch(text: String(scalars[end...]), style: .plain))
        }
        stretches = joined(stretches)
        for index in stretches.indices where stretches[index].style == .bold {
            let before = index > 0 ? stretches[index - 1].text.unicodeScalars.last : nil
            let after = index + 1 < stretches.count ? stretches[index + 1].text.unicodeScalars.first : nil
            if !canBeBold(stretches[index].text, before: before, after: after) {
                stretches[index].style = .plain
            }
        }
        return trimmed(joined(stretches))
    }

    /// Neighbours of one style as one.
    private static func joined(_ stretches: [Stretch]) -> [Stretch] {
        var joined: [Stretch] = []
        for stretch in stretches where !stretch.text.isEmpty {
            if joined.last?.style == stretch.style {
                joined[joined.count - 1].text += stretch.text
            } else {
                joined.append(stretch)
            }
        }
        return joined
    }

    /// Drops the spaces at both ends of the line, which would be code or a break.
    private static func trimmed(_ stretches: [Stretch]) -> [Stretch] {
        var stretches = stretches
        if let first = stretches.first, first.style == .plain {
            stretches[0].text = String(first.text.unicodeScalars.drop { $0 == " " })
        }
        if let last = stretches.last, last.style == .plain {
            var scalars = last.text.unicodeScalars
            while scalars.last == " " { scalars.removeLast() }
            stretches[stretches.count - 1].text = String(scalars)
        }
        return stretches.filter { !$0.text.isEmpty }
    }

    private static func style(of tone: StyledText.Tone, isCell: Bool) -> Style? {
        switch tone {
        case .plain, .faint, .note: .plain
        case .strong, .good, .bad, .open: .bold
        // A bar inside of code ends a cell.
        case .path: isCell ? .plain : .code
        case .hint: nil
        }
    }

    /// Whether asterisks around a text would be read as bold: not next to a letter when the text has a sign there.
    private static func canBeBold(_ text: String, before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return false }
        return (isLetter(first) || isApart(before)) && (isLetter(last) || isApart(after))
    }

    private static func isApart(_ neighbour: Unicode.Scalar?) -> Bool {
        guard let neighbour else { return true }
        return neighbour.properties.isWhitespace || MarkdownEscaping.isSign(neighbour)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// A code span, fenced by more backticks than the text has in a row.
    private static func code(_ text: String) -> String {
        let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
        let scalars = text.unicodeScalars
        let padding = scalars.first == "`" || scalars.last == "`" ? " " : ""
        return fence + padding + text + padding + fence
    }
}
