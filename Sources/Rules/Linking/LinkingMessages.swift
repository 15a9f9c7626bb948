import Diagnostics

/// What a name that nothing has was meant to name.
enum NamedThing {
    case level
    case unit
    case law
    case barrier
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
            "unknown-\(code)", ru: "\(ru) `\(name)` нет", en: "there is no \(en) `\(name)`", at: span,
            help: suggestion(for: name, among: known))
    }
    static func citationTooLong(_ law: Law, at span: SourceSpan) -> Diagnostic {
        let units = law.units.isEmpty ? "—" : listed(law.units.map(\.name))
        return error(
            "citation-too-long", ru: "в акте `\(law.name.value)` нет стольких единиц: \(units)",
            en: "the act `\(law.name.value)` has not that many units: \(units)", at: span)
    }
    static func neverInForce(at span: SourceSpan) -> Diagnostic {
        var result = error(
            "never-in-force", ru: "правило не действует ни в один день", en: "the rule is in force on no day",
            at: span)
        result.severity = .finding
        return result
    }
    static func overlappingVersions(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            "overlapping-versions", ru: "у `\(name)` две версии на одни и те же дни",
            en: "`\(name)` has two versions for the same days", at: span, notes: Self.first(first))
    }
    static func overlappingValues(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            "overlapping-values", ru: "два значения на одни и те же дни",
            en: "there are two values for the same days",
            at: span, notes: Self.first(first))
    }
}

// MARK: Amendments

extension RulesMessages {
    static func notAmendable(_ name: String, _ kind: DocumentKind, at span: SourceSpan) -> Diagnostic {
        error(
            "not-amendable", ru: "`\(name)` — документ вида `\(kind.rawValue)`, регион его не меняет",
            en: "`\(name)` is a `\(kind.rawValue)`, which no region can amend", at: span,
            help: Phrase(
                ru: "регион меняет `decision`, `calculation` и `parameter`",
                en: "a region can amend a `decision`, a `calculation` and a `parameter`"))
    }
    static func parentCircle(_ path: [String], at span: SourceSpan) -> Diagnostic {
        let circle = path.joined(separator: " → ")
        return error(
            "parent-circle", ru: "набор правил стоит над самим собой", en: "the pack is above itself",
            at: span,
            help: Phrase(ru: circle, en: circle))
    }
    static func wrongAddition(to kind: DocumentKind, at span: SourceSpan) -> Diagnostic {
        switch kind {
        case .decision:
            error(
                "wrong-addition", ru: "к решению добавляют условия, а не случаи",
                en: "conditions are added to a decision, not cases", at: span)
        case .calculation:
            error(
                "wrong-addition", ru: "к расчёту добавляют случаи, а не условия",
                en: "cases are added to a calculation, not conditions", at: span)
        default:
            error(
                "wrong-addition", ru: "к параметру ничего не добавляют: его значения пишут в `values`",
                en: "nothing is added to a parameter: its values stand in `values`", at: span)
        }
    }
    static func wrongValues(of kind: DocumentKind, at span: SourceSpan) -> Diagnostic {
        error(
            "wrong-values", ru: "`values` бывают только у параметров, а это `\(kind.rawValue)`",
            en: "only parameters have `values`, and this is a `\(kind.rawValue)`", at: span)
    }
    static func noGroup(at span: SourceSpan) -> Diagnostic {
        error(
            "no-group", ru: "в решении нет группы, к которой можно добавить условие",
            en: "the decision has no group that a condition could join", at: span)
    }
    static func noCases(at span: SourceSpan) -> Diagnostic {
        error(
            "no-cases", ru: "в расчёте нет случаев, к которым можно добавить ещё один",
            en: "the calculation has no cases that another one could join", at: span)
    }
    static func amendedTwice(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            "amended-twice", ru: "`\(name)` там уже есть", en: "`\(name)` is there already", at: span,
            notes: Self.first(first))
    }
    static func changedTwice(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            "changed-twice", ru: "регион меняет `\(name)` дважды на одни и те же дни",
            en: "the region changes `\(name)` twice for the same days", at: span, notes: Self.first(first))
    }
    static func notOnTheseDays(_ name: String, at span: SourceSpan) -> Diagnostic {
        error(
            "not-on-these-days", ru: "в эти дни `\(name)` не действует",
            en: "`\(name)` is not in force on these days",
            at: span)
    }
    static func levelTooLow(_ level: LawLevel, setBy: LawLevel, at span: SourceSpan) -> Diagnostic {
        error(
            "level-too-low", ru: "это устанавливает акт не ниже `\(setBy.name)`, а `\(level.name)` ниже",
            en: "this is set by an act no lower than `\(setBy.name)`, and `\(level.name)` is lower", at: span)
    }
    static func completeWithoutSetBy(_ name: String, at span: SourceSpan) -> Diagnostic {
        var result = error(
            "complete-without-set-by", ru: "`complete` ничего не меняет: у `\(name)` нет `set-by`",
            en: "`complete` changes nothing: `\(name)` has no `set-by`", at: span)
        result.severity = .finding
        return result
    }
    static func completenessNotSaid(_ name: String, at span: SourceSpan) -> Diagnostic {
        var result = error(
            "completeness-not-said",
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
    /// The end of the code, the genitive in Russian, the noun in English.
    fileprivate var words: (code: String, ru: String, en: String) {
        switch self {
        case .level: ("level", "уровня права", "level of law")
        case .unit: ("unit", "единицы ссылок", "unit of citations")
        case .law: ("law", "акта", "act")
        case .barrier: ("barrier", "барьера", "barrier")
        case .codelist: ("codelist", "справочника", "code list")
        case .record: ("record", "вида записей", "record type")
        case .question: ("question", "решения, расчёта или поля", "decision, calculation or derived field")
        case .matching: ("matching", "подбора", "matching")
        case .parent: ("parent", "вышестоящего набора правил", "parent pack")
        case .target: ("target", "решения, расчёта или параметра", "decision, calculation or parameter")
        case .group: ("group", "группы", "group")
        case .calculationCase: ("case", "случая", "case")
        case .condition: ("condition", "условия", "condition")
        }
    }
}
