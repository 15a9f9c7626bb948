/// The name of a type as a value of the language: what `type(x)` gives and what `int` means.
///
/// Two names are equal when they are the same; parameters are not part of it, `type([1]) == list` is true.
public struct TypeName: Sendable, Hashable {
    /// `int`, `null_type`, `google.protobuf.Timestamp`, `optional_type`, `net.IP`.
    public let name: String

    /// Creates the name of a type.
    public init(_ name: String) { self.name = name }
}
