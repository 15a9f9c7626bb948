import Glibc

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Creates a generator; `REESTR_SEED` repeats a run that failed.
    init(seed: UInt64) { state = seed }

    /// The next number.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A seed for this run: always the same, unless `REESTR_SEED` gives another, or a fresh one when it is `random`;
    /// tests put it in their messages.
    static var seedOfRun: UInt64 {
        // SAFETY: the environment is not changed while tests run, and the text is copied at once.
        guard let wish = unsafe getenv("REESTR_SEED").map({ unsafe String(cString: $0) }) else { return 442 }
        return UInt64(wish) ?? UInt64.random(in: 0...UInt64(UInt32.max))
    }
}
