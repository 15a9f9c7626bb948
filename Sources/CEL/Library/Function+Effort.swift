/// What calls take, so that evaluating ends soon whatever is given.
extension Function {
    /// How the time of a call grows.
    enum Effort: Sendable {
        /// Lists and maps are looked into, texts are gone over.
        case lookup
        /// With what there is of the operands.
        case walk
        /// As walking, with several comparisons for each element.
        case sort
        /// With the product of the lengths of a text and a pattern.
        case search
        /// As searching, from every match on.
        case searchAll
    }
}

extension Scratch {
    /// Takes the steps of a call on some registers, whatever it gives; false when there are not so many, or were not before.
    func spend(calling function: Function, on registers: Range<Int>) -> Bool {
        guard stepsLeft >= 0 else { return false }
        switch function.effort {
        case .lookup:
            for register in registers {
                if case .string(let text) = values[register], !spend(text.utf8.count >> 9) { return false }
            }
            return true
        case .walk: return registers.allSatisfy { spend(over: values[$0]) }
        case .sort: return registers.allSatisfy { spend(over: values[$0], parts: 1) }
        case .search, .searchAll:
            let texts = registers.prefix(2).map { register in
                if case .string(let text) = values[register] { return text.utf8.count }
                return 0
            }
            guard texts.count == 2, spend(searching: texts[0], for: texts[1]), spend(texts[1] >> 2) else {
                return false
            }
            let text = min(texts[0], 1 << 14)
            return function.effort == .search || spend((text * text) >> 12)
        }
    }

    /// Takes the steps of searching a text for a pattern, both in bytes.
    func spend(searching text: Int, for pattern: Int) -> Bool { spend((text * pattern) >> 11) }
}
