package import Documents

/// A node of an answer that is being read, with the pointer that names it when it is not what was expected.
package struct WireNode: Sendable {
    /// The node.
    package let node: DocumentNode
    /// RFC 6901 pointer to the node.
    package let pointer: String

    /// Creates a node; a root has the empty pointer.
    package init(_ node: DocumentNode, pointer: String = "") {
        self.node = node
        self.pointer = pointer
    }

    /// An error that says what should stand here.
    package func expected(_ expectation: WireError.Expectation) -> WireError {
        WireError(pointer: pointer, expected: expectation)
    }

    /// The value of a key; nil when the key is absent or its value is `null`.
    package func value(_ key: String) throws(WireError) -> WireNode? {
        guard node.kind == .mapping else { throw expected(.object) }
        guard let child = node[key], child.kind != .null else { return nil }
        return WireNode(child, pointer: pointer + "/" + key)
    }

    /// The value of a key that must be there.
    package func required(_ key: String, _ expectation: WireError.Expectation) throws(WireError) -> WireNode {
        guard let child = try value(key) else {
            throw WireError(pointer: pointer + "/" + key, expected: expectation)
        }
        return child
    }

    /// The node as a string.
    package var string: String {
        get throws(WireError) {
            guard node.kind == .text else { throw expected(.string) }
            return node.text
        }
    }

    /// The node as an integer.
    package var integer: Int {
        get throws(WireError) {
            guard node.kind == .plain, let number = Int(node.text) else { throw expected(.integer) }
            return number
        }
    }

    /// The node as `true` or `false`.
    package var boolean: Bool {
        get throws(WireError) {
            guard node.kind == .plain, let value = Bool(node.text) else { throw expected(.boolean) }
            return value
        }
    }

    /// The node as one of the words of an enumeration.
    package func word<Word: RawRepresentable<String>>(_: Word.Type) throws(WireError) -> Word {
        guard let word = try Word(rawValue: string) else { throw expected(.knownWord) }
        return word
    }

    /// The node as a day.
    package var day: ISODay {
        get throws(WireError) {
            guard let day = try ISODay(string) else { throw expected(.knownWord) }
            return day
        }
    }

    /// The items of the node, which must be an array.
    package var items: [WireNode] {
        get throws(WireError) {
            guard node.kind == .sequence else { throw expected(.array) }
            return node.items.enumerated().map { WireNode($0.element, pointer: "\(pointer)/\($0.offset)") }
        }
    }
}
