package import Diagnostics

/// Names the places of spans: file, line, column.
package struct SourcePlaces: Sendable {
    /// A place as editors show it.
    package struct Place: Sendable, Hashable {
        /// The name of the text.
        package var file: String
        /// The line, from 1.
        package var line: Int
        /// The column in code points, from 1.
        package var column: Int

        /// `Rules/scenarios/fee.yaml:14:11`.
        package var text: String { "\(file):\(line):\(column)" }
    }

    private let names: [String]
    private let tables: [LineTable]

    /// Prepares naming places in texts.
    package init(_ texts: SourceTexts) {
        names = texts.texts.map(\.name)
        tables = texts.texts.map { LineTable($0.bytes) }
    }

    /// The place where a span begins.
    package subscript(span: SourceSpan) -> Place {
        let position = tables[Int(span.source)].position(of: Int(span.start))
        return Place(file: names[Int(span.source)], line: position.line, column: position.column)
    }
}
