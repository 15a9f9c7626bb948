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
    case argumentCount(String, found: Int, expected: [Int])
    case constantText(String)
    case badConstant(String, String, Fault)
    case roundingMode([String])
    case tooFine(String)
    case double
    case null
    case namespace(String)
    case notAvailable(String)
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

    private var code: String {
        switch self {
        case .typeMismatch, .operand, .operator, .operands, .mixedList, .notAList, .noIndex, .noFields,
            .optionalSelect, .wrongReceiver:
            "cel.type"
        case .overload: "cel.overload"
        case .unknownName, .namespace: "cel.unknown-name"
        case .unknownField: "cel.unknown-field"
        case .unknownColumn: "cel.unknown-column"
        case .unknownCode: "cel.unknown-code"
        case .unknownCodeList: "cel.unknown-code-list"
        case .unknownParameter: "cel.unknown-parameter"
        case .unknownFunction, .unknownMethod, .receiverMissing: "cel.unknown-function"
        case .argumentCount: "cel.argument-count"
        case .constantText, .badConstant, .roundingMode, .tooFine: "cel.constant"
        case .double: "cel.double"
        case .null: "cel.null"
        case .notAvailable, .recordByNumber: "cel.not-in-rules"
        case .dayEscapes: "cel.day"
        }
    }
}
