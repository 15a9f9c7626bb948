import CEL
import Diagnostics
import Documents

/// Reads the value behind `is` by the type of the question's answer.
struct ExpectedValue {
    /// The codes of all code lists.
    let codeLists: [(name: String, codes: [String])]

    /// Why a value cannot be expected.
    struct Mistake: Error {
        var diagnostic: Diagnostic
    }

    /// The value; exact numbers may be fractions, `10000/3`, because not every answer has a last decimal place.
    func read(_ node: DocumentNode, as type: ValueType) -> Result<Value, Mistake> {
        switch type {
        case .optional(let wrapped):
            let isNone = node.kind == .plain && node.bytes.elementsEqual("none".utf8)
            return isNone || node.kind == .null ? .success(.none) : read(node, as: wrapped)
        case .list(let element):
            guard node.kind == .sequence else { return failure(node, type) }
            var values: [Value] = []
            for item in node.items {
                switch read(item, as: element) {
                case .success(let value): values.append(value)
                case .failure(let mistake): return .failure(mistake)
                }
            }
            return .success(.list(values))
        default: return scalar(node, as: type)
        }
    }

    private func scalar(_ node: DocumentNode, as type: ValueType) -> Result<Value, Mistake> {
        guard node.isScalar else { return failure(node, type) }
        let text = node.text
        let value: Value? =
            switch type {
            case .bool: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
            case .int: Int64(text).map { .int($0) }
            case .money: exact(text).map { .money($0) }
            case .decimal: exact(text).map { .decimal($0) }
            case .date: CivilDate(text).map { .date($0) }
            case .month: CivilMonth(text).map { .month($0) }
            case .string, .code: .string(text)
            default: nil
            }
        guard let value else { return failure(node, type) }
        if case .code(let list) = type {
            let codes = codeLists.first { $0.name == list }?.codes ?? []
            guard codes.contains(where: { $0.utf8.elementsEqual(text.utf8) }) else {
                return .failure(Mistake(diagnostic: AuthoringMessages.unknownCode(node, list, codes)))
            }
        }
        return .success(value)
    }

    private func exact(_ text: String) -> Rational? {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { return Rational(decimal: text) }
        guard let over = Rational(utf8: parts[0]), let under = Rational(utf8: parts[1]), under.signum != 0
        else { return nil }
        return over / under
    }

    private func failure(_ node: DocumentNode, _ type: ValueType) -> Result<Value, Mistake> {
        .failure(Mistake(diagnostic: AuthoringMessages.wrongValue(type, at: node.span)))
    }
}

extension Value {
    /// The value of an optional that has one, else the value itself.
    var present: Value {
        if case .optional(let value?) = self { return value.present }
        return self
    }

    /// The value as a scenario would expect it: exact, in one line.
    var expectedText: String {
        switch self {
        case .money(let value), .decimal(let value):
            value.decimalText ?? "\(value.numerator)/\(value.denominator)"
        case .list(let values): "[\(values.map(\.expectedText).joined(separator: ", "))]"
        case .optional(let value?): value.expectedText
        default: text
        }
    }
}
