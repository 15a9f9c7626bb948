/// How large the values that expressions make may become; beyond it the result is the fault `.tooLarge`.
///
/// Chained macros double what they are given (langdef.md, "Performance"), so sizes need an end.
public enum ValueLimits {
    /// Bytes of UTF-8 of a string, or of bytes.
    public static let bytes = 1 << 24
    /// Elements of a list, entries of a map.
    public static let elements = 1 << 20
    /// Elements that one evaluation walks over or makes, in lists that are values; text counts by 64 bytes.
    ///
    /// Walks inside of walks multiply; beyond it the evaluation is a fault and not a hang.
    public static let work = 1 << 21
}
