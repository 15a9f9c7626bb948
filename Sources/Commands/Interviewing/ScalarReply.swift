import API
import Diagnostics

/// One value as people write it, put as facts write it.
enum ScalarReply {
    /// The text of the value in a document of facts; what is wrong with it is one sentence.
    static func text(
        _ text: String, as kind: FactQuestion.Kind, _ codes: [CodeChoice]
    ) throws(BadReply) -> String {
        switch kind {
        case .bool:
            guard let truth = truth(text) else { throw BadReply(sentence: InterviewMessages.notTruth) }
            return truth ? "true" : "false"
        case .int:
            let digits = text.filter { !$0.isWhitespace }
            guard let number = Int64(digits) else { throw BadReply(sentence: InterviewMessages.notWhole) }
            return String(number)
        case .money, .decimal: return try exact(text)
        case .date:
            guard let day = day(text) else { throw BadReply(sentence: InterviewMessages.notDay) }
            return day
        case .month:
            guard let month = month(text) else { throw BadReply(sentence: InterviewMessages.notMonth) }
            return month
        case .code: return try code(text, codes)
        case .text, .list, .record, .map: return unquoted(text)
        }
    }

    /// Yes or no.
    static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "y", "true", "да", "д": true
        case "no", "n", "false", "нет", "н": false
        default: nil
        }
    }

    /// The number of a choice, the code, or its title as a whole.
    private static func code(_ text: String, _ codes: [CodeChoice]) throws(BadReply) -> String {
        if let exact = codes.first(where: { $0.code == text }) { return exact.code }
        if let number = Int(text), codes.indices.contains(number - 1) { return codes[number - 1].code }
        let wanted = text.lowercased()
        let named = codes.filter { $0.code.lowercased() == wanted || $0.title?.lowercased() == wanted }
        guard named.count == 1 else { throw BadReply(sentence: InterviewMessages.notChoice(codes.count)) }
        return named[0].code
    }

    /// `28000,50`, `28 000.50 ₽`; what may be thousands or a fraction is not guessed.
    private static func exact(_ text: String) throws(BadReply) -> String {
        var digits = text.filter { !$0.isWhitespace }
        for currency in ["₽", "руб.", "руб", "р."] where digits.lowercased().hasSuffix(currency) {
            digits.removeLast(currency.count)
            break
        }
        let marks = digits.filter { $0 == "," || $0 == "." }
        guard marks.count < 2 else { throw BadReply(sentence: InterviewMessages.notExact) }
        let parts = digits.split(separator: marks.first ?? ".", omittingEmptySubsequences: false)
        let isNegative = parts[0].hasPrefix("-")
        let whole = isNegative ? parts[0].dropFirst() : parts[0]
        let isNumber = ([whole] + parts.dropFirst()).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard isNumber, whole.count < 14 else { throw BadReply(sentence: InterviewMessages.notExact) }
        if parts.count == 2, parts[1].count == 3, marks == "," {
            throw BadReply(sentence: InterviewMessages.thousands)
        }
        return parts.count == 2 ? "\(isNegative ? "-" : "")\(whole).\(parts[1])" : String(parts[0])
    }

    /// `2025-03-15` or `15.03.2025`.
    private static func day(_ text: String) -> String? {
        if let day = ISODay(text) { return day.text }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        return ISODay(year: year, month: month, day: day)?.text
    }

    /// `2025-03` or `03.2025`.
    private static func month(_ text: String) -> String? {
        if ISODay(text + "-01") != nil { return text }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 4, let month = Int(parts[0]), let year = Int(parts[1])
        else { return nil }
        return (ISODay(year: year, month: month, day: 1)?.text.dropLast(3)).map(String.init)
    }

    /// A text without the quotes around it that keep it from being a word that leads.
    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        return String(text.dropFirst().dropLast())
    }
}

/// Something that is no answer: why, in one sentence.
struct BadReply: Error {
    /// The sentence.
    var sentence: Phrase
}

extension String {
    /// The text without blanks around it.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }),
            let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
