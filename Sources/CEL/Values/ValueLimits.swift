/// How large the values that expressions make may become; beyond it the result is the fault `.tooLarge`.
///
/// Chained macros double what they are given (langdef.md, "Performance"), so sizes need an end.
public enum ValueLimits {
    /// Bytes of UTF-8 of a string, or of bytes.
    public static let bytes = 1 << 24
    /// Elements of a list, entries of a map.
    public static let elements = 1 << 20
}
