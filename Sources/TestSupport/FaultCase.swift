public import Diagnostics
public import Testing

/// A text with mistakes in it, and all that is said about it.
public struct FaultCase: CustomTestStringConvertible, Sendable {
    /// What is wrong.
    public let testDescription: String
    /// The text with its markers.
    public let text: MarkedText
    /// What is said about it, in the order of the places.
    public let expected: [ExpectedDiagnostic]

    /// Creates a case.
    public init(_ name: String, _ text: String, _ expected: ExpectedDiagnostic...) {
        testDescription = name
        self.text = MarkedText(text)
        self.expected = expected
    }

    /// Creates a case that its text describes.
    public init(_ text: String, _ expected: ExpectedDiagnostic...) {
        testDescription = text
        self.text = MarkedText(text)
        self.expected = expected
    }

    /// Expects that this is what is said.
    public func expect(_ diagnostics: Diagnostics, sourceLocation: SourceLocation = #_sourceLocation) {
        TestSupport.expect(diagnostics, in: text, expected, sourceLocation: sourceLocation)
    }
}
