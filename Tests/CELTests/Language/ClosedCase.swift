import CEL
import Testing

/// An expression without variables, and what every build of it must come to.
struct ClosedCase: CustomTestStringConvertible, Sendable {
    let text: String
    /// As an expression; nil for a fault.
    let expected: String?
    var testDescription: String { text }

    /// An expression that has a value.
    init(_ text: String, _ expected: String = "true") { (self.text, self.expected) = (text, expected) }

    /// An expression that fails.
    static func fails(_ text: String) -> ClosedCase { ClosedCase(text: text, expected: nil) }

    private init(text: String, expected: String?) { (self.text, self.expected) = (text, expected) }

    /// Evaluates every build and compares.
    func expectAnswers(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let plain = try #require(PlainExpression(text), sourceLocation: sourceLocation)
        var wanted = Outcome.fault
        if let expected {
            let value = try #require(PlainExpression(expected, checks: false), sourceLocation: sourceLocation)
            wanted = try #require(value.answers().first?.outcome, sourceLocation: sourceLocation)
        }
        for answer in plain.answers() {
            #expect(answer.outcome == wanted, "\(answer)", sourceLocation: sourceLocation)
        }
    }
}
