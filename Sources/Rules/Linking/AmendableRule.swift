import Diagnostics

/// A part of a rule that amendments name by its id: a condition or a case.
protocol AmendablePart {
    /// Its name in the document.
    var id: Spanned<String> { get }
    /// Title, law, days.
    var attributes: LinkedAttributes { get }
}

extension LinkedCondition: AmendablePart {}
extension LinkedCase: AmendablePart {}

/// A rule that regions amend.
protocol AmendableRule: Versioned {
    associatedtype Part: AmendablePart
    /// The kind of its documents, and what their parts are called.
    static var kind: (document: DocumentKind, part: NamedThing) { get }
    /// The lowest level of law that may set it.
    var setBy: LawLevel? { get }
    /// The packs that amended it, in the order of their amendments.
    var amendedBy: [String] { get }
    /// Every part that an amendment can name.
    var parts: [Part] { get }
    /// The part that an amendment writes; nil when it writes one of another kind of rule.
    static func part(
        _ content: AmendmentSyntax.Content, within range: DateRange, of pack: String,
        _ linker: inout RulebookLinker
    ) -> Part?
    /// What is to be said when a part cannot take the place of another on some days.
    func clash(of new: Part, replacing id: String, on days: DateRange) -> Diagnostic?
    /// Takes a part out of some days; `new`, if there is one, is there instead.
    mutating func cut(_ id: String, on days: DateRange, for new: Part?)
}

extension LinkedDecision: AmendableRule {
    static var kind: (document: DocumentKind, part: NamedThing) { (.decision, .condition) }

    var parts: [LinkedCondition] { body?.descendants ?? [] }

    static func part(
        _ content: AmendmentSyntax.Content, within range: DateRange, of pack: String,
        _ linker: inout RulebookLinker
    ) -> LinkedCondition? {
        guard case .condition(let syntax) = content else { return nil }
        return linker.condition(syntax, within: range, pack: pack)
    }

    /// A condition below the new one may not have the id of another one on the same days.
    func clash(of new: LinkedCondition, replacing id: String, on days: DateRange) -> Diagnostic? {
        let rest = body?.cutting(id, on: days, for: nil).descendants ?? []
        for condition in new.body?.descendants ?? [] {
            let other = rest.first {
                $0.id.value == condition.id.value && $0.attributes.range.overlaps(days)
            }
            guard let other else { continue }
            return RulesMessages.amendedTwice(
                condition.id.value, at: condition.id.span, first: other.id.span)
        }
        return nil
    }

    mutating func cut(_ id: String, on days: DateRange, for new: LinkedCondition?) {
        body = body?.cutting(id, on: days, for: new)
    }
}

extension LinkedCalculation: AmendableRule {
    static var kind: (document: DocumentKind, part: NamedThing) { (.calculation, .calculationCase) }

    var parts: [LinkedCase] { body.cases }

    static func part(
        _ content: AmendmentSyntax.Content, within range: DateRange, of pack: String,
        _ linker: inout RulebookLinker
    ) -> LinkedCase? {
        guard case .calculationCase(let syntax) = content else { return nil }
        return linker.calculationCase(syntax, within: range, pack: pack)
    }

    /// A case has nothing below it.
    func clash(of new: LinkedCase, replacing id: String, on days: DateRange) -> Diagnostic? { nil }

    mutating func cut(_ id: String, on days: DateRange, for new: LinkedCase?) {
        body.cases = body.cases.flatMap { $0.id.value == id ? $0.cut(on: days, for: new) : [$0] }
    }
}
