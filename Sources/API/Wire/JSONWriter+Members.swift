package import Documents

/// Members of an object; those named `optional` and `mark` leave the key out when there is nothing to say.
extension JSONWriter {
    /// A text.
    package mutating func member(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    /// A number.
    package mutating func member(_ key: String, _ value: Int) {
        self.key(key)
        integer(value)
    }

    mutating func member(_ key: String, _ value: some WireValue) {
        self.key(key)
        value.write(to: &self)
    }

    /// The value, or `null` when there is none.
    mutating func nullable(_ key: String, _ value: (some WireValue)?) {
        self.key(key)
        if let value { value.write(to: &self) } else { null() }
    }

    /// The string, or `null` when there is none.
    mutating func nullable(_ key: String, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { null() }
    }

    mutating func optional(_ key: String, _ value: String?) {
        if let value { member(key, value) }
    }

    mutating func optional(_ key: String, _ value: Int?) {
        if let value { member(key, value) }
    }

    mutating func optional(_ key: String, _ value: Bool?) {
        guard let value else { return }
        self.key(key)
        bool(value)
    }

    mutating func optional(_ key: String, _ value: (some WireValue)?) {
        if let value { member(key, value) }
    }

    mutating func mark(_ key: String, _ value: Bool) {
        guard value else { return }
        self.key(key)
        bool(true)
    }

    /// The list, also when it is empty.
    package mutating func list(_ key: String, _ values: [some WireValue]) {
        self.key(key)
        beginArray()
        for value in values { value.write(to: &self) }
        endArray()
    }

    mutating func optional(_ key: String, _ values: [some WireValue]) {
        if !values.isEmpty { list(key, values) }
    }

    /// The strings, also when there are none.
    package mutating func list(_ key: String, _ values: [String]) {
        self.key(key)
        beginArray()
        for value in values { string(value) }
        endArray()
    }

    mutating func optional(_ key: String, _ values: [String]) {
        if !values.isEmpty { list(key, values) }
    }
}
