import Diagnostics

/// The codes of this target: what reading, linking, checking and compiling a rulebook find wrong, and what
/// is wrong with the subjects that a question is asked about.
package enum RulesCode: String, DiagnosticCode {
    /// A file or folder cannot be read.
    case unreadable = "rules.unreadable"
    /// The path of the rules is not a folder.
    case notAFolder = "rules.not-a-folder"
    /// A link leads to a folder that it lies in.
    case folderLoop = "rules.folder-loop"
    /// A folder lies too deep.
    case tooDeep = "rules.too-deep"
    /// The name of a file or folder is not UTF-8.
    case nameNotUTF8 = "rules.name-not-utf8"
    /// The folder holds too many files.
    case tooManyFiles = "rules.too-many-files"
    /// The files are too large together.
    case tooManyBytes = "rules.too-many-bytes"
    /// No document `rulebook` is there.
    case noRulebook = "rules.no-rulebook"
    /// A document does not begin with a key that names its kind.
    case noKind = "rules.no-kind"
    /// The first key of a document names no kind.
    case unknownKind = "rules.unknown-kind"
    /// A document stands a second time that a rulebook or pack has once.
    case secondDocument = "rules.second-document"
    /// A document of a region stands outside of `regions/`.
    case rootDocument = "rules.root-document"
    /// The folder of a region holds a document that it may not hold.
    case regionalDocument = "rules.regional-document"
    /// A scenario stands among the rules.
    case misplacedScenario = "rules.misplaced-scenario"
    /// A document in `scenarios/` is no scenario.
    case notAScenario = "rules.not-a-scenario"
    /// A file lies in a folder of no pack.
    case misplacedFolder = "rules.misplaced-folder"
    /// The folder of a region has no document `pack`.
    case noPack = "rules.no-pack"
    /// The code of a pack is not the name of its folder.
    case packFolder = "rules.pack-folder"
    /// A key is not known here.
    case unknownKey = "rules.unknown-key"
    /// A key that is needed is missing.
    case missingKey = "rules.missing-key"
    /// A key or an item has no value.
    case missingValue = "rules.missing-value"
    /// Inside of `{…}` a text was cut at a comma.
    case keyWithoutValue = "rules.key-without-value"
    /// A list, a mapping or a text stands where another of them is expected.
    case wrongShape = "rules.wrong-shape"
    /// A value is not written as its key needs it.
    case wrongValue = "rules.wrong-value"
    /// A word is none of those that may stand here.
    case wrongWord = "rules.wrong-word"
    /// A name is not written as names of its sort are.
    case wrongName = "rules.wrong-name"
    /// The language keeps the name for itself.
    case reservedName = "rules.reserved-name"
    /// A list that must hold something is empty.
    case emptyList = "rules.empty-list"
    /// A text that must say something is empty.
    case emptyText = "rules.empty-text"
    /// Two keys exclude each other.
    case oneOf = "rules.one-of"
    /// A condition, decision or calculation has nothing that decides.
    case noBody = "rules.no-body"
    /// A key stands without the one that it belongs to.
    case keyNeeds = "rules.key-needs"
    /// `at-least` is below 1.
    case atLeast = "rules.at-least"
    /// `for-each` or `for-some` has not exactly one name and one list.
    case oneVariable = "rules.one-variable"
    /// What is added is neither a condition nor a case.
    case noAddition = "rules.no-addition"
    /// An id stands twice in its document.
    case duplicateId = "rules.duplicate-id"
    /// Two documents or acts have one name.
    case duplicateName = "rules.duplicate-name"
    /// The last day is before the first one.
    case datesReversed = "rules.dates-reversed"
    /// A day of a calendar stands under another year.
    case otherYear = "rules.other-year"
    /// A word has not as many forms as the language.
    case wordForms = "rules.word-forms"
    /// A text is given in neither Russian nor English.
    case noLanguage = "rules.no-language"
    /// A citation ends with a skipped unit.
    case citationEnd = "rules.citation-end"
    /// A citation has more parts than the act has units.
    case citationTooLong = "rules.citation-too-long"
    /// YAML read an expression as a list or mapping.
    case expressionNotText = "rules.expression-not-text"
    /// A brace in a sentence has no other half.
    case strayBrace = "rules.stray-brace"
    /// The `expect` of a scenario expects nothing.
    case expectsNothing = "rules.expects-nothing"
    /// The rulebook has no such level of law.
    case unknownLevel = "rules.unknown-level"
    /// The rulebook has no such unit of citations.
    case unknownUnit = "rules.unknown-unit"
    /// No document `laws` of this pack or its parents has such an act.
    case unknownLaw = "rules.unknown-law"
    /// The code list `barrier` has no such code.
    case unknownBarrier = "rules.unknown-barrier"
    /// The code list `actor` has no such code.
    case unknownActor = "rules.unknown-actor"
    /// There is no such code list.
    case unknownCodelist = "rules.unknown-codelist"
    /// There is no such record type.
    case unknownRecord = "rules.unknown-record"
    /// There is no such decision, calculation or derived field.
    case unknownQuestion = "rules.unknown-question"
    /// There is no such matching.
    case unknownMatching = "rules.unknown-matching"
    /// There is no such parent pack.
    case unknownParent = "rules.unknown-parent"
    /// A pack is its own parent, or the parent of one of its parents.
    case parentCircle = "rules.parent-circle"
    /// There is no such decision, calculation or parameter to amend.
    case unknownTarget = "rules.unknown-target"
    /// The decision has no such group.
    case unknownGroup = "rules.unknown-group"
    /// The calculation has no such case.
    case unknownCase = "rules.unknown-case"
    /// The decision has no such condition.
    case unknownCondition = "rules.unknown-condition"
    /// Two versions of one name are in force on the same days.
    case overlappingVersions = "rules.overlapping-versions"
    /// A parameter has two values on the same days.
    case overlappingValues = "rules.overlapping-values"
    /// A region amends a document that no region can.
    case notAmendable = "rules.not-amendable"
    /// A case is added to a decision, a condition to a calculation, or either to a parameter.
    case wrongAddition = "rules.wrong-addition"
    /// `values` amends what is no parameter.
    case wrongValues = "rules.wrong-values"
    /// The decision has no group that a condition could join.
    case noGroup = "rules.no-group"
    /// The calculation has no cases that another one could join.
    case noCases = "rules.no-cases"
    /// What is added has an id that is there already.
    case amendedTwice = "rules.amended-twice"
    /// A region changes one thing twice for the same days.
    case changedTwice = "rules.changed-twice"
    /// An amendment changes what is not in force on its days.
    case notOnTheseDays = "rules.not-on-these-days"
    /// The act of a value is below the level that may set it.
    case levelTooLow = "rules.level-too-low"
    /// A finding: the rule is in force on no day.
    case neverInForce = "rules.never-in-force"
    /// A finding: `complete` changes nothing, since no region has to speak.
    case completeWithoutSetBy = "rules.complete-without-set-by"
    /// A finding: the region does not say whether its rules are complete.
    case completenessNotSaid = "rules.completeness-not-said"
    /// A finding: the region asks for more than the federal law does.
    case goesBeyond = "rules.goes-beyond"
    /// A finding: the wording of a rule was not confirmed.
    case unconfirmed = "rules.unconfirmed"
    /// A finding: the last value of a parameter is older than `stale-after` allows.
    case stale = "rules.stale"
    /// There is no such type or record.
    case unknownType = "rules.unknown-type"
    /// The record has no field that `key:` names.
    case unknownField = "rules.unknown-field"
    /// A constant is no code of its list.
    case unknownCode = "rules.unknown-code"
    /// An entry of a code list lacks a column.
    case column = "rules.column"
    /// A constant cannot be read as its type.
    case constant = "rules.constant"
    /// A constant is below `min` or above `max`.
    case outOfBounds = "rules.out-of-bounds"
    /// Something has a type that cannot be there.
    case type = "rules.type"
    /// `round` stands beside a type that is not rounded.
    case rounding = "rules.rounding"
    /// The field of `key:` cannot name elements.
    case key = "rules.key"
    /// `none` is assumed where there is always a value.
    case ifAbsent = "rules.if-absent"
    /// `change` stands at what remedies cannot change.
    case change = "rules.change"
    /// A derived field is in the vocabulary as well.
    case derivedField = "rules.derived-field"
    /// A record holds itself.
    case recursiveRecord = "rules.recursive-record"
    /// A rule depends on itself.
    case cycle = "rules.cycle"
    /// A variable has a name that is taken.
    case variable = "rules.variable"
    /// `known` has something else than the path of a fact.
    case known = "rules.known"
    /// The weight of a preference is no whole number above zero.
    case weight = "rules.weight"
    /// A matching reads what it must not, or `must-not-read` names no fact.
    case mustNotRead = "rules.must-not-read"
    /// An expression may take more steps than the rulebook allows.
    case tooCostly = "rules.too-costly"
    /// A rule is too complex for one program.
    case tooComplex = "rules.too-complex"
    /// No question is about such a subject.
    case unknownSubject = "facts.unknown-subject"
    /// The facts are about another subject than the question.
    case noSubject = "facts.no-subject"
    /// The list has no element that the facts name as the subject.
    case noSuchElement = "facts.no-such-element"
    /// `reestr eval` was asked for a record as a whole.
    case noValue = "eval.no-value"
}
