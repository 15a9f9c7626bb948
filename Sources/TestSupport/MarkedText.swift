public import Diagnostics

/// A text under test with markers in it: `1️⃣` to `9️⃣` name places and are not part of the text.
///
/// `"when: client.1️⃣incone2️⃣ > 3"` is the text `when: client.incone > 3`, in which `place("1️⃣")` is 13.
public struct MarkedText: Sendable {
    /// The text without its markers.
    public let text: String
    private let places: [String: Int]

    /// Takes the markers out of `marked`; each can stand once.
    public init(_ marked: String) {
        var text: [UInt8] = []
        var places: [String: Int] = [:]
        let source = Array(marked.utf8)
        var at = 0
        while at < source.count {
            let isMarker =
                source[at] >= 0x31 && source[at] <= 0x39 && source[(at + 1)...].starts(with: Self.keycap)
            if isMarker {
                let name = String(decoding: source[at..<at + 1 + Self.keycap.count], as: UTF8.self)
                precondition(places[name] == nil, "the marker \(name) stands twice")
                places[name] = text.count
                at += 1 + Self.keycap.count
            } else {
                text.append(source[at])
                at += 1
            }
        }
        self.text = String(decoding: text, as: UTF8.self)
        self.places = places
    }

    /// The bytes without the markers.
    public var bytes: [UInt8] { Array(text.utf8) }

    /// The text as a source with a name.
    public func source(name: String = "test.yaml") -> SourceText { SourceText(name: name, bytes: bytes) }

    /// The byte offset of a marker; a marker that is not there is a mistake in the test.
    public func place(_ marker: String) -> Int {
        guard let place = places[marker] else { preconditionFailure("there is no marker \(marker)") }
        return place
    }

    /// The offsets between two markers.
    public func range(_ markers: Range<String>) -> Range<Int> {
        place(markers.lowerBound)..<place(markers.upperBound)
    }

    /// VARIATION SELECTOR-16 and COMBINING ENCLOSING KEYCAP, which make a digit a marker.
    private static let keycap: [UInt8] = [0xEF, 0xB8, 0x8F, 0xE2, 0x83, 0xA3]
}
