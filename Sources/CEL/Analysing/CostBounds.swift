/// What estimates of cost ask of the facts and of the rules: how large facts may be, and what rules cost.
public protocol CostBounds {
    /// A field of a record type; of a derived one what computing it costs.
    func field(_ record: String, _ field: String) -> PartEstimate
    /// A decision or calculation, without its arguments; nil for names that are none.
    func rule(_ name: String) -> PartEstimate?
    /// Every entry of a code list, those that are not in force included.
    func entries(ofCodeList name: String) -> Int
    /// A column of a code list's entry.
    func column(_ column: String, ofCodeList name: String) -> PartEstimate
}
