/// Lists as values: written out, joined, walked over, cut and put in order.
extension FactTermGenerator {
    mutating func list(of element: Sort, _ depth: Int) -> String {
        let own = write(.list(element), depth)
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return written(element, depth)
        case 2: return "(\(own) + \(written(element, depth)))"
        case 3, 4: return mapped(to: element, depth)
        case 5:
            return bound("v", element) { variable, writer in
                "\(own).filter(\(variable), \(writer.write(.bool, depth)))"
            }
        case 6: return "\(own).slice(0, \(pick(["1", "2", fact("age")])))"
        case 7: return "\(own).\(pick(["reverse", "distinct"]))()"
        case 8: return isOrdered(element) ? "\(own).sort()" : "[\(own), \(own)].flatten()"
        case 9: return "[\(own), \(written(element, depth))].flatten()"
        case 10:
            return bound("v", element) { variable, writer in
                "\(own).sortBy(\(variable), \(writer.write(.int, depth)))"
            }
        default: return ofHousehold(element, depth) ?? own
        }
    }

    private func isOrdered(_ sort: Sort) -> Bool {
        if case .list = sort { return false }
        return true
    }

    private mutating func written(_ element: Sort, _ depth: Int) -> String {
        let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in write(element, depth) }
        return "[" + items.joined(separator: ", ") + "]"
    }

    private mutating func mapped(to element: Sort, _ depth: Int) -> String {
        let sort = pick(Self.scalars)
        let list = write(.list(sort), depth)
        if one(in: 3) {
            return bound("i", .int) { index, writer in
                writer.bound("v", sort) { value, writer in
                    "\(list).transformList(\(index), \(value), \(writer.write(element, depth)))"
                }
            }
        }
        return bound("v", sort) { variable, writer in
            let condition = writer.one(in: 3) ? writer.write(.bool, depth) + ", " : ""
            return "\(list).map(\(variable), \(condition)\(writer.write(element, depth)))"
        }
    }

    private mutating func ofHousehold(_ element: Sort, _ depth: Int) -> String? {
        let rows = household(depth)
        return bound("m", .member) { variable, writer in
            "\(rows).map(\(variable), \(writer.write(element, depth)))"
        }
    }
}
