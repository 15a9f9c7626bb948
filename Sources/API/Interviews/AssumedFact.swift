package import Documents

/// What is assumed about a fact that nobody has stated; who agrees gives it as the answer.
package struct AssumedFact: WireValue, Hashable {
    /// The value as it goes into the facts.
    package enum Value: Sendable, Hashable {
        /// Known to have none: `null`.
        case none
        /// The empty list.
        case empty
        /// A scalar as it is written.
        case scalar(String)
    }

    /// The value as it goes into the facts.
    package var value: Value
    /// The value as a person reads it.
    package var text: String

    /// Creates an assumption.
    package init(value: Value, text: String) {
        self.value = value
        self.text = text
    }

    /// Writes the assumption as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("value")
        switch value {
        case .none: json.null()
        case .empty:
            json.beginArray()
            json.endArray()
        case .scalar(let text): json.string(text)
        }
        json.member("text", text)
        json.endObject()
    }

    /// Reads an assumption.
    package init(reading node: WireNode) throws(WireError) {
        if let value = try node.value("value") {
            self.value = value.node.kind == .sequence ? .empty : .scalar(try value.string)
        } else {
            value = .none
        }
        text = try node.string("text")
    }
}
