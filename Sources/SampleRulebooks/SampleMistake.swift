import Diagnostics

/// A mistake in a rulebook, and what has to be said of it.
public struct SampleMistake: Sendable {
    /// The name of the file.
    public let file: String
    /// The code of the diagnostic.
    public let code: String
}

extension SampleRulebook {
    /// Puts one mistake each into so many files, of as many kinds as there are, and says which.
    ///
    /// A mistake is a document of its own behind those of the file, so that it can be said of what is around it
    /// whether it was read.
    public mutating func spoil(_ count: Int) -> [SampleMistake] {
        let amending = texts.indices.filter {
            texts[$0].name.utf8.starts(with: "regions/".utf8) && !isPack($0)
        }
        let regional = Array(zip(amending, SampleMistake.ofRegions).prefix(count))
        let federal = texts.indices.filter { texts[$0].name.utf8.starts(with: "federal/".utf8) }
        let rest = federal.suffix(count - regional.count).enumerated().map { number, file in
            (file, SampleMistake.ofRoot[number % SampleMistake.ofRoot.count])
        }
        return (regional + rest).enumerated().map { number, spoiled in
            let (file, (code, document)) = spoiled
            let name = texts[file].name
            let wrong = document.split(separator: "№", omittingEmptySubsequences: false)
                .joined(separator: "\(number)")
            texts[file] = SourceText(name: name, bytes: texts[file].bytes + Array("---\n\(wrong)\n".utf8))
            return SampleMistake(file: name, code: code)
        }
    }

    private func isPack(_ index: Int) -> Bool {
        texts[index].name.utf8.suffix(9).elementsEqual("pack.yaml".utf8)
    }
}

extension SampleMistake {
    /// Mistakes of amendments with their codes; `№` stands for a number.
    static let ofRegions = [
        ("rules.unknown-target", "amend: rule_999\nadd: [{id: x, if: true}]"),
        ("rules.unknown-group", "amend: rule_002\nadd: [{id: x№, in: nowhere, if: provider.website}]"),
        ("rules.unknown-condition", "amend: rule_003\ndrop: [c-999]"),
        ("rules.wrong-addition", "amend: rule_004\nadd: [{id: x№, if: provider.website, then: money(2)}]"),
        ("rules.wrong-values", "amend: rule_005\nvalues: [{is: 1}]"),
        ("rules.not-amendable", "amend: form\nadd: []"),
        ("rules.unknown-law", "amend: rule_007\nadd: [{id: x№, law: order-9/1, if: provider.website}]"),
        ("rules.regional-document", "codelist: own\ncodes: [{code: a}]"),
    ]

    /// Mistakes of other documents with their codes.
    static let ofRoot = ofDecisions + ofData
    private static let ofDecisions = [
        ("cel.unknown-field", provider("wrong_№", "provider.websit")),
        ("cel.type", provider("wrong_№", "provider.name > 3")),
        ("cel.unexpected", provider("wrong_№", "provider.website &&")),
        ("cel.unknown-name", provider("wrong_№", "organisation.website")),
        ("cel.unknown-function", provider("wrong_№", "rule_998(provider)")),
        ("cel.unknown-code", provider("wrong_№", "provider.kind == 'kind-99'")),
        ("rules.unknown-law", provider("wrong_№", "provider.website", "law: act-999/1")),
        ("rules.citation-too-long", provider("wrong_№", "provider.website", "law: act-001/1/2/3/4")),
        ("rules.unknown-key", provider("wrong_№", "provider.website", "tilte: x")),
        ("rules.wrong-value", provider("wrong_№", "provider.website", "from: 2025-13-01")),
        (
            "rules.dates-reversed",
            provider("wrong_№", "provider.website", "from: 2025-02-01, until: 2025-01-01")
        ),
        ("rules.unknown-level", provider("wrong_№", "provider.website") + "\nset-by: law-of-nature"),
        ("rules.cycle", provider("wrong_№", "wrong_№(provider)")),
        ("rules.overlapping-versions", provider("rule_012", "provider.website")),
        ("rules.missing-key", "decision: wrong_№\nall: [{id: a, if: true}]"),
        ("rules.no-body", "decision: wrong_№\nabout: {provider: Provider}"),
        ("rules.empty-list", "decision: wrong_№\nabout: {provider: Provider}\nall: []"),
        ("rules.known", "decision: wrong_№\nabout: {provider: Provider}\nall: [{id: a, known: 1 + 1}]"),
        (
            "rules.type",
            "decision: wrong_№\nabout: {provider: Provider}\nall: [{id: a, for-each: {x: provider.name}, if: true}]"
        ),
        (
            "rules.duplicate-id",
            "decision: wrong_№\nabout: {provider: Provider}\nall: [{id: a, if: true}, {id: a, if: false}]"
        ),
        (
            "rules.one-of",
            "decision: wrong_№\nabout: {provider: Provider}\nall: [{id: a, if: true, known: provider.name}]"
        ),
        (
            "rules.stray-brace",
            "decision: wrong_№\nabout: {provider: Provider}\nall: [{id: a, if: true, says: {ru: \"да }\", en: \"y\"}}]"
        ),
    ]
    private static let ofData = [
        ("rules.unknown-type", "vocabulary: Wrong№\nfields: {a: {type: itn}}"),
        ("rules.unknown-codelist", "vocabulary: Wrong№\nfields: {a: {type: code(fomr)}}"),
        ("rules.recursive-record", "vocabulary: Wrong№\nfields: {a: {type: list(Wrong№)}}"),
        ("rules.derived-field", "derive: Provider.name\ntype: string\nis: \"'x'\""),
        ("rules.unknown-record", "derive: Providr.name\ntype: string\nis: \"'x'\""),
        ("rules.duplicate-name", "parameter: rule_012\ntype: int\nvalues: [{from: 2025-01-01, is: 1}]"),
        ("rules.constant", "parameter: wrong_№\ntype: int\nvalues: [{from: 2025-01-01, is: many}]"),
        (
            "rules.overlapping-values",
            "parameter: wrong_№\ntype: int\nvalues: [{from: 2025-01-01, is: 1}, {from: 2025-06-01, is: 2}]"
        ),
        ("rules.unknown-code", "parameter: wrong_№\ntype: int\nby: [form]\nvalues: [{is: {form-9: 1}}]"),
        ("rules.column", "codelist: wrong_№\ncolumns: {size: int}\ncodes: [{code: a}]"),
        ("rules.wrong-name", "codelist: Wrong-№\ncodes: [{code: a}]"),
        ("yaml.duplicate-key", "codelist: wrong_№\ncodes: [{code: a, code: b}]"),
        ("rules.unknown-kind", "desicion: wrong_№\nif: true"),
        ("rules.no-kind", "- wrong"),
        (
            "rules.rounding",
            "calculation: wrong_№\nabout: {client: Client}\ntype: int\nround: {to: 1, mode: up}\nis: \"1\""
        ),
    ]

    private static func provider(_ name: String, _ expression: String, _ more: String? = nil) -> String {
        let rest = more.map { ", \($0)" } ?? ""
        return "decision: \(name)\nabout: {provider: Provider}\nall: [{id: a, if: \"\(expression)\"\(rest)}]"
    }
}
