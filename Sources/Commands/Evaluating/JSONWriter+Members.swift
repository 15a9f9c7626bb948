import API
import Documents

/// Members of the objects that commands write themselves.
extension JSONWriter {
    mutating func member(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    mutating func member(_ key: String, _ value: Int) {
        self.key(key)
        integer(value)
    }

    mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    mutating func null(_ key: String) {
        self.key(key)
        null()
    }

    mutating func strings(_ key: String, _ values: [String]) {
        self.key(key)
        beginArray()
        for value in values { string(value) }
        endArray()
    }

    mutating func list(_ key: String, _ values: [MissingFact]) {
        self.key(key)
        beginArray()
        for value in values { value.write(to: &self) }
        endArray()
    }
}
