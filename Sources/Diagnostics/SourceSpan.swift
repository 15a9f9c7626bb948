/// A place in one of the texts that were read: a half-open range of UTF-8 byte offsets.
///
/// Spans are equal to each other always: two values that differ only in where they were written are the same value.
public struct SourceSpan: Sendable {
    /// The index of the text in its `SourceTexts`.
    public var source: Int32
    /// The first byte.
    public var start: Int32
    /// The byte after the last one.
    public var end: Int32

    /// Creates a span of `start ..< end` in the text `source`.
    public init(source: Int32, start: Int32, end: Int32) {
        self.source = source
        self.start = start
        self.end = end
    }
}

/// Every span equals every other one.
extension SourceSpan: Hashable {
    /// Always true, see the type.
    public static func == (left: SourceSpan, right: SourceSpan) -> Bool { true }
    /// Feeds nothing, see the type.
    public func hash(into hasher: inout Hasher) {}
}

/// A value with the place where it was written.
public struct Spanned<Value> {
    /// The value.
    public var value: Value
    /// Where it was written.
    public var span: SourceSpan

    /// Creates a value at its place.
    public init(_ value: Value, _ span: SourceSpan) {
        self.value = value
        self.span = span
    }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}
