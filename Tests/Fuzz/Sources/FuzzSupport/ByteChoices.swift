/// Choices that bytes make: each takes one, and behind the last byte each is the first of what there is.
///
/// Whoever writes a grammar over them puts the simplest production first, so that every text of bytes ends.
public struct ByteChoices {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    /// Creates choices.
    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    /// Whether every byte was taken.
    public var isEmpty: Bool { at >= bytes.endIndex }

    /// The next byte, 0 behind the last one.
    public mutating func byte() -> UInt8 {
        guard !isEmpty else { return 0 }
        at += 1
        return bytes[at - 1]
    }

    /// A number below `count`, which is positive.
    public mutating func below(_ count: Int) -> Int {
        if count <= 256 { return Int(byte()) % count }
        return (Int(byte()) << 8 | Int(byte())) % count
    }

    /// One of the choices, of which there is at least one.
    public mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

    /// Whether something of which one in `count` is true is.
    public mutating func one(in count: Int) -> Bool { below(count) == count - 1 }
}
