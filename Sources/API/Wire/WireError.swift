/// Why an answer cannot be read: what stands at `pointer` is not what the contract says.
package struct WireError: Error, Hashable {
    /// What the contract says.
    package enum Expectation: String, Sendable {
        case json
        case object
        case array
        case string
        case integer
        case boolean
        case knownWord = "known-word"
    }

    /// RFC 6901 pointer to the value.
    package var pointer: String
    /// What should stand there.
    package var expected: Expectation

    /// Creates an error.
    package init(pointer: String, expected: Expectation) {
        self.pointer = pointer
        self.expected = expected
    }
}
