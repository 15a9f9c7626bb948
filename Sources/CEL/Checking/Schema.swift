/// What expressions may name: record types, code lists, parameters, decisions and calculations.
public struct Schema: Sendable {
    /// A field of a record type.
    public struct Field: Sendable {
        /// The name, snake_case.
        public var name: String
        /// The type.
        public var type: ValueType
        /// Whether rules compute it.
        public var isDerived: Bool

        /// Creates a field.
        public init(name: String, type: ValueType, isDerived: Bool = false) {
            self.name = name
            self.type = type
            self.isDerived = isDerived
        }
    }

    /// A record type of the vocabulary.
    public struct Record: Sendable {
        /// The name, PascalCase.
        public var name: String
        /// The field that names the elements of a list of such records.
        public var key: String?
        /// The fields in the order in which they were written.
        public var fields: [Field]

        /// Creates a record type.
        public init(name: String, key: String? = nil, fields: [Field]) {
            self.name = name
            self.key = key
            self.fields = fields
        }

        /// The field with this name.
        public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
    }

    /// A code list.
    public struct CodeList: Sendable {
        /// The name.
        public var name: String
        /// The columns beside the code.
        public var columns: [Field]
        /// Every code that is in force on some day, each once, in order.
        public var codes: [String]

        /// Creates a code list.
        public init(name: String, columns: [Field] = [], codes: [String]) {
            self.name = name
            self.columns = columns
            self.codes = codes
        }
    }

    /// A parameter.
    public struct Parameter: Sendable {
        /// The name.
        public var name: String
        /// The type of its values.
        public var type: ValueType
        /// The code lists by which it is keyed.
        public var keys: [String]

        /// Creates a parameter.
        public init(name: String, type: ValueType, keys: [String] = []) {
            self.name = name
            self.type = type
            self.keys = keys
        }
    }

    /// A decision or a calculation, called as a function of its subjects.
    public struct Function: Sendable {
        /// The name.
        public var name: String
        /// Names and types of the subjects.
        public var parameters: [(name: String, type: ValueType)]
        /// `bool` for a decision.
        public var result: ValueType

        /// Creates a function.
        public init(name: String, parameters: [(name: String, type: ValueType)], result: ValueType) {
            self.name = name
            self.parameters = parameters
            self.result = result
        }
    }

    /// What the checker takes for a mistake.
    public enum Dialect: Sendable {
        /// The language of the specification, as cel-go checks it: what is not known is `dyn`.
        case plain
        /// The language of rules: literals take the type of what stands beside them, binary floating point
        /// and `null` do not occur, a list holds one type, `on` is only compared or passed to date functions.
        case rules
    }

    /// Record types by name.
    public var records: [String: Record] = [:]
    /// Code lists by name.
    public var codeLists: [String: CodeList] = [:]
    /// Parameters by name.
    public var parameters: [String: Parameter] = [:]
    /// Decisions and calculations by name.
    public var functions: [String: Function] = [:]

    /// The namespace in which names are looked for first: `com.example`.
    public var container = ""
    /// The functions of the language.
    public var library = Library.standard
    /// Functions that the caller declares, beside those of the library.
    public var declarations: [String: [CEL.Function.Overload]] = [:]
    /// What the checker takes for a mistake.
    public var dialect = Dialect.rules

    /// Creates an empty schema.
    public init() {}
}

/// What may be called.
extension Schema {
    /// Whether expressions may call a function of this name; operators have names that cannot be written.
    func hasFunction(_ name: String) -> Bool {
        functions[name] != nil || declarations[name] != nil || library[name] != nil
    }

    /// The uses of a function: those of the caller first.
    func overloads(_ name: String) -> [CEL.Function.Overload] {
        (declarations[name] ?? []) + (library[name]?.overloads ?? [])
    }

    /// Whether functions have names that begin with `prefix` and a dot.
    func isNamespace(_ prefix: String) -> Bool {
        callableNames.contains { $0.utf8.starts(with: (prefix + ".").utf8) }
    }

    /// Every name that can be called, operators left out.
    var callableNames: [String] {
        var names = Array(functions.keys)
        names += declarations.keys
        for function in library.functions where Self.isCallable(function.name) { names.append(function.name) }
        return names
    }

    /// Whether a name can be written: those of operators begin with `_`, `@`, `!` or `-`.
    private static func isCallable(_ name: String) -> Bool {
        guard let first = name.utf8.first else { return false }
        return !"_@!-".utf8.contains(first)
    }
}
