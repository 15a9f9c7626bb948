import CEL
import Diagnostics
import Documents
import Testing

@testable import Commands

/// What `eval` reads: expressions line by line, facts as values, functions by name.
@Suite struct EvaluationTests {
    @Test func expressionsAreLines() {
        let text = "  1 + 1 \n\n// no\n\t// nor this\r\na // b\r\nend"
        let written = WrittenExpressions(lines: Array(text.utf8))
        #expect(written.items.map(\.text) == ["1 + 1", "a // b", "end"])
        let bytes = Array(text.utf8)
        for item in written.items {
            #expect(bytes[item.start...].starts(with: item.text.utf8))
        }
    }

    @Test(arguments: [
        ("1", Value.int(1)), ("-0x1", .string("-0x1")), ("0x1F", .int(31)), ("0o17", .int(15)),
        ("017", .int(17)),
        ("+5", .int(5)), ("1.0", .double(1)), (".5", .double(0.5)), ("1.", .double(1)),
        ("1e3", .double(1000)),
        ("-.inf", .double(-.infinity)), ("9223372036854775808", .uint(1 << 63)),
        ("99999999999999999999", .double(1e20)), ("true", .bool(true)), ("True", .bool(true)),
        ("yes", .string("yes")), ("on", .string("on")), ("~", .null), ("'1'", .string("1")),
        ("1_000", .string("1_000")),
        ("2025-01-02", .string("2025-01-02")), (".", .string(".")), ("1e", .string("1e")),
        ("+", .string("+")),
    ])
    func scalarsOfTheCoreSchema(_ text: String, _ wanted: Value) throws {
        let (documents, _) = YAML.read(SourceText(name: "f", bytes: Array("a: \(text)\n".utf8)), source: 0)
        let document = try #require(documents.first)
        let node = try #require(document.root["a"])
        let found = Value(facts: node)
        #expect(found == wanted)
        #expect("\(found)".utf8.prefix(5).elementsEqual("\(wanted)".utf8.prefix(5)), "\(found)")
    }

    @Test(arguments: [
        ("1u", "1"), ("1.5", "1.5"), ("double('NaN')", "\"NaN\""), ("b'ab'", "\"YWI=\""),
        ("[1, null]", "[1,null]"), ("{'b': 1, 'a': 2}", "{\"a\":2,\"b\":1}"), ("{1: true}", "{\"1\":true}"),
        ("timestamp('2025-01-02T03:04:05Z')", "\"2025-01-02T03:04:05Z\""), ("duration('90s')", "\"90s\""),
        ("optional.none()", "null"), ("optional.of(3)", "3"), ("date('2025-01-02')", "\"2025-01-02\""),
        ("money('12.50')", "\"12.5\""), ("type(1)", "\"int\""), ("ip('::1')", "\"::1\""),
    ])
    func valuesAsJSON(_ expression: String, _ wanted: String) throws {
        let written = WrittenExpressions(argument: expression)
        let bench = PlainWorkbench(written, nil)
        let answer = try #require(bench.result(of: written.items[0], reports: []).answers.first)
        guard case .value(let value) = answer.outcome else {
            Issue.record("\(expression) has no value")
            return
        }
        var json = JSONWriter()
        json.value(value)
        #expect(String(decoding: json.finish(), as: UTF8.self) == wanted)
    }

    @Test(arguments: [
        ("plusYears", "date.plusYears(int) → date"), ("_+_", "int + int → int"),
        ("@in", "A in list(A) → bool"), ("_[_]", "list(A)[int] → A"), ("math.abs", "math.abs(int) → int"),
        ("!_", "!bool → bool"), ("-_", "-int → int"), ("_&&_", "bool && bool → bool"),
    ])
    func signatures(_ name: String, _ wanted: String) throws {
        guard let function = Library.standard[name] else { return }
        #expect(function.overloads.map(function.signature).contains(wanted))
    }

    /// Every function can be shown, in both languages, with at least one example.
    @Test func everyFunctionIsDocumented() {
        for function in Library.standard.functions where function.isWritten {
            for language in Language.allCases {
                #expect(!function.documentation.summary[language].isEmpty, "\(function.name)")
            }
            #expect(!function.documentation.examples.isEmpty, "\(function.name)")
            #expect(!function.writtenName.utf8.contains(UInt8(ascii: "@")), "\(function.name)")
        }
    }
}
