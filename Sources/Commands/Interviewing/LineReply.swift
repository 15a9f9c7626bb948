import API
import Diagnostics
import Documents
import Facts

/// What a line of JSON means to an interview.
struct LineReply {
    /// What it means.
    let reply: PersonsReply

    /// Reads a line as the reply to a question.
    init(_ line: String, to question: FactQuestion) {
        let (document, _) = JSON.read(Array(line.utf8), source: 0)
        guard let root = document?.root, root.kind == .mapping, root.entries.count == 1,
            let entry = root.entries.first
        else {
            reply = .mistake(InterviewMessages.badLine)
            return
        }
        switch (entry.key.text, entry.value.text) {
        case ("answer", _): reply = .answer(Self.value(FactsDraft(entry.value), question))
        case ("unknown", "true"): reply = .unknown
        case ("assumed", "true"): reply = .assumed
        case ("back", "true"): reply = .back
        case ("stop", "true"): reply = .stop
        default: reply = .mistake(InterviewMessages.badLine)
        }
    }

    /// Of a list of records their number, or their keys, stands for the records.
    private static func value(_ given: FactsDraft, _ question: FactQuestion) -> FactsDraft {
        guard question.kind == .list, question.of == .record else { return given }
        func element(_ key: String) -> FactsDraft {
            question.key.map { .fields([.init(name: $0.name, value: .scalar(key))]) } ?? .empty
        }
        switch given {
        case .scalar(let text):
            guard let count = Int(text), (0...(question.maximumItems ?? 1000)).contains(count) else {
                return given
            }
            return .list((0..<count).map { element(String($0 + 1)) })
        case .list(let items):
            return .list(
                items.map { item in
                    if case .scalar(let key) = item, question.key != nil { return element(key) }
                    return item
                })
        case .none, .fields: return given
        }
    }
}
