import CEL
import Diagnostics

/// What the checker of rulebooks has to say: the facts of each mistake, and below them the words.
enum CheckingMessage {
    case unknownType(String, [String])
    case unknownCodeList(String, [String])
    case unknownField(String, [String])
    case unknownCode(String, String, [String])
    case missingColumn(String)
    case badConstant(ValueType)
    case valuesByCode(String)
    case below(String)
    case above(String)
    case parameterType
    case calculationType
    case roundingType
    case tooManyKeys
    case keyType(String)
    case sensitiveKey(String)
    case noneNeedsOptional
    case changeOfMap
    case changeOfRecord
    case changeNeedsKey(String)
    case onlyOfLists
    case derivedTwice(String)
    case recursive(String)
    case cycle([String])
    case notAListOfRecords
    case notAList
    case notAListOfCodes
    case notAScalarSubject
    case listNeedsExpression
    case variableTaken(String)
    case knownTakesAPath
    case notSayable
    case weight
    case mustNotReadPath(String)
    case mustNotRead(String)
    case mustNotReadThrough(String, String)

    func diagnostic(at span: SourceSpan) -> Diagnostic {
        Diagnostic(code, phrase, at: span, help: help)
    }

    private var code: RulesCode {
        switch self {
        case .unknownType: .unknownType
        case .unknownCodeList: .unknownCodelist
        case .unknownField: .unknownField
        case .missingColumn: .column
        case .unknownCode: .unknownCode
        case .roundingType: .rounding
        case .badConstant, .valuesByCode: .constant
        case .below, .above: .outOfBounds
        case .parameterType, .calculationType, .notAScalarSubject, .notAListOfRecords, .notAList,
            .notAListOfCodes,
            .listNeedsExpression, .notSayable, .tooManyKeys:
            .type
        case .keyType, .sensitiveKey: .key
        case .noneNeedsOptional: .ifAbsent
        case .changeOfMap, .changeOfRecord, .changeNeedsKey, .onlyOfLists: .change
        case .derivedTwice: .derivedField
        case .recursive: .recursiveRecord
        case .cycle: .cycle
        case .variableTaken: .variable
        case .knownTakesAPath: .known
        case .weight: .weight
        case .mustNotReadPath, .mustNotRead, .mustNotReadThrough: .mustNotRead
        }
    }

    private var help: Phrase? {
        switch self {
        case .unknownType(let name, let known), .unknownCodeList(let name, let known),
            .unknownField(let name, let known),
            .unknownCode(let name, _, let known):
            NameSuggestion.help(for: name, among: known)
        case .cycle(let path):
            Phrase(ru: path.joined(separator: " → "), en: path.joined(separator: " → "))
        case .listNeedsExpression:
            Phrase(ru: "оставьте одно выражение `is`", en: "leave one expression `is`")
        case .knownTakesAPath:
            Phrase(ru: "напишите, например, `provider.head`", en: "write, for instance, `provider.head`")
        case .mustNotReadPath:
            Phrase(
                ru: "напишите, например, `provider.ownership`",
                en: "write, for instance, `provider.ownership`")
        case .valuesByCode(let list):
            Phrase(
                ru: "напишите `{код: значение}` для кодов `\(list)`",
                en: "write `{code: value}` for codes of `\(list)`")
        default: nil
        }
    }

    private var phrase: Phrase {
        switch self {
        case .unknownType(let name, _): Phrase(ru: "нет типа `\(name)`", en: "there is no type `\(name)`")
        case .unknownCodeList(let name, _):
            Phrase(ru: "нет справочника `\(name)`", en: "there is no code list `\(name)`")
        case .unknownField(let name, _): Phrase(ru: "нет поля `\(name)`", en: "there is no field `\(name)`")
        case .unknownCode(let code, let list, _):
            Phrase(
                ru: "в справочнике `\(list)` нет кода `\(code)`",
                en: "the code list `\(list)` has no code `\(code)`")
        case .missingColumn(let name):
            Phrase(ru: "не заполнен столбец `\(name)`", en: "the column `\(name)` is missing")
        case .badConstant(let type):
            Phrase(
                ru: "значение не читается как `\(type.name)`",
                en: "the value cannot be read as `\(type.name)`")
        case .valuesByCode(let list):
            Phrase(ru: "нужны значения по кодам `\(list)`", en: "values by codes of `\(list)` are expected")
        case .below(let bound):
            Phrase(ru: "значение меньше `\(bound)`", en: "the value is less than `\(bound)`")
        case .above(let bound):
            Phrase(ru: "значение больше `\(bound)`", en: "the value is more than `\(bound)`")
        default: typePhrase
        }
    }

    private var typePhrase: Phrase {
        switch self {
        case .parameterType:
            Phrase(
                ru: "параметр — одно значение, а не список или запись",
                en: "a parameter is one value, no list or record")
        case .calculationType:
            Phrase(ru: "расчёт даёт одно значение", en: "a calculation gives one value")
        case .roundingType:
            Phrase(ru: "округляют только суммы и десятичные числа", en: "only money and decimals are rounded")
        case .tooManyKeys: Phrase(ru: "ключей больше двух", en: "there are more than two keys")
        case .keyType(let name):
            Phrase(ru: "`\(name)` не может быть ключом", en: "`\(name)` cannot be a key")
        case .sensitiveKey(let name):
            Phrase(
                ru: "личное поле `\(name)` не может называть элементы в ответах",
                en: "the sensitive field `\(name)` cannot name elements in answers")
        case .noneNeedsOptional:
            Phrase(ru: "`none` бывает только у `optional(…)`", en: "`none` goes with `optional(…)` only")
        case .changeOfMap:
            Phrase(
                ru: "словарь нельзя изменить: `change` здесь ничего не даёт",
                en: "a map cannot be changed: `change` does nothing here")
        case .changeOfRecord:
            Phrase(
                ru: "запись меняют по полям: `change` пишут у них",
                en: "a record is changed field by field: `change` stands at its fields")
        case .changeNeedsKey(let record):
            Phrase(
                ru: "у `\(record)` нет `key`: элементы такого списка нельзя ни добавить, ни исключить",
                en: "`\(record)` has no `key`: elements of such a list can neither be added nor dropped")
        case .onlyOfLists: Phrase(ru: "`only` бывает только у списка", en: "`only` goes with a list only")
        case .derivedTwice(let name):
            Phrase(
                ru: "поле `\(name)` уже есть в словаре",
                en: "the field `\(name)` is in the vocabulary already")
        case .recursive(let name): Phrase(ru: "`\(name)` содержит сам себя", en: "`\(name)` holds itself")
        case .cycle: Phrase(ru: "правило зависит от самого себя", en: "the rule depends on itself")
        case .notAListOfRecords: Phrase(ru: "нужен список записей", en: "a list of records is expected")
        case .notAList: Phrase(ru: "нужен список", en: "a list is expected")
        case .notAListOfCodes: Phrase(ru: "нужен список кодов", en: "a list of codes is expected")
        case .notAScalarSubject: Phrase(ru: "нужно одно значение", en: "one value is expected")
        case .listNeedsExpression:
            Phrase(ru: "список задаётся одним выражением", en: "a list is given by one expression")
        default: lastPhrase
        }
    }

    private var lastPhrase: Phrase {
        switch self {
        case .variableTaken(let name):
            Phrase(ru: "имя `\(name)` уже занято", en: "the name `\(name)` is taken")
        case .knownTakesAPath:
            Phrase(ru: "в `known` пишут путь к факту", en: "`known` takes the path of a fact")
        case .notSayable: Phrase(ru: "здесь нужно одно значение", en: "one value is expected here")
        case .weight: Phrase(ru: "вес — целое число больше нуля", en: "a weight is a whole number above zero")
        case .mustNotReadPath(let path):
            Phrase(ru: "`\(path)` — не путь к факту", en: "`\(path)` is no path of a fact")
        case .mustNotRead(let path):
            Phrase(ru: "подбор не должен читать `\(path)`", en: "matching must not read `\(path)`")
        case .mustNotReadThrough(let path, let rule):
            Phrase(
                ru: "подбор не должен читать `\(path)`, а читает через `\(rule)`",
                en: "matching must not read `\(path)`, but does through `\(rule)`")
        default: Phrase(ru: "правило не подходит", en: "the rule does not fit")
        }
    }
}
