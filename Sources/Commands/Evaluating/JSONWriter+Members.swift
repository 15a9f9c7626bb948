import Documents

/// Members that only commands write.
extension JSONWriter {
    mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    mutating func null(_ key: String) {
        self.key(key)
        null()
    }
}
