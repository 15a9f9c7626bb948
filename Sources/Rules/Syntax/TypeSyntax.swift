package import Diagnostics

/// A type as it was written: `list(code(form))`.
package indirect enum TypeSyntax: Sendable, Hashable {
    case named(Spanned<String>)
    case code(Spanned<String>)
    case list(TypeSyntax)
    case map(TypeSyntax, TypeSyntax)
    case optional(TypeSyntax)

    /// Whether it is `text`, `{ru, en}` for people, which only a column of a code list can be.
    var isText: Bool {
        guard case .named(let name) = self else { return false }
        return name.value == "text"
    }
}

/// A scalar constant of YAML, read later by the type that is expected; `isNone` is `none` or `null`.
package struct ConstantSyntax: Sendable {
    /// What a constant is made of.
    package indirect enum ConstantNode: Sendable {
        case scalar
        case list([ConstantSyntax])
        case map([(key: Spanned<String>, value: ConstantSyntax)])
    }

    /// The text of a scalar; empty for anything else.
    package var text: Spanned<String>
    /// Whether it is known to be none.
    package var isNone: Bool
    /// The node, for constants that are lists or maps.
    package var node: ConstantNode
}
