import Diagnostics
import Testing

@Suite struct LineTableTests {
    @Test(arguments: [
        ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1),
        ("ё: да\nю", 2, 1, 2), ("ё: да\nю", 9, 2, 1), ("a\n", 2, 2, 1), ("a", 99, 1, 2),
        ("\u{FEFF}ab", 4, 1, 2), ("", 0, 1, 1),
    ])
    func position(text: String, offset: Int, line: Int, column: Int) {
        let table = LineTable(Array(text.utf8))
        #expect(table.position(of: offset) == LineTable.Position(line: line, column: column))
    }

    @Test func countsBadBytes() {
        let table = LineTable([0x61, 0xFF, 0x80, 0x62, 0x0A, 0xD0])
        #expect(table.position(of: 3) == LineTable.Position(line: 1, column: 4))
        #expect(table.position(of: 6) == LineTable.Position(line: 2, column: 2))
    }

    @Test func lines() {
        let table = LineTable(Array("ab\r\n\nc\r".utf8))
        #expect(table.count == 3)
        #expect((1...4).map(table.range(ofLine:)) == [0..<2, 4..<4, 5..<7, 7..<7])
    }
}
