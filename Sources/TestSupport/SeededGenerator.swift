import Glibc

/// A generator of random numbers that gives the same ones for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Creates a generator.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Seeds for a property test: `REESTR_SEED` alone when it is set, otherwise fresh ones.
    ///
    /// As arguments of a test they are printed with its failure.
    public static func seeds(_ count: Int) -> [UInt64] {
        if let value = unsafe getenv("REESTR_SEED"), let seed = unsafe UInt64(String(cString: value)) {
            return [seed]
        }
        return (0..<count).map { _ in UInt64.random(in: 0...999_999_999) }
    }
}
