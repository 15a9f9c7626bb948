/// A variable as optimisers name it when they pull subexpressions out of macros.
///
/// Names that people write cannot begin with `@`, so such a variable never hides one of theirs.
struct BlockVariable {
    /// What the variable holds.
    enum Kind: String, CaseIterable {
        /// The element of a walk.
        case element = "iterVar"
        /// The result of a walk so far.
        case accumulator = "accuVar"

        /// What names begin with.
        fileprivate var prefix: String { self == .element ? "@it:" : "@ac:" }
    }

    /// What the variable holds.
    var kind: Kind
    /// How many macros stand around the one that the variable belongs to.
    var depth: Int
    /// Tells the variables of one depth apart.
    var unique: Int

    /// The name in the tree, `@it:0:1`.
    var name: String { "\(kind.prefix)\(depth):\(unique)" }

    /// How `cel` writes the variable with this name; nil for the names that people write.
    static func celText(ofName name: String) -> String? {
        guard name.utf8.first == UInt8(ascii: "@") else { return nil }
        let parts = name.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
        guard parts.count == 3, let kind = Kind.allCases.first(where: { $0.prefix == parts[0] + ":" }) else {
            return nil
        }
        return "\(Macro.namespace).\(kind.rawValue)(\(parts[1]), \(parts[2]))"
    }
}
