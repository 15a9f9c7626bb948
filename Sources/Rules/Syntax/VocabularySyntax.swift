package import Diagnostics

/// The document `vocabulary:`.
package struct VocabularySyntax: Sendable {
    /// The name of the record type.
    package var name: Spanned<String>
    /// What people call it.
    package var title: LocalizedText?
    /// The field that names the elements of a list in answers.
    package var key: Spanned<String>?
    /// The fields in the order of the document.
    package var fields: [FieldSyntax]
}

/// A field of a record type.
package struct FieldSyntax: Sendable {
    /// Bounds on a number, a text or a list.
    package struct Bounds: Sendable {
        /// The smallest value.
        package var minimum: ConstantSyntax?
        /// The greatest value.
        package var maximum: ConstantSyntax?
        /// The most characters of a text.
        package var maximumLength: Spanned<Int>?
        /// The most items of a list or a map.
        package var maximumItems: Spanned<Int>?
    }

    /// The name in expressions.
    package var name: Spanned<String>
    /// The type.
    package var type: TypeSyntax
    /// What people call it.
    package var title: LocalizedText?
    /// The question that asks a person for it.
    package var ask: LocalizedText?
    /// The document that proves it.
    package var proof: LocalizedText?
    /// Whether it says something about a person that no answer may repeat.
    package var isSensitive: Bool
    /// What is assumed when it is absent.
    package var ifAbsent: ConstantSyntax?
    /// Bounds on the value.
    package var bounds: Bounds
    /// Bounds on the values of a map.
    package var valueBounds: Bounds?
    /// Who can change it, at what effort.
    package var change: ChangeSyntax?
}

/// `{effort, by}`: an act that changes a fact or makes a condition true.
package struct ChangeSyntax: Sendable {
    /// How hard it is; greater is harder.
    package var effort: Spanned<Int>?
    /// Who can do it: a code of the code list `actor`.
    package var by: Spanned<String>?
    /// What is to be done.
    package var text: LocalizedText?
    /// Of a list of facts: that its elements can only be added, or only dropped.
    package var only: Spanned<String>?
}
