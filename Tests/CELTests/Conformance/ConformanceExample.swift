import CEL
import Documents

/// One test of the conformance suite.
struct ConformanceExample: Sendable {
    /// What the expression must come to.
    enum Expectation: Sendable {
        case value(Value)
        case fault
        /// The type that the checker deduces, and the value unless nothing is evaluated.
        case typed(ValueType, Value?)
    }

    /// `file/section/name`.
    let name: String
    /// The source text.
    let text: String
    /// Whether it is meant to be evaluated as it is.
    let isUnchecked: Bool
    /// Whether it is only checked.
    let isCheckOnly: Bool
    /// The namespace.
    let container: String
    /// The declared variables.
    let variables: [StandaloneExpression.Variable]
    /// The declared functions.
    let functions: [String: [Function.Overload]]
    /// The values of variables.
    let bindings: [(name: String, value: Value)]
    /// What must come of it.
    let expectation: Expectation

    /// Whether the text has the macros of optimisers.
    var acceptsBlocks: Bool { name.utf8.starts(with: "block_ext".utf8) }

    init(_ node: DocumentNode, file: String, section: String) throws {
        name = try "\(file.dropLast(5))/\(section)/\(node.member("name").text)"
        text = try node.member("expr").text
        isUnchecked = try node.member("disable_check").text == "true"
        isCheckOnly = try node.member("check_only").text == "true"
        container = try node.member("container").text
        var variables: [StandaloneExpression.Variable] = []
        var functions: [String: [Function.Overload]] = [:]
        for declaration in try node.member("type_env").items {
            let name = try declaration.member("name").text
            if let type = declaration["type"] {
                variables.append(.init(name: name, type: try ValueType(type)))
            } else {
                functions[name] = try declaration.member("overloads").items.map { try Self.overload($0) }
            }
        }
        self.variables = variables
        self.functions = functions
        bindings = try node.member("bindings").entries.map { ($0.key.text, try Value($0.value)) }
        expectation = try Self.expectation(try node.member("expect"))
    }

    private static func overload(_ node: DocumentNode) throws -> Function.Overload {
        let parameters = try node.member("params").items.map { try ValueType($0) }
        let result = try ValueType(node.member("result"))
        guard try node.member("member").text == "true", let receiver = parameters.first else {
            return .global(parameters, result)
        }
        return .member(receiver, Array(parameters.dropFirst()), result)
    }

    private static func expectation(_ node: DocumentNode) throws -> Expectation {
        if let value = node["value"] { return .value(try Value(value)) }
        guard let typed = node["typed_result"] else { return .fault }
        return .typed(
            try ValueType(typed.member("deduced_type")), try typed["value"].map { try Value($0) })
    }
}

extension ValueType {
    /// A type as the suite writes it.
    init(_ node: DocumentNode) throws {
        if let (tag, value) = node.tagged {
            self = try Self.parameterised(tag, value)
            return
        }
        switch node.text {
        case "int": self = .int
        case "uint": self = .uint
        case "double": self = .double
        case "bool": self = .bool
        case "string": self = .string
        case "bytes": self = .bytes
        case "null": self = .null
        case "dyn": self = .dyn
        case "timestamp": self = .timestamp
        case "duration": self = .duration
        default: throw ConformanceMistake(place: node.text)
        }
    }

    private static func parameterised(_ tag: String, _ node: DocumentNode) throws -> ValueType {
        switch tag {
        case "list": return .list(try ValueType(node))
        case "map":
            let parts = try node.items.map { try ValueType($0) }
            guard parts.count == 2 else { throw ConformanceMistake(place: tag) }
            return .map(parts[0], parts[1])
        case "type": return .type(try ValueType(node))
        case "param": return .parameter(node.text)
        case "abstract":
            let name = try node.member("name").text
            let parameters = try node.member("params").items.map { try ValueType($0) }
            if name == "optional_type", let wrapped = parameters.first { return .optional(wrapped) }
            return .abstract(name, parameters)
        default: throw ConformanceMistake(place: tag)
        }
    }
}

extension Value {
    /// A tagged value of the suite.
    init(_ node: DocumentNode) throws {
        guard let (tag, value) = node.tagged, let read = try Self.read(tag, value) else {
            throw ConformanceMistake(place: node.tagged?.tag ?? "value")
        }
        self = read
    }

    private static func read(_ tag: String, _ node: DocumentNode) throws -> Value? {
        let text = node.isScalar ? node.text : ""
        switch tag {
        case "int": return Int64(text).map { .int($0) }
        case "uint": return UInt64(text).map { .uint($0) }
        case "double": return Double(text).map { .double($0) }
        case "bool": return .bool(text == "true")
        case "string": return .string(text)
        case "bytes": return try? called("base64.decode", .string(text))
        case "null": return .null
        case "list": return .list(try node.items.map { try Value($0) })
        case "map":
            return .map(
                try ValueMap(
                    node.items.map { pair in
                        guard pair.items.count == 2 else { throw ConformanceMistake(place: tag) }
                        return .init(key: try Value(pair.items[0]), value: try Value(pair.items[1]))
                    }))
        case "type": return .type(TypeName(text))
        case "timestamp": return try? called("timestamp", .string(text))
        case "duration": return try? called("duration", .string(text))
        default: return nil
        }
    }

    /// What a function of one argument gives.
    private static func called(_ name: String, _ argument: Value) throws -> Value {
        guard case .unary(let work)? = Library.standard[name]?.work else {
            throw ConformanceMistake(place: name)
        }
        return try work(argument)
    }
}
