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

    /// Seeds for a property test: the same on every run; `REESTR_SEED` gives one, or fresh ones when it is `random`.
    ///
    /// As arguments of a test they are printed with its failure.
    public static func seeds(_ count: Int) -> [UInt64] {
        // SAFETY: the environment is not changed while tests run, and the text is copied at once.
        let wish = unsafe getenv("REESTR_SEED").map { unsafe String(cString: $0) }
        if let seed = wish.flatMap({ UInt64($0) }) { return [seed] }
        var generator = SeededGenerator(seed: wish == "random" ? .random(in: 0 ... .max) : 442)
        return (0..<count).map { _ in UInt64.random(in: 0...999_999_999, using: &generator) }
    }
}
