import CEL

/// A use of a function of the library, written as an expression.
struct WrittenCall {
    let function: Function
    let overload: Function.Overload

    /// Every use that expressions can write; of macros only their function stands in the library.
    static let all: [WrittenCall] = Library.standard.functions.flatMap { function in
        function.name.utf8.starts(with: "@sort".utf8) || function.name.utf8.starts(with: "_?".utf8)
            ? [] : function.overloads.map { WrittenCall(function: function, overload: $0) }
    }

    /// The call with operands.
    func text(_ operands: [String]) -> String {
        let name = function.name
        switch (name, operands.count) {
        case ("_[_]", 2): return "(\(operands[0]))[\(operands[1])]"
        case ("_[?_]", 2): return "(\(operands[0]))[?\(operands[1])]"
        case ("@in", 2): return "(\(operands[0]) in \(operands[1]))"
        case ("!_", 1), ("-_", 1): return "(\(name.prefix(1))(\(operands[0])))"
        case (_, 2) where name.utf8.first == UInt8(ascii: "_"):
            return "(\(operands[0]) \(name.dropFirst().dropLast()) \(operands[1]))"
        default:
            let isMember = overload.isMember
            let arguments = operands.dropFirst(isMember ? 1 : 0).joined(separator: ", ")
            return (isMember ? "(\(operands[0]))." : "") + "\(name)(\(arguments))"
        }
    }
}
