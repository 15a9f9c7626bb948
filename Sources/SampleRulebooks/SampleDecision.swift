/// A decision with a tree of so many conditions.
struct SampleDecision {
    private var draw: Draw
    private let number: Int
    private let conditions: Int
    private let subject: SampleSubject
    private var made = 0

    init(_ number: Int, conditions: Int, seed: UInt64) {
        self.number = number
        self.conditions = conditions
        draw = Draw(seed: seed &* 1_000_003 &+ UInt64(number))
        subject = Self.subject(of: number)
    }

    /// What a decision is about: mostly a provider.
    static func subject(of number: Int) -> SampleSubject { number % 5 == 1 ? .client : .provider }

    /// The name of a decision.
    static func name(_ number: Int) -> String { "rule_\(number.padded)" }

    /// Whether other decisions may call it, which does not go on for ever: it calls none itself.
    static func isCalled(_ number: Int) -> Bool { number % 10 < 2 }

    /// The document.
    mutating func document() -> String {
        var lines = [
            "decision: \(Self.name(number))",
            "about: {\(subject.variable): \(subject == .client ? "Client" : "Provider")}",
            "title: {ru: Решение № \(number) о соответствии, en: Decision \(number) on conformity}",
            "law: act-\(draw.number(below: 15).padded)/\(number % 40 + 1)",
        ]
        if number % 20 == 0 { lines.append("set-by: regional-act") }
        lines += ["all:"] + parts(conditions, in: subject, "  ")
        return lines.joined(separator: "\n")
    }

    /// So many conditions as the parts of one group, at an indentation.
    private mutating func parts(_ count: Int, in subject: SampleSubject, _ indent: String) -> [String] {
        var lines: [String] = []
        var left = count
        while left > 0 {
            let size = left < 3 || draw.happens(45) ? 1 : min(left, 3 + draw.number(below: 6))
            lines += condition(size, in: subject, indent)
            left -= size
        }
        return lines
    }

    private mutating func condition(_ size: Int, in subject: SampleSubject, _ indent: String) -> [String] {
        made += 1
        let inner = indent + "  "
        var lines = [
            "\(indent)- id: c-\(made)",
            "\(inner)title: {ru: \"Условие \(made), пункт \(number)\", en: \"Condition \(made), item \(number)\"}",
            "\(inner)law: \(citation())",
        ]
        if draw.happens(5) { lines.append("\(inner)from: 20\(16 + draw.number(below: 9))-03-01") }
        guard size > 1 else { return lines + leaf(subject, inner) }
        if let (key, list, element) = draw.happens(40)
            ? subject.lists.first(where: { _ in draw.happens(50) }) : nil
        {
            lines.append(
                "\(inner)for-\(draw.happens(50) ? "each" : "some"): {\(element.variable): \(key).\(list)}")
            if draw.happens(30) { lines.append("\(inner)where: \"\(element.test(&draw))\"") }
            return lines + ["\(inner)all:"] + parts(size - 1, in: element, inner + "  ")
        }
        let group = draw.one(of: ["all", "all", "any", "any", "none"])
        if group == "any", size > 4, draw.happens(30) { lines.append("\(inner)at-least: 2") }
        return lines + ["\(inner)\(group):"] + parts(size - 1, in: subject, inner + "  ")
    }

    private mutating func citation() -> String {
        let act = "act-\(draw.number(below: SampleData.actCount).padded)"
        let place =
            "\(act)/\(draw.number(below: 40) + 1)/\(draw.number(below: 9) + 1)/\(draw.number(below: 9) + 1)"
        return draw.happens(20) ? "[\(place), act-001/7]" : place
    }

    private mutating func leaf(_ subject: SampleSubject, _ indent: String) -> [String] {
        if draw.happens(15), let text = subject.texts.isEmpty ? nil : draw.one(of: subject.texts) {
            return ["\(indent)known: \(subject.variable).\(text)"] + remedy(indent)
        }
        if draw.happens(4), !Self.isCalled(number), subject == self.subject {
            let called = draw.number(below: number + 1) / 10 * 10 + (subject == .client ? 1 : 0)
            return ["\(indent)if: \(Self.name(called))(\(subject.variable))"]
        }
        var lines = ["\(indent)if: \"\(subject.test(&draw))\""]
        if draw.happens(50) {
            let value = subject.sayable(&draw)
            lines += [
                "\(indent)says:", "\(indent)  ru: \"не выполнено требование № \(made): сейчас {\(value)}\"",
                "\(indent)  en: \"requirement \(made) is not met: now {\(value)}\"",
            ]
        }
        if draw.happens(3) { lines.append("\(indent)severity: warning") }
        return lines + (draw.happens(30) ? remedy(indent) : [])
    }

    private func remedy(_ indent: String) -> [String] {
        [
            "\(indent)remedy: {effort: \(made % 9 + 1), by: provider, "
                + "ru: Выполнить требование № \(made), en: Meet requirement \(made)}"
        ]
    }
}
