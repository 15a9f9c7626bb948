/// What the rules of a made-up rulebook read, by the names that stand in their texts.
extension GeneratedRulebook {
    /// The fields, rules and parameters that a rule reads, directly or through others, by their bare names.
    ///
    /// What the regions add to it counts as well.
    package func reads(of name: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = [name]
        while let next = waiting.popLast() {
            for word in documents(of: next).flatMap(Self.names) where found.insert(word).inserted {
                waiting.append(word)
            }
        }
        return found
    }

    /// What the filters of quantifiers read on the way to the answer of a rule.
    package func filterReads(of name: String) -> Set<String> {
        let filters = reads(of: name).flatMap(documents).flatMap { text in
            text.split(separator: "where: \"").dropFirst().flatMap {
                Self.names(String($0.prefix { $0 != "\"" }))
            }
        }
        return filters.reduce(into: Set(filters)) { $0.formUnion(reads(of: $1)) }
    }

    private func documents(of name: String) -> [String] {
        let rules = (derived + rules).filter { $0.name.split(separator: ".").last.map(String.init) == name }
        return rules.flatMap(\.documents)
            + regions.flatMap(\.amendments).filter { $0.target == name }.map(\.document)
    }

    private static func names(_ text: String) -> [String] {
        text.utf8.split { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                false
            default: true
            }
        }.map { String(decoding: $0, as: UTF8.self) }
    }
}
