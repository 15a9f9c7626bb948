import Diagnostics
import Documents

/// What stands at a place, or should.
enum Shape {
    case mapping
    case list
    case text
    case null
    case nothing
    case date
    case wholeNumber
    case truth
    case term

    case type
    case identifier(NameStyle)
    case citation
    case path

    /// What a node is.
    init(_ kind: Document.Kind) {
        self =
            switch kind {
            case .mapping: .mapping
            case .sequence: .list
            case .text, .plain: .text
            case .null: .null
            case .absent: .nothing
            }
    }
}

/// How a name is written.
enum NameStyle {
    /// `average_income`: what expressions read.
    case snake
    /// `FamilyMember`: record types.
    case pascal
    /// `no-livelihood`: conditions, cases, words of the language.
    case kebab

    /// Whether `bytes` are such a name.
    func accepts(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        let small = UInt8(ascii: "a")...UInt8(ascii: "z")
        let large = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        switch self {
        case .snake:
            return small.contains(first)
                && bytes.allSatisfy { small.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_") }
        case .pascal:
            return large.contains(first)
                && bytes.allSatisfy { small.contains($0) || large.contains($0) || digits.contains($0) }
        case .kebab:
            return (small.contains(first) || digits.contains(first)) && bytes.last != UInt8(ascii: "-")
                && bytes.allSatisfy { small.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
        }
    }
}
