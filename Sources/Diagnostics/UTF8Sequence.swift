/// The well-formed sequences of UTF-8 (Unicode, table 3-7).
package enum UTF8Sequence {
    /// The number of bytes of the well-formed sequence at `at`, or 0 when there is none.
    package static func length(in bytes: Span<UInt8>, at: Int) -> Int {
        let lead = bytes[at]
        let length = length(ofLead: lead)
        guard length > 1 else { return length }
        guard at + length <= bytes.count else { return 0 }
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xE0: low = 0xA0
        case 0xED: high = 0x9F
        case 0xF0: low = 0x90
        case 0xF4: high = 0x8F
        default: break
        }
        guard bytes[at + 1] >= low, bytes[at + 1] <= high else { return 0 }
        for next in at + 2..<max(at + 2, at + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }

    private static func length(ofLead lead: UInt8) -> Int {
        switch lead {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }
}
