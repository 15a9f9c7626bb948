import TestSupport

/// The tables of keys of the reference, compared with the mappings that are read.
///
/// A first cell holds keys in backticks, or a link to the heading of another table whose keys belong to this one as
/// well, or in italics what stands for keys that a document names itself.
struct KeyTables {
    private struct Table {
        var heading: MarkdownPage.Heading
        var own: Set<String> = []
        var included: [String] = []
        var isOpen = false
        var isRead = false
        var used: Set<String> = []
    }

    private var tables: [Table] = []
    /// What no table explains: the kind of the document, if the mapping is one, and its keys.
    private(set) var unexplained: [String] = []

    /// Reads the tables whose first cells hold keys.
    init(_ page: MarkdownPage) {
        for found in page.tables {
            var table = Table(heading: found.heading)
            for cell in found.rows.compactMap(\.first) {
                if let link = cell.split(separator: "](#").dropFirst().first {
                    table.included.append(String(link.prefix { $0 != ")" }))
                } else if cell.hasPrefix("*") {
                    table.isOpen = true
                } else if cell.hasPrefix("`") {
                    table.own.formUnion(Self.keys(cell))
                }
            }
            if !table.own.isEmpty, table.own.allSatisfy(Self.isKey) { tables.append(table) }
        }
    }

    private static func keys(_ cell: String) -> [String] {
        let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    }

    private static func isKey(_ text: String) -> Bool {
        text.allSatisfy { $0.isLowercase && $0.isASCII || $0 == "-" }
    }

    /// Looks for the table of a mapping.
    mutating func see(_ mapping: ReadMappings.Mapping) {
        let places = tables.indices.filter { index in
            if let kind = mapping.kind, !tables[index].heading.text.contains("`\(kind):`") { return false }
            let keys = closure(index).reduce(into: Set<String>()) { $0.formUnion(tables[$1].own) }
            return keys == mapping.known || (tables[index].isOpen && keys.isSubset(of: mapping.known))
        }
        if places.isEmpty {
            let line = "\(mapping.kind ?? "—"): \(mapping.known.sorted().joined(separator: ", "))"
            if !unexplained.contains(line) { unexplained.append(line) }
        }
        for place in places {
            tables[place].isRead = true
            for index in closure(place) { tables[index].used.formUnion(mapping.held) }
        }
    }

    /// A table and those that it includes.
    private func closure(_ index: Int) -> [Int] {
        var result = [index]
        for anchor in tables[index].included {
            for other in tables.indices where tables[other].heading.anchor == anchor {
                result += closure(other)
            }
        }
        return result
    }

    /// The headings of tables that no mapping has, and that no other table includes.
    var unread: [String] {
        let included = Set(tables.flatMap(\.included))
        return tables.filter { !$0.isRead && !included.contains($0.heading.anchor) }.map(\.heading.text)
    }

    /// The keys that no example holds.
    var withoutExample: [String] {
        tables.flatMap { table in
            table.own.subtracting(table.used).sorted().map { "\(table.heading.text): \($0)" }
        }
    }
}
