import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

@testable import Commands

/// Facts that are saved are read as they were.
struct FactsTextTests {
    private static let draft = FactsDraft.fields([
        .init(
            name: "client",
            value: .fields([
                .init(name: "name", value: .scalar("Имя: «а», \"b\" # c")), .init(name: "none", value: .none),
                .init(name: "word", value: .scalar("null")), .init(name: "day", value: .scalar("2025-03-15")),
                .init(name: "empty", value: .list([])), .init(name: "record", value: .empty),
                .init(name: "codes", value: .list([.scalar("T1.01"), .scalar("-5")])),
                .init(
                    name: "household",
                    value: .list([
                        .fields([
                            .init(name: "id", value: .scalar("a")),
                            .init(
                                name: "amounts",
                                value: .fields([.init(name: "2024-02/2025-01", value: .scalar("15000.50"))])),
                        ]), .empty,
                    ])),
            ]))
    ])

    @Test func yamlIsReadBack() throws {
        let bytes = FactsText.bytes(Self.draft, for: "facts.yaml")
        let text = SourceText(name: "facts.yaml", bytes: bytes)
        var texts = SourceTexts()
        let (documents, found) = YAML.read(text, source: texts.add(text))
        #expect(!found.hasErrors, "\(String(decoding: bytes, as: UTF8.self))")
        let root = try #require(documents.first).root
        #expect(FactsDraft(root) == Self.draft, "\(String(decoding: bytes, as: UTF8.self))")
    }

    @Test func jsonIsReadBack() throws {
        let bytes = FactsText.bytes(Self.draft, for: "facts.json")
        let (document, found) = JSON.read(bytes, source: 0)
        #expect(!found.hasErrors)
        #expect(FactsDraft(try #require(document).root) == Self.draft)
    }

    @Test func documentsAreWhatTheDraftSays() {
        #expect(FactsDraft(Self.draft.document.root) == Self.draft)
    }

    @Test func pointersPutValuesIntoRecordsOnTheWay() {
        var draft = FactsDraft.empty
        draft.set(.scalar("x"), at: ["a", "b"])
        #expect(draft[pointer: ["a", "b"]] == .scalar("x"))
        draft.set(.list([.empty]), at: ["l"])
        draft.set(.unknown, at: ["l", "0", "c"])
        #expect(draft.isUnknown(at: ["l", "0", "c", "d"]))
        #expect(!draft.isUnknown(at: ["l", "0"]))
        draft.set(.scalar("y"), at: ["l", "1"])
        #expect(draft[pointer: ["l", "1"]] == nil)
        draft.set(nil, at: ["a", "b"])
        #expect(draft[pointer: ["a", "b"]] == nil)
    }
}
