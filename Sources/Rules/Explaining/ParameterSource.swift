package import CEL

/// Where the value of a parameter comes from that an answer rests on.
package struct ParameterSource: Sendable {
    /// The value with its acts and days.
    package var value: LinkedParameterValue
    /// Whether it is older than its parameter's `stale-after` allows.
    package var isStale: Bool
}

extension CompiledRulebook {
    /// The source of a parameter's value that was read in a region; nil of anything else that was read.
    package func source(of reading: Reading, in region: String) -> ParameterSource? {
        let prefix = "param."
        guard reading.isComputed, reading.record.isEmpty, reading.field.utf8.starts(with: prefix.utf8),
            let day = reading.day
        else { return nil }
        let name = String(reading.field.dropFirst(prefix.count))
        let rules = checked.rulebook.region(region) ?? checked.rulebook.root
        guard let parameter = rules.parameter(name), let value = parameter.value(on: day) else { return nil }
        return ParameterSource(value: value, isStale: parameter.isStale(value, on: day))
    }
}
