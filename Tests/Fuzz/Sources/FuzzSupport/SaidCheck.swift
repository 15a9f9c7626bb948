public import Diagnostics

/// Checks what is said about texts: every place is inside of them, and it can be shown to people.
public func checkSaid(_ diagnostics: Diagnostics, in texts: SourceTexts) {
    for diagnostic in diagnostics.all {
        if let span = diagnostic.span { check(span, in: texts, diagnostic.code) }
        for note in diagnostic.notes { check(note.span, in: texts, diagnostic.code) }
        require(!diagnostic.message.en.isEmpty && !diagnostic.message.ru.isEmpty, diagnostic.code)
    }
    // Showing takes far longer than finding: some are shown, in one of the ways.
    let way = texts.texts.reduce(diagnostics.all.count) { $0 + $1.bytes.count }
    let renderer = DiagnosticRenderer(texts, language: way & 1 == 0 ? .ru : .en, colour: way & 2 == 0)
    let text = renderer.render(diagnostics, limit: 4)
    require(text.isEmpty == diagnostics.all.isEmpty, "what was found is not shown")
}

/// Checks that a place is inside of its text.
public func check(_ span: SourceSpan, in texts: SourceTexts, _ what: @autoclosure () -> String) {
    require(texts.texts.indices.contains(Int(span.source)), "\(what()): no text \(span.source)")
    let count = texts[span.source].bytes.count
    require(
        0 <= span.start && span.start <= span.end && Int(span.end) <= count,
        "\(what()): \(span.start)..<\(span.end) in a text of \(count) bytes")
}

/// What was said, as one text, to compare.
public func said(_ diagnostics: Diagnostics) -> [String] {
    diagnostics.all.map { one in
        let place = one.span.map { "\($0.source):\($0.start)-\($0.end)" } ?? ""
        let notes = one.notes.map { "\($0.message.en)@\($0.span.start)-\($0.span.end)" }.joined()
        return "\(one.code) \(one.message.en) \(place) \(one.pointer ?? "") \(one.help?.en ?? "") \(notes)"
    }
}
