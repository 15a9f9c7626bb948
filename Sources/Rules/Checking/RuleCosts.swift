package import CEL
import Diagnostics
import Documents
import Facts

/// How large facts may be and what rules cost: each by its name, in the version and region where it is dearest.
package struct RuleCosts: CostBounds, Sendable {
    /// The most steps of an expression where the rulebook says nothing: a walk over a list without a bound passes, one inside
    /// of another does not.
    static let limit = 500_000_000

    private let vocabulary: Vocabulary
    private var entries: [String: Int] = [:]
    private var columns: [String: [String: PartEstimate]] = [:]
    private var rules: [String: PartEstimate] = [:]

    /// Knows the facts and code lists, and no rule yet.
    init(_ vocabulary: Vocabulary, _ codelists: [LinkedCodeList]) {
        self.vocabulary = vocabulary
        for list in codelists {
            entries[list.name.value] = list.codes.count
            for column in list.codes.flatMap(\.columns) {
                guard case .list(let items) = column.value.node else { continue }
                let known = columns[list.name.value]?[column.name.value]?.size.most ?? 0
                columns[list.name.value, default: [:]][column.name.value] = PartEstimate(
                    size: SizeEstimate(most: max(known, items.count)))
            }
        }
    }

    /// Learns what a decision, calculation or derived field costs.
    mutating func learn(_ name: String, _ cost: PartEstimate) { rules[name] = cost }

    // MARK: Answers

    package func rule(_ name: String) -> PartEstimate? { rules[name] }

    package func entries(ofCodeList name: String) -> Int { entries[name] ?? 0 }

    package func column(_ column: String, ofCodeList name: String) -> PartEstimate {
        columns[name]?[column] ?? PartEstimate()
    }

    package func field(_ record: String, _ name: String) -> PartEstimate {
        guard let field = vocabulary.field(record, name) else { return PartEstimate() }
        if field.isDerived { return rules["\(record).\(name)"] ?? PartEstimate() }
        let text = Self.bytes(field.bounds)
        var type = field.type
        if case .optional(let wrapped) = type { type = wrapped }
        switch type {
        case .string: return PartEstimate(size: text)
        case .list(let element):
            return collection(record, field, inner: element == .string ? text : SizeEstimate(most: 0))
        case .map(_, let value):
            let bytes = Self.bytes(field.valueBounds)
            return collection(record, field, inner: value == .string ? bytes : SizeEstimate(most: 0))
        default: return PartEstimate()
        }
    }

    /// A list or map of facts; without `max-items` as many as a document may have nodes.
    private func collection(
        _ record: String, _ field: Vocabulary.Field, inner: SizeEstimate
    ) -> PartEstimate {
        let bound = field.bounds.maximumItems
        return PartEstimate(
            size: SizeEstimate(most: bound ?? ReadingLimits().nodes), inner: inner, isStored: true,
            unbounded: bound == nil ? PartEstimate.FactName(record: record, field: field.name) : nil)
    }

    /// A text; a code point has four bytes at most, and without `max-length` it is as long as a document may be.
    private static func bytes(_ bounds: Vocabulary.Bounds) -> SizeEstimate {
        SizeEstimate(most: bounds.maximumLength.map { $0 * 4 } ?? ReadingLimits().bytes)
    }
}
