import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// The document `codelist:`.
    mutating func codelist(_ node: DocumentNode) -> CodeListSyntax? {
        var keys = EntryReader(node)
        let name = required(&keys, "codelist") { $0.name($1, .snake) }
        let title = optional(&keys, "title") { $0.localizedText($1) }
        let columns = optional(&keys, "columns") { $0.columns($1) } ?? []
        let codes = required(&keys, "codes") { reader, node in
            reader.list(node) { $0.code($1, columns: columns) }
        }
        finish(keys)
        guard let name else { return nil }
        return CodeListSyntax(
            name: name, title: title, columns: columns.filter { !$0.type.isText }, codes: codes ?? [])
    }

    private mutating func columns(_ node: DocumentNode) -> [(name: Spanned<String>, type: TypeSyntax)]? {
        guard let keys = mapping(node) else { return nil }
        let reserved = ["code", "title", "law", "from", "until", "unconfirmed"]
        return keys.entries.compactMap { entry in
            guard let name = name(entry.key, .snake) else { return nil }
            if reserved.contains(name.value) {
                diagnostics.add(RulesMessages.reservedName(name.value, at: name.span))
            }
            guard hasValue(entry) else { return nil }
            return type(entry.value).map { (name, $0) }
        }
    }

    private mutating func code(
        _ node: DocumentNode, columns: [(name: Spanned<String>, type: TypeSyntax)]
    ) -> CodeListSyntax.Code? {
        guard var keys = mapping(node) else { return nil }
        let code = required(&keys, "code") { $0.filledText($1) }
        let attributes = attributes(&keys)
        var values: [(name: Spanned<String>, value: ConstantSyntax)] = []
        var texts: [(name: Spanned<String>, text: LocalizedText)] = []
        for column in columns {
            guard let entry = keys.take(column.name.value), hasValue(entry) else { continue }
            let name = Spanned(column.name.value, entry.key.span)
            if column.type.isText {
                if let text = localizedText(entry.value) { texts.append((name, text)) }
            } else if let value = constant(entry.value) {
                values.append((name, value))
            }
        }
        finish(keys)
        guard let code else { return nil }
        return CodeListSyntax.Code(code: code, attributes: attributes, columns: values, texts: texts)
    }

    /// The document `parameter:`.
    mutating func parameter(_ node: DocumentNode) -> ParameterSyntax? {
        var keys = EntryReader(node)
        let name = required(&keys, "parameter") { $0.name($1, .snake) }
        let attributes = attributes(&keys)
        let type = required(&keys, "type") { $0.type($1) }
        let by = optionalList(&keys, "by") { $0.name($1, .snake) }
        let setBy = optional(&keys, "set-by") { $0.text($1) }
        let minimum = optional(&keys, "min") { $0.constant($1) }
        let maximum = optional(&keys, "max") { $0.constant($1) }
        let staleAfter = optional(&keys, "stale-after") { $0.term($1) }
        let values = required(&keys, "values") { reader, node in reader.list(node) { $0.parameterValue($1) } }
        finish(keys)
        guard let name, let type else { return nil }
        return ParameterSyntax(
            name: name, attributes: attributes, type: type, by: by, setBy: setBy, minimum: minimum,
            maximum: maximum, staleAfter: staleAfter, values: values ?? [])
    }

    /// `{from, until, law, is}`.
    mutating func parameterValue(_ node: DocumentNode) -> ParameterSyntax.Value? {
        guard var keys = mapping(node) else { return nil }
        let attributes = attributes(&keys)
        let value = required(&keys, "is") { $0.constant($1) }
        let anchor = keys.anchor
        finish(keys)
        guard let value else { return nil }
        return ParameterSyntax.Value(attributes: attributes, value: value, span: anchor)
    }

    /// The document `calendar:`.
    mutating func calendar(_ node: DocumentNode) -> CalendarSyntax? {
        var keys = EntryReader(node)
        let name = required(&keys, "calendar") { $0.name($1, .snake) }
        let unconfirmed = optional(&keys, "unconfirmed") { $0.reason($1) }
        let weekend = required(&keys, "weekend") { reader, node in reader.list(node) { $0.weekday($1) } }
        let years = required(&keys, "years") { $0.years($1) }
        finish(keys)
        guard let name else { return nil }
        return CalendarSyntax(
            name: name, unconfirmed: unconfirmed, weekend: weekend ?? [], years: years ?? [])
    }

    private mutating func weekday(_ node: DocumentNode) -> Spanned<Int>? {
        guard let day = wholeNumber(node) else { return nil }
        guard (1...7).contains(day.value) else {
            diagnostics.add(RulesMessages.wrongWeekday(at: day.span))
            return nil
        }
        return day
    }

    private mutating func years(_ node: DocumentNode) -> [CalendarSyntax.Year]? {
        guard let keys = mapping(node) else { return nil }
        return keys.entries.compactMap { entry in
            guard let year = wholeNumber(entry.key), var keys = mapping(entry.value) else { return nil }
            let off = optionalList(&keys, "off") { $0.date($1) }
            let work = optionalList(&keys, "work") { $0.date($1) }
            let unconfirmed = optional(&keys, "unconfirmed") { $0.reason($1) }
            finish(keys)
            for day in off + work where day.value.year != year.value {
                diagnostics.add(RulesMessages.dayOfOtherYear(at: day.span, year: year.span))
            }
            return CalendarSyntax.Year(year: year, off: off, work: work, unconfirmed: unconfirmed)
        }
    }
}
