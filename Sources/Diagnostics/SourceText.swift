/// One text that was read: its name as people know it and its bytes.
public struct SourceText: Sendable {
    /// The name that stands before line and column in messages, usually a path relative to where the user is.
    public let name: String
    /// The bytes as they were read; not necessarily valid UTF-8.
    public let bytes: [UInt8]

    /// Creates a text.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// The texts of one reading (a rulebook, a facts file); spans point into it by index.
public struct SourceTexts: Sendable {
    /// The texts, in the order in which they were added.
    public private(set) var texts: [SourceText] = []

    /// Creates an empty set.
    public init() {}

    /// Adds a text and returns the index that spans in it carry.
    public mutating func add(_ text: SourceText) -> Int32 {
        texts.append(text)
        return Int32(texts.count - 1)
    }

    /// The text at `index`.
    public subscript(index: Int32) -> SourceText { texts[Int(index)] }
}
