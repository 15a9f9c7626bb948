package import CEL
package import Diagnostics

/// Something that may stand several times under one name, each time for other days.
package protocol Versioned: Sendable {
    /// The name that the versions share.
    var name: Spanned<String> { get }
    /// Title, law, days.
    var attributes: LinkedAttributes { get }
}

/// Versions in the order of the source, found by name.
///
/// It is walked by `all` and `names` only, which keep the order of the source; the index never decides an order.
package struct VersionTable<Rule: Versioned>: Sendable {
    /// Every version in the order of the source.
    package private(set) var all: [Rule]
    /// Each name once, in the order of its first version.
    package let names: [String]
    private let places: [String: [Int]]

    /// Creates a table over versions in the order of the source.
    package init(_ rules: [Rule]) {
        var names: [String] = []
        var places: [String: [Int]] = [:]
        for (index, rule) in rules.enumerated() {
            if places[rule.name.value] == nil { names.append(rule.name.value) }
            places[rule.name.value, default: []].append(index)
        }
        all = rules
        self.names = names
        self.places = places
    }

    /// The versions of a name in the order of the source; empty when there is none.
    package subscript(name: String) -> [Rule] { (places[name] ?? []).map { all[$0] } }

    /// Whether there is a version of that name.
    package func contains(_ name: String) -> Bool { places[name] != nil }

    /// The version in force on `day`.
    package func version(of name: String, on day: CivilDate) -> Rule? {
        self[name].first { $0.attributes.range.contains(day) }
    }
}
