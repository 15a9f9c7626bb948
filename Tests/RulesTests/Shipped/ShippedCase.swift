import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

/// One row of a case file: facts and what the rulebook must answer on a day in a region.
struct ShippedCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var ask: String
    var region: String
    var day: String
    var facts: String
    var line: String

    /// The rows of a file in `Cases`.
    ///
    /// A group says `ask`, `region`, `on`, `law` and `given`, or `sample` for the facts of a file in
    /// `Rules/samples`; a row lays its own `given` over them, lists replaced whole, and says what to `expect`.
    static func read(_ name: String) -> [ShippedCase] {
        guard let bytes = Files.read(Files.path("Cases/\(name).yaml")) else { return [] }
        return document(bytes, name)?.entries.flatMap { key, group in
            (group["rows"]?.items ?? []).map { row(key.text, group, $0) }
        } ?? []
    }

    private static func document(_ bytes: [UInt8], _ name: String) -> DocumentNode? {
        let text = SourceText(name: name, bytes: bytes)
        var texts = SourceTexts()
        let (documents, found) = YAML.read(text, source: texts.add(text))
        precondition(!found.hasErrors, DiagnosticRenderer(texts, language: .en).render(found))
        return documents.first?.root
    }

    private static func row(_ name: String, _ group: DocumentNode, _ row: DocumentNode) -> ShippedCase {
        func said(_ key: String) -> String { (row[key] ?? group[key])?.text ?? "" }
        var base = group["given"]
        if let sample = group["sample"]?.text {
            let bytes = Files.read("\(ShippedRulebook.folder)/samples/\(sample).yaml") ?? []
            base = document(bytes, sample)
        }
        let law = said("law")
        precondition(!law.isEmpty && row["expect"] != nil, "\(name) cites no article or expects nothing")
        return ShippedCase(
            testDescription: "\(name): \(said("id")) (\(law))", ask: said("ask"), region: said("region"),
            day: said("on"), facts: flow(base, under: row["given"]), line: said("expect"))
    }

    /// A document in the flow style of YAML, with another one laid over it.
    private static func flow(_ base: DocumentNode?, under over: DocumentNode?) -> String {
        guard let node = over ?? base else { return "{}" }
        switch node.kind {
        case .mapping:
            let below = base?.kind == .mapping ? base : nil
            var keys = below?.entries.map(\.key.text) ?? []
            keys += node.entries.map(\.key.text).filter { !keys.contains($0) }
            let members = keys.map { key in
                "\"\(key)\": " + flow(below?[key], under: over == nil ? nil : over?[key])
            }
            return "{" + members.joined(separator: ", ") + "}"
        case .sequence: return "[" + node.items.map { flow($0, under: nil) }.joined(separator: ", ") + "]"
        case .null, .absent: return "null"
        case .text, .plain:
            return "\"" + node.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
    }
}
