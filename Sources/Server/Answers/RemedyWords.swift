import API
import CEL
import Diagnostics
import Facts
import Rules

/// Puts remedies into the types and words of the wire.
struct RemedyWords {
    let words: AnswerWords
    /// The day of the question.
    let day: CivilDate

    init(_ words: AnswerWords, on day: CivilDate) {
        self.words = words
        self.day = day
    }

    private var language: Language { words.language }

    func list(_ remedies: Remedies) -> RemedyList {
        let end: RemedyList.End =
            switch remedies.end {
            case .all: .all
            case .most: .most
            case .bound: .bound
            case .factsFirst: .factsFirst
            }
        return RemedyList(
            end: end,
            sets: remedies.found.map { remedy in
                RemedySet(
                    effort: remedy.effort, from: remedy.from.flatMap(iso), changes: remedy.changes.map(change)
                )
            },
            missing: remedies.missing.map(words.missing), unsolved: remedies.unsolved)
    }

    private func iso(_ day: CivilDate) -> ISODay? {
        let (year, month, day) = day.components
        return ISODay(year: year, month: month, day: day)
    }

    private func change(_ change: RemedyChange) -> RemedySetChange {
        var wire = said(change)
        wire.by = change.by
        wire.byTitle = change.by.flatMap(words.actor)
        if wire.kind != .wait { wire.effort = change.effort }
        wire.mends = change.mends.map { mended in
            MendedRule(
                id: mended.rule.id, title: words.wording.title(of: mended.rule), element: mended.element,
                law: words.law(mended.citations))
        }
        return wire
    }

    private func said(_ change: RemedyChange) -> RemedySetChange {
        let act = change.text?[language]
        switch change.kind {
        case .act(let rule, let times):
            let names = change.elements.map(element)
            var text = act ?? words.wording.title(of: rule) ?? rule.id
            if !names.isEmpty { text += ": " + names.joined(separator: ", ") }
            if times > 1 { text += " × \(times)" }
            var wire = RemedySetChange(kind: .act, text: text)
            if times > 1 { wire.times = times }
            return wire
        case .fact(let fact, let from, let to): return self.fact(fact, from, to, act)
        case .member(let fact, let value, let isAdded):
            let member = isMasked(fact) ? masked : words.wording.text(value, fact.type)
            var wire = RemedySetChange(
                kind: isAdded ? .add : .drop,
                text: RemedyMessages.member(title(fact), member, isAdded: isAdded, act)[language])
            wire.path = fact.path
            wire.masked = isMasked(fact)
            if !wire.masked {
                if isAdded { wire.to = value.text } else { wire.from = value.text }
            }
            return wire
        case .dropped(let fact):
            let key = fact.path.split(separator: "[").last.map { element(String($0.dropLast())) } ?? ""
            var wire = RemedySetChange(
                kind: .drop, text: RemedyMessages.member(title(fact), key, isAdded: false, act)[language])
            wire.path = fact.path
            return wire
        case .added(let fact, let facts):
            let values = facts.map { one in
                let value = one.value.map { words.wording.text($0, one.fact.type) }
                let text = isMasked(one.fact) ? masked : value ?? RemedyMessages.none[language]
                return "\(title(one.fact)) — \(text)"
            }
            var wire = RemedySetChange(
                kind: .add, text: RemedyMessages.element(title(fact), values, act)[language])
            wire.path = fact.path
            wire.masked = facts.contains { isMasked($0.fact) }
            return wire
        case .wait(let until):
            let span = RemedyMessages.span(from: day, to: until)
            var wire = RemedySetChange(
                kind: .wait, text: RemedyMessages.wait(span, words.wording.date(until))[language])
            wire.to = Value.date(until).text
            return wire
        }
    }

    private func fact(
        _ fact: RemedyFact, _ from: Value?, _ to: Value?, _ act: String?
    ) -> RemedySetChange {
        guard !isMasked(fact) else {
            var wire = RemedySetChange(
                kind: .fact, text: RemedyMessages.fact(placed(fact), masked, masked, nil, act)[language])
            (wire.path, wire.masked) = (fact.path, true)
            return wire
        }
        func text(_ value: Value?) -> String {
            value.map { words.wording.text($0, fact.type) } ?? RemedyMessages.none[language]
        }
        var difference: Phrase?
        if case .int(let before)? = from, case .int(let after)? = to {
            difference = RemedyMessages.difference(after - before)
        }
        var wire = RemedySetChange(
            kind: .fact,
            text: RemedyMessages.fact(placed(fact), text(from), text(to), difference, act)[language])
        (wire.path, wire.from, wire.to) = (fact.path, from?.text, to?.text)
        return wire
    }

    private var masked: String { RemedyMessages.masked[language] }

    private func isMasked(_ fact: RemedyFact) -> Bool {
        words.wording.field(fact.record, fact.field)?.isSensitive ?? false
    }

    private func title(_ fact: RemedyFact) -> String {
        words.wording.title(fact.record, fact.field) ?? fact.field
    }

    /// The title of a fact behind the keys of the elements in which it lies: `w2: Meets the standard`.
    private func placed(_ fact: RemedyFact) -> String {
        let keys = fact.path.split(separator: "[").dropFirst().compactMap { $0.split(separator: "]").first }
        return (keys.map(String.init) + [title(fact)]).joined(separator: ": ")
    }

    /// The key of an element; of a code with what it is called.
    private func element(_ key: String) -> String {
        words.titleOfCode(key).map { "\(key) «\($0)»" } ?? key
    }
}
