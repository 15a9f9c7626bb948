package import API
import Diagnostics
import Facts

/// Reads what people type as an answer to a question: numbers of a choice, dates and amounts as they are written in Russian
/// or by ISO, and the few words that lead the interview.
///
/// Only the form is read here; bounds are the vocabulary's, which the daemon checks.
package struct ReplyReading {
    let question: FactQuestion

    /// Reads answers to a question.
    package init(_ question: FactQuestion) { self.question = question }

    /// The words that lead, in both languages; in quotes they are a text like any other.
    private static let words: [String: PersonsReply] = [
        "?": .unknown, "unknown": .unknown, "don't know": .unknown, "не знаю": .unknown,
        "неизвестно": .unknown, "why": .why, "почему": .why, "back": .back, "назад": .back, "stop": .stop,
        "стоп": .stop,
    ]

    /// What a line means.
    package func reply(_ line: String) -> PersonsReply {
        let text = line.trimmed
        if let word = Self.words[text.lowercased()] { return word }
        if text.isEmpty { return question.assumed == nil ? .mistake(InterviewMessages.nothing) : .assumed }
        if question.isOptional, Self.none.contains(text.lowercased()) { return .answer(.none) }
        return answer(text)
    }

    private static let none = ["none", "null", "нет", "-", "—"]

    private func answer(_ text: String) -> PersonsReply {
        switch question.kind {
        case .list: return list(text)
        case .record:
            return ScalarReply.truth(text) == true ? .answer(.empty) : .mistake(InterviewMessages.notThere)
        case .map: return entries(text)
        default: return scalar(text, question.kind)
        }
    }

    private func scalar(_ text: String, _ kind: FactQuestion.Kind) -> PersonsReply {
        do throws(BadReply) {
            return .answer(.scalar(try ScalarReply.text(text, as: kind, question.codes)))
        } catch {
            return .mistake(error.sentence)
        }
    }

    /// Codes or values, separated; of records how many there are, or what names them.
    private func list(_ text: String) -> PersonsReply {
        let kind = question.key?.kind ?? question.of ?? .text
        if text == "0" || Self.none.contains(text.lowercased()) { return .answer(.list([])) }
        if question.of == .record, kind != .code, let count = Int(text) {
            guard (1...(question.maximumItems ?? 1000)).contains(count) else {
                return .mistake(InterviewMessages.tooMany(question.maximumItems ?? 1000))
            }
            return .answer(.list((1...count).map { element(String($0)) }))
        }
        var items: [FactsDraft] = []
        for part in Self.parts(text, kind) {
            do throws(BadReply) {
                let item = element(try ScalarReply.text(part, as: kind, question.codes))
                if items.contains(item) { return .mistake(InterviewMessages.twice(part)) }
                items.append(item)
            } catch {
                return .mistake(error.sentence)
            }
        }
        if let most = question.maximumItems, items.count > most {
            return .mistake(InterviewMessages.tooMany(most))
        }
        return .answer(.list(items))
    }

    /// An element of the list: of a record its key alone, where it has one.
    private func element(_ text: String) -> FactsDraft {
        guard question.of == .record else { return .scalar(text) }
        guard let key = question.key else { return .empty }
        return .fields([.init(name: key.name, value: .scalar(text))])
    }

    private func entries(_ text: String) -> PersonsReply {
        var fields: [FactsDraft.Field] = []
        for part in text.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { return .mistake(InterviewMessages.notEntries) }
            fields.append(.init(name: String(sides[0]).trimmed, value: .scalar(String(sides[1]).trimmed)))
        }
        return .answer(.fields(fields))
    }

    /// A comma belongs to amounts, so these are separated by semicolons alone.
    private static func parts(_ text: String, _ kind: FactQuestion.Kind) -> [String] {
        let isExact = kind == .money || kind == .decimal
        return text.split { $0 == ";" || (!isExact && $0 == ",") }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
