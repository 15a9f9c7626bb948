import FuzzSupport

/// Numbers of the generators of the property tests, which are used here as they are: the bytes of the input.
///
/// Behind the last byte every number is small, which is where generators choose a leaf.
struct SeededGenerator: RandomNumberGenerator {
    /// The input at hand, which all generators take from.
    nonisolated(unsafe) static var input = ByteChoices([])

    /// Creates a generator; the input takes the place of the seed.
    init(seed: UInt64) {}

    /// The next number.
    ///
    /// The choice is in its highest bits, and in those that `Bool.random` looks at. The others are such that no
    /// number is drawn again by `random(in:)`, or the end of the input would be a hang.
    mutating func next() -> UInt64 {
        let byte = unsafe Self.input.byte()
        return UInt64(byte) &* 0x0101_0101_0101_0101 ^ 0x0055_5555_5555_5555
    }
}
