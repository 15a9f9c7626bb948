import Authoring
import CEL
import Commands
import Diagnostics
import Documents
import Facts
import Registry
import Rules
import Server
import TestSupport
import Testing

/// The table of all codes in the documentation, which has exactly the codes that there are.
@Suite struct CodeTableTests {
    private static func spelt<Code: DiagnosticCode>(_: Code.Type) -> [String] {
        Code.allCases.map(\.rawValue)
    }

    private static let codes =
        spelt(DocumentsCode.self) + spelt(CELCode.self) + spelt(FactsCode.self) + spelt(RulesCode.self)
        + spelt(AuthoringCode.self) + spelt(RegistryCode.self) + spelt(ServerCode.self)
        + spelt(CommandsCode.self)

    /// The rows of the page's tables, each as its cells.
    private static func rows(_ page: String) throws -> [[String]] {
        let path = Files.path("../../Sources/Rules/Documentation.docc/\(page)")
        let lines = String(decoding: try #require(Files.read(path)), as: UTF8.self).split(separator: "\n")
        return lines.filter { $0.utf8.starts(with: "| `".utf8) }.map { line in
            line.split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(arguments: ["Diagnostics.md", "Diagnostics.ru.md"])
    func hasEveryCodeOnce(_ page: String) throws {
        let rows = try Self.rows(page)
        let written = rows.map { row in
            String(row[0].utf8.dropFirst(3).dropLast()) ?? row[0]
        }
        #expect(Self.codes.filter { !written.contains($0) } == [], "codes without a row")
        #expect(written.filter { !Self.codes.contains($0) } == [], "rows without a code")
        #expect(written.count == Set(written).count, "a code has two rows")
        for row in rows { #expect(row.count == 4 && row.allSatisfy { !$0.isEmpty }, "\(row[0])") }
    }

    @Test func codesAreSpeltAlikeAndOnce() {
        #expect(Self.codes.count == Set(Self.codes).count)
        for code in Self.codes {
            let parts = code.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            #expect(parts.count == 2, "\(code)")
            let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
            let isKebab = parts.allSatisfy { part in
                part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
                    word in
                    !word.isEmpty && word.allSatisfy { letters.contains($0) || $0 == UInt8(ascii: "8") }
                }
            }
            #expect(isKebab, "\(code)")
        }
    }
}
