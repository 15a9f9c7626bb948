import CEL
import Documents

/// Lists and maps: rows side by side.
extension FrameFilling {
    /// The items of a sequence, each with the row that it goes to.
    struct ItemRows {
        private var at: Int32
        private let end: Int32
        private var row: Int
        private let width: Int

        init(of list: Document.Node, at index: Int32, row: Int, width: Int) {
            at = index + 1
            end = list.next
            self.row = row
            self.width = width
        }

        /// The next item and its row.
        mutating func next(_ document: borrowing Document) -> (node: Int32, row: Int)? {
            guard at < end else { return nil }
            let item = (at, row)
            at = document.nodes[Int(at)].next
            row += width
            return item
        }
    }

    /// Makes the rows of a list, complete or `{known: […]}`.
    mutating func list(
        _ slot: Int, at index: Int32, cell: Int, shape: Int, _ document: borrowing Document
    ) -> ItemRows? {
        var sequence = index
        let isIncomplete = isKnownPart(index, document)
        if isIncomplete { sequence = document.nodes[Int(index + 1)].next }
        let list = document.nodes[Int(sequence)]
        if list.kind == .null, case .optional = reader.fields[slot].type {
            writer.setNone(cell)
            return nil
        }
        guard list.kind == .sequence else {
            report(.notAList, at: sequence, document)
            return nil
        }
        let most = reader.slots[slot].most
        if list.count > most {
            report(.tooMany(most), at: index, document)
            return nil
        }
        let width = reader.widths[shape]
        let row = writer.allocate(cells: Int(list.count) * width)
        writer.set(cell, to: Rows(start: row, count: Int(list.count), isIncomplete: isIncomplete).packed)
        return ItemRows(of: list, at: sequence, row: row, width: width)
    }

    private func isKnownPart(_ index: Int32, _ document: borrowing Document) -> Bool {
        let node = document.nodes[Int(index)]
        return node.kind == .mapping && node.count == 1
            && document.texts.span.extracting(document.nodes[Int(index + 1)].text).spells("known")
    }

    /// Two elements of one key cannot be told apart in answers.
    mutating func keys(_ readerIndex: Int, cell: Int, at index: Int32, _ document: borrowing Document) {
        guard let key = reader.rows[readerIndex].key, !reader.hasDistinctKeys(readerIndex, cell: cell, writer)
        else { return }
        report(.sameKey(reader.fields[key].name), at: index, document)
    }

    /// Reads a mapping as rows of a key and a value.
    mutating func map(
        _ slot: Int, _ key: Int, _ value: Int, shape: Int, at index: Int32, cell: Int,
        _ document: borrowing Document
    ) {
        let mapping = document.nodes[Int(index)]
        guard mapping.kind == .mapping else { return report(.notAMap, at: index, document) }
        let count = entryCount(mapping, at: index, key, document)
        let most = reader.slots[slot].most
        if count > most { return report(.tooMany(most), at: index, document) }
        let start = writer.allocate(cells: 2 * count)
        writer.set(cell, to: Rows(start: start, count: count, isIncomplete: false).packed)
        var row = start
        var at = index + 1
        while at < mapping.next {
            let item = document.nodes[Int(at)].next
            if let words = keyWords(at, key, document) {
                for word in words {
                    if hasKey(word, in: start..<row) {
                        report(.sameMapKey, at: at, document)
                        break
                    }
                    writer.set(row, to: word)
                    scalar(value, at: item, cell: row + 1, document)
                    row += 2
                }
            }
            at = document.nodes[Int(item)].next
        }
    }

    private func hasKey(_ word: Int64, in rows: Range<Int>) -> Bool {
        var row = rows.lowerBound
        while row < rows.upperBound {
            if writer.cell(row) == word { return true }
            row += 2
        }
        return false
    }

    /// The number of rows of a map: a range of months has more than one.
    private func entryCount(
        _ mapping: Document.Node, at index: Int32, _ key: Int, _ document: borrowing Document
    ) -> Int {
        guard reader.scalars[key].form == .month else { return Int(mapping.count) }
        var count = 0
        var at = index + 1
        while at < mapping.next {
            count += document.texts.span.extracting(document.nodes[Int(at)].text).months?.count ?? 1
            at = document.nodes[Int(document.nodes[Int(at)].next)].next
        }
        return count
    }

    /// The keys that a key of a map stands for: `2024-02/2025-01` is every month from one to the other.
    private mutating func keyWords(
        _ index: Int32, _ key: Int, _ document: borrowing Document
    ) -> ClosedRange<Int64>? {
        let range = document.nodes[Int(index)].text
        let text = document.texts.span.extracting(range)
        let scalar = reader.scalars[key]
        if scalar.form == .month, text.hasSlash {
            if let months = text.months { return months }
            report(.badMonths, at: index, document)
            return nil
        }
        if let word = scalars.word(text, as: scalar) { return word...word }
        report(reader.mistake(document.texts[range], as: scalar), at: index, document)
        return nil
    }
}
