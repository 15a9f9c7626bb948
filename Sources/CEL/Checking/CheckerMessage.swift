import Diagnostics

/// What the checker has to say: the facts of each mistake.
///
/// The words are in `CheckerMessages.swift`.
enum CheckerMessage {
    case typeMismatch(found: ValueType, expected: ValueType)
    case operand(String, found: ValueType, expected: ValueType)
    case `operator`(String, ValueType)
    case operands(String, ValueType, ValueType)
    case overload(String, [ValueType], isMember: Bool, [Function.Overload])
    case unknownName(String, known: [String])
    case unknownField(String, record: String, known: [String])
    case unknownColumn(String, list: String, known: [String])
    case unknownCode(String, list: String, codes: [String])
    case unknownCodeList(String, known: [String])
    case unknownParameter(String, known: [String])
    case unknownFunction(String, known: [String])
    case unknownMethod(String, ValueType, known: [String])
    case wrongReceiver(String, ValueType)
    case receiverMissing(String)
    case notAMethod(String)
    case argumentCount(String, found: Int, expected: [Int], isLeast: Bool = false)
    case macroCount(String, found: Int, Macro)
    case constantText(String)
    case badConstant(String, String, Fault)
    case roundingMode([String])
    case tooFine(String)
    case double
    case null
    case namespace(String)
    case notAvailable(ValueType)
    case recordByNumber
    case mixedList(ValueType, ValueType)
    case notAList(ValueType, operation: String)
    case noIndex(ValueType)
    case noFields(String, ValueType)
    case optionalSelect(String)
    case dayEscapes

    func diagnostic(at span: SourceSpan) -> Diagnostic {
        Diagnostic(code, phrase, at: span, help: help)
    }

    var code: CELCode {
        switch self {
        case .typeMismatch, .operand, .operator, .operands, .mixedList, .notAList, .noIndex, .noFields,
            .optionalSelect, .wrongReceiver:
            .type
        case .overload: .overload
        case .unknownName, .namespace: .unknownName
        case .unknownField: .unknownField
        case .unknownColumn: .unknownColumn
        case .unknownCode: .unknownCode
        case .unknownCodeList: .unknownCodeList
        case .unknownParameter: .unknownParameter
        case .unknownFunction, .unknownMethod, .receiverMissing, .notAMethod: .unknownFunction
        case .argumentCount, .macroCount: .argumentCount
        case .constantText, .badConstant, .roundingMode, .tooFine: .constant
        case .double: .double
        case .null: .null
        case .notAvailable, .recordByNumber: .notInRules
        case .dayEscapes: .day
        }
    }
}
