import Diagnostics
import Testing

@Suite struct TextOriginTests {
    /// `a\u0416b` in quotes that stand at 10: a at 11, the escape at 12, b at 18.
    private let origin = TextOrigin(
        source: 0,
        runs: [(0, 11), (1, 12), (3, 18), (4, 19)].map { TextOrigin.Run(decoded: $0.0, file: $0.1) }, end: 19)

    @Test(arguments: [
        (0..<1, 11, 12), (1..<3, 12, 18), (0..<3, 11, 18), (3..<4, 18, 19), (4..<4, 19, 19), (0..<4, 11, 19),
    ])
    func span(range: Range<Int>, start: Int32, end: Int32) {
        let span = origin.span(range)
        #expect(span.start == start && span.end == end)
    }

    @Test func sideBySide() {
        let span = TextOrigin(source: 0, start: 5, count: 3).span(1..<3)
        #expect(span.start == 6 && span.end == 8)
    }
}
