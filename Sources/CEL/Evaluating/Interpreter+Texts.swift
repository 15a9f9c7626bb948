/// Texts of facts, looked at where their bytes lie.
extension Interpreter {
    static func testCell<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let row = scratch.cursors[Int(step.a)]
        guard row.isKnown(step.b) else {
            observer.missed(at, program, scratch)
            return .unknown
        }
        observer.read(at, program, scratch)
        return test(step.k, row.cell(step.b), step.imm, at, scratch, &observer)
    }

    static func texts<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) {
        let (words, states) = (scratch.words, scratch.wordStates)
        switch step.op {
        case .sizeOfText: size(step, at, scratch, &observer)
        case .testTexts:
            let (text, part) = (Int(step.a), Int(step.c))
            acc =
                states[text] | states[part] == 0
                ? test(step.k, words[text], words[part], at, scratch, &observer)
                : openOutcome(states[text], states[part], at, &observer)
        default:
            let text = Int(step.a)
            guard states[text] == 0 else {
                acc = openOutcome(states[text], 0, at, &observer)
                return
            }
            acc =
                step.op == .testText
                ? test(step.k, words[text], step.imm, at, scratch, &observer)
                : match(program.patterns[Int(step.b)], words[text], at, scratch, &observer)
        }
    }

    @inline(__always)
    private static func test<O: Observer & ~Copyable>(
        _ kind: UInt8, _ text: Int64, _ part: Int64, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let test = TextTest(rawValue: kind) ?? .contains
        let outcome = scratch.texts?.withText(text) { text in
            scratch.texts?.withText(part) { part in
                scratch.spend(text.byteCount >> 9 + part.byteCount >> 9) ? Tri(test.holds(text, part)) : nil
            }
        }
        return outcome.flatMap(\.self) ?? tooLarge(at, &observer)
    }

    private static func match<O: Observer & ~Copyable>(
        _ pattern: Pattern, _ text: Int64, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let outcome = scratch.texts?.withText(text) { text in
            scratch.spend(searching: text.byteCount, for: pattern.text.utf8.count)
                ? Tri(pattern.isFound(in: text)) : nil
        }
        return outcome.flatMap(\.self) ?? tooLarge(at, &observer)
    }

    private static func size<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, source) = (Int(step.a), Int(step.c))
        guard scratch.wordStates[source] == 0 else {
            scratch.wordStates[target] = openOutcome(scratch.wordStates[source], 0, at, &observer).rawValue
            return
        }
        let size = scratch.texts?.withText(scratch.words[source]) { text in
            scratch.spend(text.byteCount >> 9) ? text.codePointCount : nil
        }
        guard let size = size.flatMap(\.self) else {
            scratch.wordStates[target] = tooLarge(at, &observer).rawValue
            return
        }
        scratch.setWord(target, to: Int64(size))
    }
}

extension RawSpan {
    /// How many code points a text of UTF-8 has: its bytes, less those that go on with one.
    fileprivate var codePointCount: Int {
        var (count, offset) = (byteCount, 0)
        // SAFETY: the loads are checked against the bounds, and every pattern of bits is a number.
        while offset <= byteCount &- 8 {
            let bytes = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            count &-= ((bytes >> 7) & ~(bytes >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
            offset &+= 8
        }
        while offset < byteCount {
            let byte = unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
            if byte & 0xC0 == 0x80 { count &-= 1 }
            offset &+= 1
        }
        return count
    }
}
