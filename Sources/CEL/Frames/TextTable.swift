/// Texts by number, and numbers by text: one layer of a `SymbolTable`, which frees it.
///
/// Open addressing over blocks of memory that only grow: looking up and adding a text that fits allocate nothing.
struct TextTable {
    /// A place of the table; one of another round is empty.
    private struct Slot: BitwiseCopyable {
        var hash: UInt32 = 0
        var round: UInt32 = 0
        var number: Int32 = 0
        var start: Int32 = 0
        var count: Int32 = 0
    }

    /// Where a text lies in `bytes`.
    private struct Place: BitwiseCopyable {
        var start: Int32 = 0
        var count: Int32 = 0
    }

    private var slots = Buffer(repeating: Slot(), count: 64)
    private var bytes = Buffer<UInt8>(repeating: 0, count: 1024)
    private var places = Buffer(repeating: Place(), count: 32)
    private var used = 0
    /// Grows when the table is emptied, so that no slot needs to be.
    private var round: UInt32 = 1
    /// The number of texts.
    private(set) var count = 0

    /// The number of a text.
    @inline(__always)
    func find(_ text: RawSpan, _ hash: UInt32) -> Int? {
        let mask = slots.count &- 1
        var index = Int(hash) & mask
        while true {
            let slot = slots[index]
            guard slot.round == round else { return nil }
            if slot.hash == hash, Int(slot.count) == text.byteCount, bytes.has(text, at: Int(slot.start)) {
                return Int(slot.number)
            }
            index = (index &+ 1) & mask
        }
    }

    /// Adds a text that is not there, and returns its number.
    mutating func add(_ text: RawSpan, _ hash: UInt32) -> Int {
        let number = count
        let start = used
        used += text.byteCount
        if used > bytes.count { bytes = bytes.grown(to: max(used, bytes.count * 2), filling: 0) }
        if number == places.count { places = places.grown(to: number * 2, filling: Place()) }
        for offset in 0..<text.byteCount { bytes[start &+ offset] = text.byte(offset) }
        let place = Place(start: Int32(start), count: Int32(text.byteCount))
        places[number] = place
        count += 1
        if count * 2 > slots.count { makeRoom() }
        put(
            Slot(hash: hash, round: round, number: Int32(number), start: place.start, count: place.count),
            into: slots)
        return number
    }

    /// Forgets the texts and keeps the memory.
    mutating func removeAll() {
        guard count > 0 else { return }
        count = 0
        used = 0
        if round == .max {
            slots.fill(slots.count, with: Slot())
            round = 0
        }
        round += 1
    }

    /// The text with this number.
    func text(_ number: Int) -> String {
        guard number < count else { return "" }
        let place = places[number]
        return String(
            decoding: (place.start..<place.start + place.count).map { bytes[Int($0)] }, as: UTF8.self)
    }

    /// Adds the text with this number to `target`.
    func write(_ number: Int, to target: inout ByteText) {
        guard number < count else { return }
        let place = places[number]
        target.append(Int(place.start)..<Int(place.start + place.count), of: bytes)
    }

    /// Gives the memory back; the owner calls it once.
    func free() {
        slots.free()
        bytes.free()
        places.free()
    }

    private func put(_ slot: Slot, into slots: Buffer<Slot>) {
        let mask = slots.count - 1
        var index = Int(slot.hash) & mask
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
