/// Names that nothing has inside of calls that nothing has: variables of a macro that was misspelt or has the wrong number of
/// arguments.
///
/// In `list.exsts(x, x > 0)` the call is the mistake; telling `x` as well would bury it.
struct ExcusedNames {
    /// A name in a range of the text; any name when nil.
    private struct Excuse {
        var name: String?
        var range: Swift.Range<Int>
    }

    private var excuses: [Excuse] = []

    /// Finds the calls of no function.
    init(_ expression: ParsedExpression, _ resolution: NameResolution, _ scopes: MacroScopes) {
        for index in expression.nodes.indices {
            let id = NodeID(index)
            guard case .call(let name, let target?, let arguments) = expression[id], scopes.isReachable(id),
                resolution.names[id] == nil
            else { continue }
            // What the call is made on stands before it, and is told.
            let range = expression.ranges[Int(target)].upperBound..<expression.ranges[index].upperBound
            let isMacro = Macro.method(name) != nil && resolution.unknownCalls[id] == nil
            if isMacro || resolution.unknownCalls[id] == Macro.bindName {
                excuses.append(Excuse(name: nil, range: range))
                continue
            }
            for argument in arguments.dropLast().prefix(2) {
                guard case .identifier(let variable, false) = expression[argument] else { break }
                excuses.append(Excuse(name: variable, range: range))
            }
        }
    }

    /// Whether a name at a range is one of them.
    func holds(_ name: String, in range: Swift.Range<Int>) -> Bool {
        excuses.contains { excuse in
            excuse.range.lowerBound <= range.lowerBound && range.upperBound <= excuse.range.upperBound
                && (excuse.name.map { $0.utf8.elementsEqual(name.utf8) } ?? true)
        }
    }
}
