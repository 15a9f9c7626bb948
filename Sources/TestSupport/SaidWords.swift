public import Diagnostics
public import Testing

/// What the fault cases of a target make it say, all together.
public struct SaidWords: Sendable {
    private let diagnostics: [Diagnostic]

    /// Gathers what was said.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// What both say.
    public static func + (left: SaidWords, right: SaidWords) -> SaidWords {
        SaidWords(left.diagnostics + right.diagnostics)
    }

    /// Expects that every code of the target was said, so that a new one without a case is noticed, and that messages are written
    /// as they should be: in two languages, with a lower-case start and no final stop.
    ///
    /// Codes that no text brings about are left out.
    public func expectEvery<Code: DiagnosticCode>(
        of _: Code.Type, besides unreachable: [Code] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let said = Set(diagnostics.map(\.code))
        let silent = Code.allCases.filter { !unreachable.contains($0) }.map(\.rawValue).filter {
            !said.contains($0)
        }
        #expect(silent == [], "codes without a case", sourceLocation: sourceLocation)
        for diagnostic in diagnostics {
            for phrase in [diagnostic.message] + diagnostic.notes.map(\.message) {
                #expect(phrase.ru != phrase.en, "\(phrase.en)", sourceLocation: sourceLocation)
                for text in [phrase.ru, phrase.en] {
                    let isLower = text.unicodeScalars.first?.properties.isUppercase == false
                    #expect(
                        (isLower || text.utf8.starts(with: "U+".utf8)) && text.utf8.last != 0x2E, "\(text)",
                        sourceLocation: sourceLocation)
                }
            }
        }
    }

    /// Everything that was said in Russian, each once, sorted by code: what a golden file shows to who reads it.
    public var russian: String {
        var lines: [String] = []
        for diagnostic in diagnostics {
            var line = "\(diagnostic.code): \(diagnostic.message.ru)\n"
            if let help = diagnostic.help { line += "    \(help.ru)\n" }
            for note in diagnostic.notes { line += "    (\(note.message.ru))\n" }
            if !lines.contains(line) { lines.append(line) }
        }
        return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
    }
}
