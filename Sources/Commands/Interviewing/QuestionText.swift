import API
import Diagnostics

/// A question of an interview as a person reads it on a terminal.
struct QuestionText {
    private let question: FactQuestion
    private let look: Look
    private let words: Words

    init(_ question: FactQuestion, _ look: Look) {
        self.question = question
        self.look = look
        words = Words(language: look.language)
    }

    /// The question, what it is about, what to choose from, and how to answer.
    func text(_ number: Int) -> String {
        var page = Page(look.language)
        page.add(.sentence, headline(number), below: below)
        return page.text(.terminal, look)
    }

    /// What is wrong with an answer, and the question again.
    func again(_ number: Int, after mistake: String) -> String {
        var page = Page(look.language)
        page.add(.entry(Entry(.outcome(Mark(.fault)), StyledText(words.visible(mistake)))))
        page.add(.sentence, headline(number))
        return page.text(.terminal, look)
    }

    private func headline(_ number: Int) -> StyledText {
        .strong("\(number). \(words.visible(question.ask ?? question.title ?? question.path))")
    }

    private var below: [Block] {
        var title = StyledText("")
        if question.ask != nil, let text = question.title { title += StyledText(words.visible(text) + " ") }
        var blocks: [Block] = [.note(title + .path(words.visible(question.path)))]
        if let proof = question.proof {
            blocks.append(.note(StyledText(CommandsMessages.proof(words.visible(proof))[look.language])))
        }
        if question.isComputed { blocks.append(note(InterviewMessages.computed)) }
        switch question.weight {
        case .decides: break
        case .mayDecide: blocks.append(note(InterviewMessages.unsure))
        case .settles: blocks.append(note(InterviewMessages.settles))
        }
        if !question.codes.isEmpty { blocks.append(.numbered(choices)) }
        let hints = [
            InterviewMessages.hint(question), question.isOptional ? InterviewMessages.none : nil,
            question.assumed.map { InterviewMessages.assumed(words.visible($0.text)) },
        ].compactMap { $0?[look.language] }
        if !hints.isEmpty { blocks.append(.note(.faint(hints.joined(separator: "; ")))) }
        return blocks
    }

    private func note(_ phrase: Phrase) -> Block { .note(.faint(phrase[look.language])) }

    private var choices: [Entry] {
        question.codes.map { choice in
            let title = choice.title.map { StyledText(words.visible($0) + " ") } ?? StyledText("")
            return Entry(.note, title + .path(words.visible(choice.code)))
        }
    }

    /// The conditions that wait for the answer, with their law.
    var why: String {
        var page = Page(look.language)
        let entries = question.conditions.flatMap { condition -> [Block] in
            let title = StyledText(words.visible(condition.title ?? condition.id))
            let law = words.law(condition.law).map { StyledText.faint(" — \($0)") } ?? StyledText("")
            var below: [Block] = []
            if let barrier = condition.barrier {
                let position = barrier.position.map(words.visible)
                let text = CommandsMessages.barrier(words.visible(barrier.code), position)
                below.append(.note(StyledText(text[look.language], .note)))
            }
            if let reason = condition.unconfirmed {
                let text = CommandsMessages.unconfirmed(words.visible(reason))
                below.append(.note(.faint(text[look.language])))
            }
            return [.entry(Entry(.outcome(Mark(.open)), title + law, below: below))]
        }
        page.add(.sentence, StyledText(InterviewMessages.conditions[look.language]), below: entries)
        return page.text(.terminal, look)
    }
}
