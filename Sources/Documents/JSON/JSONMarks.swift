import CSimdJSON

/// Finds where the parts of a JSON text begin, again and again with the same memory.
///
/// The first half of reading: UTF-8 and strings are checked, brackets, numbers and escapes are not. Whoever knows what
/// should stand in the text can go over the marks in one pass without a tree in between; a `JSONReader` says what is
/// wrong with a text that is not so. For one task at a time.
@safe
public final class JSONMarks {
    /// How much is taken; a text beyond it has no marks.
    public let limits: ReadingLimits
    private let parser: OpaquePointer?

    /// Creates a finder of marks.
    public init(limits: ReadingLimits = ReadingLimits()) {
        self.limits = limits
        unsafe parser = reestr_json_parser_new(limits.depth + 2)
    }

    deinit {
        // SAFETY: made by `init`, owned by this object alone, freed once.
        unsafe reestr_json_parser_free(parser)
    }

    /// Gives `body` the offsets of all brackets, commas, colons and first bytes of scalars in `text`, and whether a
    /// backslash stands in it; nil when the text is beyond the limits, not UTF-8, or has a string that is not one.
    public func find<Result>(
        in text: Span<UInt8>, _ body: (_ marks: Span<UInt32>, _ hasEscapes: Bool) -> Result
    ) -> Result? {
        guard text.count <= limits.bytes else { return nil }
        // SAFETY: `count` bytes are in the span, which nothing changes meanwhile; the parser is checked.
        let marks: reestr_json_marks? = unsafe text.withUnsafeBufferPointer { text in
            guard let parser = unsafe parser, let start = text.baseAddress else { return nil }
            // PERF: a variable of this closure, since one that it captured would be allocated.
            var marks = unsafe reestr_json_marks()
            return unsafe reestr_json_mark(parser, start, text.count, &marks) ? marks : nil
        }
        guard let marks = unsafe marks, unsafe marks.starts_count <= limits.nodes else { return nil }
        // SAFETY: the pointer and the count are those of the text that was just marked, and nothing marks meanwhile.
        return unsafe body(Span(_unsafeStart: marks.starts, count: marks.starts_count), marks.has_escapes)
    }
}
