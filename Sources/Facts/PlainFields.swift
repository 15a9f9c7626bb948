import CEL

/// What one pass over a text wants to know of the fields, each side by side in memory, and which field mostly comes behind
/// which: programs write them in one order, from record to record and document to document.
final class PlainFields {
    /// A field.
    struct Field: BitwiseCopyable {
        /// How its text is read where that is plain; `other` goes the long way.
        enum Form: UInt8 {
            case bool, int, text, code, other

            init(_ form: ScalarReader.Form) {
                switch form {
                case .bool: self = .bool
                case .int: self = .int
                case .text: self = .text
                case .code: self = .code
                case .fixed, .date, .month: self = .other
                }
            }
        }

        /// Eight bytes of a name, and which bits of them count.
        struct Part: BitwiseCopyable {
            var bytes: UInt64 = 0
            var mask: UInt64 = 0

            /// Bits that are set where other bytes differ.
            @inline(__always) func differs(from other: UInt64) -> UInt64 {
                (UInt64(littleEndian: other) ^ bytes) & mask
            }
        }

        // PERF: no array, which would be copied as a whole.
        /// The name between quotes and the colon behind it; of a name that is too long for `room` bytes nothing is like it.
        var first = Part(bytes: .max, mask: .max)
        var second = Part()
        var third = Part()
        var column: Int32 = -1
        /// The number of its scalar.
        var scalar: Int32 = -1
        /// The slot that came behind it; -1: none yet.
        var next: Int32 = -1
        var form = Form.other

        /// How many bytes from the opening quote on are looked at.
        static let room = 24

        init(_ slot: RowReader.Slot, _ name: String, _ reader: FactsReader) {
            column = Int32(slot.column)
            if case .scalar(let number) = slot.target {
                scalar = Int32(number)
                form = Form(reader.scalars[number].form)
            }
            let bytes = Array("\"\(name)\":".utf8)
            guard bytes.count <= Self.room else { return }
            first = Part(bytes[0..<min(8, bytes.count)])
            second = Part(bytes[min(8, bytes.count)..<min(16, bytes.count)])
            third = Part(bytes[min(16, bytes.count)...])
        }
    }

    /// By slot, and behind the slots by record what comes first in it.
    let fields: Buffer<Field>

    init(_ reader: FactsReader) {
        let none = Field(RowReader.Slot(column: -1, target: .derived, most: 0), "", reader)
        fields = Buffer(repeating: none, count: reader.slots.count + reader.rows.count)
        for number in reader.slots.indices {
            fields[number] = Field(reader.slots[number], reader.fields[number].name, reader)
        }
    }

    deinit { fields.free() }
}

extension PlainFields.Field.Part {
    fileprivate init(_ text: ArraySlice<UInt8>) {
        for (offset, byte) in text.enumerated() {
            bytes |= UInt64(byte) << UInt64(8 * offset)
            mask |= 0xFF << UInt64(8 * offset)
        }
    }
}
