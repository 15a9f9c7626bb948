import Diagnostics
import Documents
import Registry
import TestSupport
import Testing

@Suite struct RegisterReaderTests {
    private func read(_ text: String) -> RegisterReader.Reading {
        RegisterReader.read(SourceText(name: "r.jsonl", bytes: Array(text.utf8)))
    }

    @Test func recordsAreReadInOrder() throws {
        let reading = read(
            #"{"id":"b","provider":{"id":"b","name":"Б"}}"# + "\n\n" + #"{"provider":{},"id":"a"}"# + "\n")
        #expect(reading.diagnostics.all.isEmpty)
        #expect(reading.register.records.map(\.id) == ["b", "a"])
        #expect(reading.register.records.map(\.line) == [1, 3])
        #expect(reading.register.record(id: "b")?.providerNode["name"]?.text == "Б")
        #expect(reading.register.record(id: "c") == nil)
    }

    @Test func badLinesAreReportedAndTheOthersKept() {
        let token = "T0KEN"
        let reading = read(
            """
            {"id":"a","provider":{"head":"\(token)"}}
            {"id":"a","provider":{"head":"\(token)"}}
            {"id":"b"
            []
            {"id":"","provider":{}}
            {"id":"c","provider":"\(token)"}
            {"id":"d","provider":{"id":"e"}}
            {"id":"f","provider":{},"name":"\(token)"}
            {"id":"g","provider":{}}
            """)
        let renderer = DiagnosticRenderer(reading.texts, language: .en)
        let found = reading.diagnostics.sorted.map { diagnostic in
            (diagnostic.span.map { renderer.position(of: $0) } ?? "-") + " " + diagnostic.code
        }
        #expect(
            found == [
                "r.jsonl:2:7 register.duplicate-id", "r.jsonl:3:10 json.truncated",
                "r.jsonl:4:1 register.not-object",
                "r.jsonl:5:1 register.no-id", "r.jsonl:6:1 register.no-provider",
                "r.jsonl:7:28 register.id-differs",
                "r.jsonl:8:25 register.unknown-key",
            ])
        #expect(reading.register.records.map(\.id) == ["a", "d", "f", "g"])
        let said = reading.diagnostics.all.map { "\($0.message.ru) \($0.message.en)" }.joined()
        #expect(!said.contains(token))
    }

    @Test func aFileThatIsNotThereIsAnError() {
        let folder = ScratchFolder()
        let error = #expect(throws: RegisterError.self) { try RegisterReader.read(path: folder.path("none")) }
        #expect(error?.message.en.contains("No such file") == true)
        #expect(throws: RegisterError.self) { try RegisterReader.read(path: folder.path) }
    }
}
