import Diagnostics

/// Parameters, derived fields and calculations.
enum SampleValues {
    /// The number of parameters of each type.
    static let parameterCount = 20
    /// The number of calculations.
    static let calculationCount = 12
    /// Derived fields of a provider.
    static let derivedCount = 16

    static var parameters: [SourceText] {
        (0..<4).map { file in
            .made(
                "federal/parameters-\(file).yaml",
                (0..<parameterCount / 4).flatMap { number in
                    let place = file * parameterCount / 4 + number
                    return [parameter("limit_\(place)", "int"), parameter("amount_\(place)", "money")]
                })
        }
    }

    private static func parameter(_ name: String, _ type: String) -> String {
        var lines = [
            "parameter: \(name)", "title: {ru: Показатель «\(name)», en: Parameter “\(name)”}",
            "type: \(type)",
            "law: act-002/31/5", "min: 0",
        ]
        if name.utf8.last == UInt8(ascii: "3") { lines.append("set-by: regional-act") }
        if type == "money" { lines.append("by: [form]") }
        lines.append("values:")
        for year in 2015...2026 {
            let value =
                type == "money" ? "{form-0: \(year)0, form-1: \(year)1.50, form-2: \(year)2}" : "\(year % 9)"
            lines.append("  - {from: \(year)-01-01, until: \(year)-12-31, is: \(value)}")
        }
        return lines.joined(separator: "\n")
    }

    static let derivedFields = SourceText.made(
        "federal/derived.yaml",
        [
            """
            derive: Client.age
            title: {ru: Возраст, en: Age}
            type: int
            is: yearsBetween(this.birth_date, on)
            """,
            """
            derive: Client.income
            title: {ru: Доход, en: Income}
            type: money
            given: allowed
            law: act-001/31/4
            is: sum(this.household.map(m, sum(m.incomes.map(i, i.amount)))) / max([1, size(this.household)])
            """,
        ]
            + (0..<derivedCount).map { number in
                """
                derive: Provider.score_\(number)
                title: {ru: Показатель \(number), en: Score \(number)}
                type: int
                law: act-003/\(number + 1)
                cases:
                  - {id: old, if: "this.serving_since.plusYears(\(number + 1)) <= on", then: this.experience_years}
                  - {id: large, if: "size(this.staff.filter(w, w.certified)) > \(number)", then: "\(number)"}
                otherwise: "0"
                """
            })

    static let calculations = SourceText.made(
        "federal/calculations.yaml",
        (0..<calculationCount).map { number in
            """
            calculation: value_\(number < 10 ? "0" : "")\(number)
            about: {client: Client}
            title: {ru: Расчёт \(number), en: Calculation \(number)}
            type: money
            law: act-001/32/\(number + 1)\(number == 4 ? "\nset-by: regional-act" : "")
            cases:
              - {id: minor, law: act-001/31/1/1, if: client.age < 18, then: money(0)}
              - {id: listed, law: act-016/1, if: "'category-\(number)' in client.categories", then: money(0)}
              - {id: poor, law: act-001/31/2, if: "client.income <= param.amount_\(number)['form-1']", then: money(0)}
            otherwise: client.income * 0.\(number + 10)
            """
        })
}
