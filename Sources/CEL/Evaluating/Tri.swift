/// The outcome of a condition.
///
/// A value that decides wins over everything; else unknown over fault (cel-spec: `&&` and `||` absorb errors).
@frozen public enum Tri: UInt8, Sendable {
    case no = 0
    case yes = 1
    case unknown = 2
    case fault = 3

    /// `&&`.
    @inlinable @inline(__always) public static func && (left: Tri, right: Tri) -> Tri {
        Tri(
            bits: 0xECA8_E400 as UInt32
                >> UInt32(truncatingIfNeeded: (left.rawValue << 2 | right.rawValue) << 1))
    }

    /// `||`.
    @inlinable @inline(__always) public static func || (left: Tri, right: Tri) -> Tri {
        Tri(
            bits: 0xE7A6_55E4 as UInt32
                >> UInt32(truncatingIfNeeded: (left.rawValue << 2 | right.rawValue) << 1))
    }

    /// `!`.
    @inlinable @inline(__always) public static prefix func ! (value: Tri) -> Tri {
        switch value {
        case .no: .yes
        case .yes: .no
        default: value
        }
    }

    /// From a bool.
    @inlinable @inline(__always) public init(_ value: Bool) { self = value ? .yes : .no }

    /// From the two low bits.
    @inlinable @inline(__always) init(bits: UInt32) {
        switch bits & 3 {
        case 0: self = .no
        case 1: self = .yes
        case 2: self = .unknown
        default: self = .fault
        }
    }
}
