package import CEL
package import Diagnostics
package import Facts

/// How values, facts and sentences are said to people, in one language.
package struct Wording: Sendable {
    let rulebook: CompiledRulebook
    /// The language.
    package let language: Language

    package init(_ rulebook: CompiledRulebook, _ language: Language) {
        self.rulebook = rulebook
        self.language = language
    }

    /// The field that a reading or a missing fact is about.
    package func field(_ record: String, _ field: String) -> Vocabulary.Field? {
        rulebook.checked.vocabulary.field(record, field)
    }

    /// What people call a fact, a parameter or a calculation; of a calculation with versions as on `day`.
    package func title(_ record: String, _ field: String, on day: CivilDate? = nil) -> String? {
        if !record.isEmpty { return self.field(record, field)?.title?[language] }
        let root = rulebook.checked.rulebook.root
        if field.hasPrefix("param.") {
            return root.parameter(String(field.dropFirst(6)))?.attributes.title?[language]
        }
        let version = day.flatMap { root.calculations.version(of: field, on: $0) }
        return (version ?? root.calculations[field].first)?.attributes.title?[language]
    }

    /// A value as people read it; codes by their names.
    package func text(_ value: Value, _ type: ValueType?) -> String {
        switch (value, type) {
        case (.optional(nil), _): return language == .ru ? "нет" : "none"
        case (.bool(let value), _):
            return value ? (language == .ru ? "да" : "yes") : (language == .ru ? "нет" : "no")
        case (.date(let date), _): return self.date(date)
        case (.money(let amount), _): return money(amount)
        case (.decimal(let value), _): return decimal(value)
        case (.string(let code), .code(let list)), (.string(let code), .optional(.code(let list))):
            return rulebook.checked.vocabulary.title(of: code, in: list)?[language] ?? code
        case (.list(let values), _) where values.isEmpty: return language == .ru ? "нет" : "none"
        case (.list(let values), _):
            var element = type
            if case .list(let item) = type { element = item }
            return values.map { text($0, element) }.joined(separator: ", ")
        default: return value.text
        }
    }

    /// `14.03.2022` in Russian, `14 March 2022` in English.
    package func date(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        if language == .ru { return "\(Self.two(day)).\(Self.two(month)).\(year)" }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(day) \(months[month - 1]) \(year)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// An amount in the rulebook's currency, to a hundredth or as finely as it is.
    package func money(_ amount: Rational) -> String {
        let places = amount.scaled(by: 100) == nil && amount.decimalText != nil ? 4 : 2
        let text = grouped(amount.decimalText(places: places))
        let currency = rulebook.checked.rulebook.header.currency?.value ?? ""
        return currency == "RUB" ? "\(text) ₽" : currency.isEmpty ? text : "\(text) \(currency)"
    }

    private func decimal(_ value: Rational) -> String {
        let text = value.decimalText ?? value.decimalText(places: 4)
        return language == .ru ? text.replacing(".", with: ",") : text
    }

    /// Thousands apart: a thin unbreakable space in Russian, a comma in English.
    private func grouped(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1)
        var digits = String(parts[0])
        let isNegative = digits.hasPrefix("-")
        if isNegative { digits.removeFirst() }
        var groups: [Substring] = []
        var rest = Substring(digits)
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        let whole = (isNegative ? "-" : "") + groups.joined(separator: language == .ru ? "\u{00A0}" : ",")
        return parts.count > 1 ? whole + (language == .ru ? "," : ".") + parts[1] : whole
    }

    // MARK: Sentences

    /// The sentence of a node with its values in it, those that are not known named as such; nil when it has none.
    package func sentence(_ node: Explanation) -> String? {
        guard let says = node.rule.says else { return nil }
        let expressionsInRussian = says.ru.filter { if case .text = $0 { false } else { true } }.count
        let parts = language == .ru ? says.ru : says.en
        var values = language == .ru ? node.said[...] : node.said.dropFirst(expressionsInRussian)
        guard !parts.isEmpty else { return nil }
        var sentence = ""
        for part in parts {
            switch part {
            case .text(let text): sentence += text
            case .expression(let expression):
                let value = values.popFirst() ?? nil
                sentence +=
                    isSensitive(expression) ? masked : value.map { text($0, expression.type) } ?? unknown
            case .counted(let word, _):
                sentence += counted(word, values.popFirst() ?? nil)
            }
        }
        return sentence
    }

    /// Whether an expression is a fact that is shown to nobody but its owner.
    private func isSensitive(_ expression: CheckedExpression) -> Bool {
        let parsed = expression.parsed
        guard let (operand, name) = parsed.nodes[Int(parsed.root)].selection,
            case .record(let record) = expression.type(operand)
        else { return false }
        return field(record, name)?.isSensitive ?? false
    }

    private var masked: String { language == .ru ? "скрыто" : "masked" }

    private var unknown: String { language == .ru ? "неизвестно" : "unknown" }

    private func counted(_ word: String, _ value: Value?) -> String {
        guard case .int(let number)? = value else {
            let many = form(of: word, for: 0)
            return language == .ru ? "неизвестно сколько \(many)" : "an unknown number of \(many)"
        }
        return "\(number)\u{00A0}\(form(of: word, for: number))"
    }

    /// The form of a word behind a number, by the rules of the language (CLDR, plural rules).
    func form(of word: String, for number: Int64) -> String {
        guard let entry = rulebook.checked.rulebook.header.words.first(where: { $0.name.value == word }),
            let forms = entry.forms[language], !forms.isEmpty
        else { return word }
        let count = number.magnitude
        let index: Int
        switch language {
        case .ru:
            let (ones, tens) = (count % 10, count % 100)
            index = ones == 1 && tens != 11 ? 0 : (2...4).contains(ones) && !(12...14).contains(tens) ? 1 : 2
        case .en: index = count == 1 ? 0 : 1
        }
        return forms[min(index, forms.count - 1)]
    }

    /// The name of an element: a code by its title where the quantifier walks over codes.
    package func title(of node: RuleNode) -> String? { node.attributes.title?[language] }
}
