import Diagnostics

/// A region that amends a part of the decisions and sets some parameters.
struct SampleRegion {
    /// Its files.
    let texts: [SourceText]

    /// The code of a region: `RU-XA` of the first.
    static func code(_ number: Int) -> String { "RU-X\(Character(Unicode.Scalar(UInt8(65 + number))))" }

    init(_ number: Int, _ size: SampleRulebook.Size, seed: UInt64) {
        let code = Self.code(number)
        var draw = Draw(seed: seed &* 7_919 &+ UInt64(number))
        let pack = """
            pack: \(code)
            parent: RU
            title: {ru: Область \(number), en: Region \(number)}
            time-zone: Europe/Moscow
            ---
            laws:
              \(code)-order: {level: regional-act, from: 2016-02-01, units: [item]}
            """
        let parameters = stride(from: number, to: SampleValues.parameterCount, by: 3).map { place in
            """
            amend: limit_\(place)
            values:
              - {from: 2024-01-01, until: 2025-12-31, law: \(code)-order/\(place + 1), is: \(place % 7)}
            """
        }
        let value = """
            amend: value_04
            add: [{id: regional, before: poor, law: \(code)-order/9, if: client.age > 9\(number), then: money(1)}]
            """
        let decisions = stride(from: number * 3, to: size.decisions, by: max(1, size.decisions / 12)).map {
            Self.amendment($0, code, last: size.conditionsEach, &draw)
        }
        texts = [
            .made("regions/\(code)/pack.yaml", [pack]),
            .made("regions/\(code)/parameters.yaml", number > 0 ? parameters + [value] : parameters),
            .made("regions/\(code)/rules.yaml", decisions),
        ]
    }

    private static func amendment(_ number: Int, _ code: String, last: Int, _ draw: inout Draw) -> String {
        let subject = SampleDecision.subject(of: number)
        var lines = ["amend: \(SampleDecision.name(number))"]
        if number % 20 == 0 { lines.append("complete: true") }
        lines.append("add:")
        for place in 1...3 {
            lines += [
                "  - id: added-\(place)",
                "    title: {ru: Требование региона \(place), en: Regional requirement \(place)}",
                "    law: \(code)-order/\(place)", "    if: \"\(subject.test(&draw))\"",
            ]
        }
        lines += [
            "replace:", "  - {id: c-1, law: \(code)-order/4, if: \"\(subject.test(&draw))\"}",
            "drop: [{id: c-\(last), from: 2025-01-01, law: \(code)-order/5}]",
        ]
        return lines.joined(separator: "\n")
    }
}
