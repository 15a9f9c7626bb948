package import Diagnostics

/// A code with its days; one code may stand several times with days that do not overlap.
package struct LinkedCode: Sendable {
    /// The code.
    package var code: Spanned<String>
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The columns that were written.
    package var columns: [(name: Spanned<String>, value: ConstantSyntax)]
    /// What its columns of type `text` say to people.
    package var texts: [(name: Spanned<String>, text: LocalizedText)]

    /// What the column of type `text` of that name says.
    package func text(_ name: String) -> LocalizedText? { texts.first { $0.name.value == name }?.text }
}

/// A code list.
package struct LinkedCodeList: Sendable {
    /// The name behind `code.`.
    package var name: Spanned<String>
    /// What people call it.
    package var title: LocalizedText?
    /// The columns with their types.
    package var columns: [(name: Spanned<String>, type: TypeSyntax)]
    /// The codes in the order of the document.
    package var codes: [LinkedCode]
}
