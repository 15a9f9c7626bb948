/// Texts by number, and numbers by text: one layer of a `SymbolTable`, which frees it.
///
/// Open addressing over blocks of memory that only grow: looking up and adding a text that fits allocate nothing.
@safe struct TextTable {
    /// A text with its hash.
    struct Entry {
        let key: TextKey
        let hash: UInt64

        @inline(__always)
        init(_ text: RawSpan, seed: UInt64) { self.init(text, TextKey(text), seed: seed) }

        @inline(__always)
        init(_ text: RawSpan, _ key: TextKey, seed: UInt64) {
            self.key = key
            hash = key.isWhole ? key.hash(seed) : Self.hash(text, key.hash(seed))
        }

        /// What lies between the first and the last eight bytes counts too: chosen texts must not fall together.
        @inline(never)
        private static func hash(_ text: RawSpan, _ seed: UInt64) -> UInt64 {
            var hash = seed
            var offset = 8
            while offset < text.byteCount {
                let rest = text.extracting(offset..<min(offset + 16, text.byteCount))
                hash = TextKey(rest).hash(hash)
                offset += 16
            }
            return hash
        }
    }

    /// A place of the table; one of another round is empty.
    private struct Slot: BitwiseCopyable {
        var key = TextKey()
        var hash: UInt64 = 0
        var round: UInt32 = 0
        var number: Int32 = 0
        var start = 0
    }

    /// Where a text stands in `bytes`.
    private struct Place: BitwiseCopyable {
        let start: Int
        private let marked: Int

        init(_ start: Int, _ count: Int, isPlain: Bool) {
            self.start = start
            marked = count << 1 | (isPlain ? 1 : 0)
        }

        /// The number of its bytes.
        var count: Int { marked >> 1 }
        var end: Int { start &+ count }
        /// Whether it stands in a literal of CEL as it is.
        var isPlain: Bool { marked & 1 == 1 }
    }

    /// The table of the layer below.
    let below: UnsafeMutablePointer<TextTable>?
    /// The symbol of its first text.
    let first: Int64
    private var slots = Buffer(repeating: Slot(), count: 64)
    private var bytes = Buffer<UInt8>(repeating: 0, count: 1024)
    /// By number; a text begins where the one before it ends.
    private var places = Buffer(repeating: Place(0, 0, isPlain: true), count: 32)
    /// Grows when the table is emptied, so that no slot needs to be.
    private(set) var round: UInt32 = 1
    /// The number of texts.
    private(set) var count = 0

    init(over below: UnsafeMutablePointer<TextTable>?, first: Int64) {
        unsafe self.below = below
        self.first = first
    }

    /// The number of a text.
    @inline(__always)
    func find(_ text: RawSpan, _ entry: Entry) -> Int? {
        let mask = slots.count &- 1
        var index = Int(truncatingIfNeeded: entry.hash) & mask
        while true {
            let slot = slots[index]
            guard slot.round == round else { return nil }
            if slot.hash == entry.hash, slot.key == entry.key,
                entry.key.isWhole || bytes.has(text, at: slot.start)
            {
                return Int(slot.number)
            }
            index = (index &+ 1) & mask
        }
    }

    /// Adds a text that is not there, and returns its number.
    mutating func add(_ text: RawSpan, _ entry: Entry) -> Int {
        let number = count
        let start = number == 0 ? 0 : places[number - 1].end
        let end = start + text.byteCount
        if end > bytes.count { bytes = bytes.grown(to: max(end, bytes.count * 2), filling: 0) }
        if number == places.count {
            places = places.grown(to: number * 2, filling: Place(0, 0, isPlain: true))
        }
        bytes.write(text, at: start)
        places[number] = Place(start, text.byteCount, isPlain: !bytes.hasSpecial(in: start..<end))
        count += 1
        if count * 2 > slots.count { makeRoom() }
        put(
            Slot(key: entry.key, hash: entry.hash, round: round, number: Int32(number), start: start),
            into: slots)
        return number
    }

    /// Forgets the texts and keeps the memory.
    mutating func removeAll() {
        guard count > 0 else { return }
        count = 0
        if round == .max {
            slots.fill(slots.count, with: Slot())
            round = 0
        }
        round += 1
    }

    /// The text with this number.
    func text(_ number: Int) -> String {
        withText(number) { text in
            // SAFETY: the bytes are copied inside of the closure.
            unsafe text.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Calls `body` with the text with this number; with none for a number that no text has.
    @inline(__always) func withText<Result>(_ number: Int, _ body: (RawSpan) -> Result) -> Result {
        let place = number >= 0 && number < count ? places[number] : Place(0, 0, isPlain: true)
        return bytes.withBytes(place.start..<place.end, body)
    }

    /// The text of a symbol of this layer or one below.
    func text(of symbol: Int64) -> String {
        if symbol >= first { return text(Int(symbol &- first)) }
        return unsafe below?.pointee.text(of: symbol) ?? ""
    }

    /// Adds the text with this number to an end; false when it is not plain, or too long for that.
    @inline(__always) func append(_ number: Int, to end: inout ByteText.End) -> Bool {
        guard number >= 0, number < count else { return false }
        let place = places[number]
        return place.isPlain && end.append(place.start, place.count, of: bytes)
    }

    /// Adds the text with this number to `target`; true when it is plain.
    @inline(__always) func write(_ number: Int, to target: inout ByteText) -> Bool {
        guard number >= 0, number < count else { return true }
        let place = places[number]
        target.append(place.start..<place.end, of: bytes)
        return place.isPlain
    }

    /// Gives the memory back; the owner calls it once.
    func free() {
        slots.free()
        bytes.free()
        places.free()
    }

    @inline(__always)
    private func put(_ slot: Slot, into slots: Buffer<Slot>) {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: slot.hash) & mask
        while slots[index].round == round { index = (index + 1) & mask }
        slots[index] = slot
    }

    private mutating func makeRoom() {
        let larger = Buffer(repeating: Slot(), count: slots.count * 2)
        for index in 0..<slots.count where slots[index].round == round { put(slots[index], into: larger) }
        slots.free()
        slots = larger
    }
}
