import Diagnostics

/// What a name that nothing has was meant to name.
enum NamedThing {
    case level
    case unit
    case law
    case barrier
    case actor
    case codelist
    case record
    case question
    case matching
    case parent
    case target
    case group
    case calculationCase
    case condition
}

/// Codes and words of linking.
extension RulesMessages {
    static func unknown(
        _ thing: NamedThing, _ name: String, among known: [String], at span: SourceSpan
    ) -> Diagnostic {
        let (code, ru, en) = thing.words
        return error(
            code, ru: "\(ru) `\(name)` нет", en: "there is no \(en) `\(name)`", at: span,
            help: NameSuggestion.help(for: name, among: known))
    }
    static func citationTooLong(_ law: Law, at span: SourceSpan) -> Diagnostic {
        let units = law.units.isEmpty ? "—" : listed(law.units.map(\.name))
        return error(
            .citationTooLong, ru: "у акта `\(law.name.value)` меньше единиц, чем в ссылке: \(units)",
            en: "the act `\(law.name.value)` has not that many units: \(units)", at: span)
    }
    static func neverInForce(at span: SourceSpan) -> Diagnostic {
        var result = error(
            .neverInForce, ru: "правило не действует ни в один день", en: "the rule is in force on no day",
            at: span)
        result.severity = .finding
        return result
    }
    static func overlappingVersions(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            .overlappingVersions, ru: "у `\(name)` две версии на одни и те же дни",
            en: "`\(name)` has two versions for the same days", at: span, notes: Self.first(first))
    }
    static func overlappingValues(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            .overlappingValues, ru: "два значения на одни и те же дни",
            en: "there are two values for the same days",
            at: span, notes: Self.first(first))
    }
}

// MARK: Amendments

extension RulesMessages {
    static func notAmendable(_ name: String, _ kind: DocumentKind, at span: SourceSpan) -> Diagnostic {
        error(
            .notAmendable, ru: "`\(name)` — документ вида `\(kind.rawValue)`, регион его не меняет",
            en: "`\(name)` is a `\(kind.rawValue)`, which no region can amend", at: span,
            help: Phrase(
                ru: "регион меняет `decision`, `calculation` и `parameter`",
                en: "a region can amend a `decision`, a `calculation` and a `parameter`"))
    }
    static func parentCircle(_ path: [String], at span: SourceSpan) -> Diagnostic {
        let circle = path.joined(separator: " → ")
        return error(
            .parentCircle, ru: "набор правил стоит над самим собой", en: "the pack is above itself", at: span,
            help: Phrase(ru: circle, en: circle))
    }
    static func wrongAddition(to kind: DocumentKind, at span: SourceSpan) -> Diagnostic {
        switch kind {
        case .decision:
            error(
                .wrongAddition, ru: "к решению добавляют условия, а не случаи",
                en: "conditions are added to a decision, not cases", at: span)
        case .calculation:
            error(
                .wrongAddition, ru: "к расчёту добавляют случаи, а не условия",
                en: "cases are added to a calculation, not conditions", at: span)
        default:
            error(
                .wrongAddition, ru: "к параметру ничего не добавляют: его значения пишут в `values`",
                en: "nothing is added to a parameter: its values stand in `values`", at: span)
        }
    }
    static func wrongValues(of kind: DocumentKind, at span: SourceSpan) -> Diagnostic {
        error(
            .wrongValues, ru: "`values` бывают только у параметров, а это `\(kind.rawValue)`",
            en: "only parameters have `values`, and this is a `\(kind.rawValue)`", at: span)
    }
    static func noGroup(at span: SourceSpan) -> Diagnostic {
        error(
            .noGroup, ru: "в решении нет группы, к которой можно добавить условие",
            en: "the decision has no group that a condition could join", at: span)
    }
    static func noCases(at span: SourceSpan) -> Diagnostic {
        error(
            .noCases, ru: "в расчёте нет случаев, к которым можно добавить ещё один",
            en: "the calculation has no cases that another one could join", at: span)
    }
    static func amendedTwice(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            .amendedTwice, ru: "`\(name)` там уже есть", en: "`\(name)` is there already", at: span,
            notes: Self.first(first))
    }
    static func changedTwice(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            .changedTwice, ru: "регион меняет `\(name)` дважды на одни и те же дни",
            en: "the region changes `\(name)` twice for the same days", at: span, notes: Self.first(first))
    }
    static func notOnTheseDays(_ name: String, at span: SourceSpan) -> Diagnostic {
        error(
            .notOnTheseDays, ru: "в эти дни `\(name)` не действует",
            en: "`\(name)` is not in force on these days",
            at: span)
    }
    static func levelTooLow(_ level: LawLevel, setBy: LawLevel, at span: SourceSpan) -> Diagnostic {
        error(
            .levelTooLow, ru: "это устанавливает акт не ниже `\(setBy.name)`, а `\(level.name)` ниже",
            en: "this is set by an act no lower than `\(setBy.name)`, and `\(level.name)` is lower", at: span)
    }
    static func completeWithoutSetBy(_ name: String, at span: SourceSpan) -> Diagnostic {
        var result = error(
            .completeWithoutSetBy, ru: "`complete` ничего не меняет: у `\(name)` нет `set-by`",
            en: "`complete` changes nothing: `\(name)` has no `set-by`", at: span)
        result.severity = .finding
        return result
    }
    static func completenessNotSaid(_ name: String, at span: SourceSpan) -> Diagnostic {
        var result = error(
            .completenessNotSaid,
            ru: "не сказано, полны ли правила региона о `\(name)`: считаются неполными",
            en: "it is not said whether the region's rules on `\(name)` are complete: they count as not",
            at: span,
            help: Phrase(ru: "напишите `complete: true` или `false`", en: "write `complete: true` or `false`")
        )
        result.severity = .finding
        return result
    }
}

extension NamedThing {
    /// The code, the genitive in Russian, the noun in English.
    fileprivate var words: (code: RulesCode, ru: String, en: String) {
        switch self {
        case .level: (.unknownLevel, "уровня права", "level of law")
        case .unit: (.unknownUnit, "единицы ссылок", "unit of citations")
        case .law: (.unknownLaw, "акта", "act")
        case .barrier: (.unknownBarrier, "барьера", "barrier")
        case .actor: (.unknownActor, "действующего лица", "actor")
        case .codelist: (.unknownCodelist, "справочника", "code list")
        case .record: (.unknownRecord, "вида записей", "record type")
        case .question:
            (.unknownQuestion, "решения, расчёта или поля", "decision, calculation or derived field")
        case .matching: (.unknownMatching, "подбора", "matching")
        case .parent: (.unknownParent, "вышестоящего набора правил", "parent pack")
        case .target: (.unknownTarget, "решения, расчёта или параметра", "decision, calculation or parameter")
        case .group: (.unknownGroup, "группы", "group")
        case .calculationCase: (.unknownCase, "случая", "case")
        case .condition: (.unknownCondition, "условия", "condition")
        }
    }
}
