import CEL
import Diagnostics

extension RulebookLinker {
    /// The citations found and the days settled inside those of the rule around it.
    ///
    /// A rule that has no day left is worth a finding at `place`, unless the rule around it has none either.
    mutating func attributes(
        _ syntax: RuleAttributes, within outer: DateRange, pack: String, at place: SourceSpan
    ) -> LinkedAttributes {
        let citations = syntax.law.compactMap { laws.link($0, of: pack, to: &diagnostics) }
        let act = citations.first?.range
        let own = DateRange(from: syntax.from?.value ?? act?.from, until: syntax.until?.value ?? act?.until)
        let range = own.intersection(outer)
        if range.isEmpty, !outer.isEmpty, !isReversed(syntax) {
            diagnostics.add(RulesMessages.neverInForce(at: place))
        }
        if let barrier = syntax.barrier,
            !barriers.contains(where: { $0.utf8.elementsEqual(barrier.value.utf8) })
        {
            diagnostics.add(RulesMessages.unknown(.barrier, barrier.value, among: barriers, at: barrier.span))
        }
        return LinkedAttributes(
            title: syntax.title, citations: citations, range: range, unconfirmed: syntax.unconfirmed,
            barrier: syntax.barrier, pack: pack)
    }

    /// Whether the ends stand the wrong way round, which reading reported.
    private func isReversed(_ syntax: RuleAttributes) -> Bool {
        guard let from = syntax.from, let until = syntax.until else { return false }
        return until.value < from.value
    }

    /// Reports someone who can do something and is no code of the list `actor`.
    mutating func requireActor(_ change: ChangeSyntax?) {
        guard let by = change?.by, !actors.contains(where: { $0.utf8.elementsEqual(by.value.utf8) }) else {
            return
        }
        diagnostics.add(RulesMessages.unknown(.actor, by.value, among: actors, at: by.span))
    }

    /// The level of `set-by`.
    mutating func setBy(_ name: Spanned<String>?) -> LawLevel? {
        name.flatMap { laws.level($0, to: &diagnostics) }
    }

    /// Where a subject comes from.
    mutating func subject(_ syntax: SubjectSyntax) -> LinkedSubject {
        LinkedSubject(name: syntax.name, source: source(syntax))
    }

    private mutating func source(_ subject: SubjectSyntax) -> LinkedSubject.Source? {
        let prefix = "code."
        if subject.source.value.utf8.starts(with: prefix.utf8) {
            let name = String(subject.source.value.utf8.dropFirst(prefix.utf8.count)) ?? ""
            let lists = syntax.packs.flatMap(\.codelists).map(\.name.value)
            guard lists.contains(name) else {
                diagnostics.add(RulesMessages.unknown(.codelist, name, among: lists, at: subject.source.span))
                return nil
            }
            return .code(list: Spanned(name, subject.source.span))
        }
        if let path = subject.path { return .element(path) }
        guard let type = subject.type else { return nil }
        if case .named(let name) = type,
            syntax.packs.flatMap(\.vocabularies).contains(where: { $0.name.value == name.value })
        {
            return .record(name)
        }
        return .value(type)
    }
}
