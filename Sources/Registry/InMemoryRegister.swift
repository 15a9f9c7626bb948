/// A register that is held whole, in the order in which it was read.
package struct InMemoryRegister: Register {
    /// The records, each id once.
    package private(set) var records: [RegisterRecord] = []
    // Ids are compared by their bytes: texts that only look alike name two providers.
    private var positions: [[UInt8]: Int] = [:]

    /// Creates an empty register.
    package init() {}

    /// The record of one provider.
    package func record(id: String) -> RegisterRecord? { positions[Array(id.utf8)].map { records[$0] } }

    /// Adds a record; the one that has its id already is returned instead, and nothing is added.
    mutating func add(_ record: RegisterRecord) -> RegisterRecord? {
        let key = Array(record.id.utf8)
        if let earlier = positions[key] { return records[earlier] }
        positions[key] = records.count
        records.append(record)
        return nil
    }
}
