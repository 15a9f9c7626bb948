/// How large the values that expressions make may become; beyond it the result is the fault `.tooLarge`.
///
/// Chained macros double what they are given (langdef.md, "Performance"), so sizes need an end.
public enum ValueLimits {
    /// Bytes of UTF-8 of a string, or of bytes.
    public static let bytes = 1 << 24
    /// Elements of a list, entries of a map.
    public static let elements = 1 << 20
    /// How deep lists, maps and optionals may be nested; what is deeper cannot be gone over.
    public static let depth = 256
    /// Bytes that looking for all matches of a pattern may pass, each search counted to the end of the text.
    static let search = 1 << 28
}
