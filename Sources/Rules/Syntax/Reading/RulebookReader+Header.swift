import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// The document `rulebook:`.
    mutating func header(_ node: DocumentNode) -> HeaderSyntax {
        var keys = EntryReader(node)
        let name = required(&keys, "rulebook") { $0.filledText($1) }
        var header = HeaderSyntax(
            name: name ?? Spanned("", keys.anchor), title: nil, currency: nil,
            region: Spanned("", keys.anchor),
            languages: [], check: [], assess: [], match: nil, levels: [], units: [], words: [],
            span: node.span)
        header.title = optional(&keys, "title") { $0.localizedText($1) }
        header.currency = optional(&keys, "currency") { $0.filledText($1) }
        header.region = required(&keys, "region") { $0.filledText($1) } ?? header.region
        header.languages = requiredList(&keys, "languages") {
            $0.word($1, of: Language.allCases.map(\.rawValue))
        }
        header.levels = requiredList(&keys, "levels") { $0.name($1, .kebab) }
        header.units = optional(&keys, "units") { $0.units($1) } ?? []
        header.words = optional(&keys, "words") { $0.counters($1) } ?? []
        questions(&keys, &header)
        limits(&keys, &header)
        finish(keys)
        requireUnique(header.levels)
        return header
    }

    private mutating func questions(_ keys: inout EntryReader, _ header: inout HeaderSyntax) {
        guard let questions = optional(&keys, "questions", { $0.mapping($1) }) else { return }
        var inner = questions
        header.check = optionalList(&inner, "check") { $0.filledText($1) }
        header.assess = optionalList(&inner, "assess") { $0.filledText($1) }
        header.match = optional(&inner, "match") { $0.filledText($1) }
        finish(inner)
    }

    private mutating func limits(_ keys: inout EntryReader, _ header: inout HeaderSyntax) {
        guard var limits = optional(&keys, "limits", { $0.mapping($1) }) else { return }
        header.costLimit = optional(&limits, "cost") { $0.wholeNumber($1) }
        finish(limits)
    }

    private mutating func units(_ node: DocumentNode) -> [(name: Spanned<String>, title: LocalizedText)]? {
        guard let keys = mapping(node) else { return nil }
        return keys.entries.compactMap { entry in
            guard let name = name(entry.key, .kebab), let title = localizedText(entry.value) else {
                return nil
            }
            return (name, title)
        }
    }

    /// `years: {ru: [год, года, лет], en: [year, years]}`.
    private mutating func counters(
        _ node: DocumentNode
    ) -> [(name: Spanned<String>, forms: [Language: [String]])]? {
        guard let keys = mapping(node) else { return nil }
        return keys.entries.compactMap { entry in
            guard let name = name(entry.key, .snake), var keys = mapping(entry.value) else { return nil }
            var forms: [Language: [String]] = [:]
            for language in Language.allCases {
                forms[language] = required(&keys, language.rawValue) { $0.forms($1, language) }
            }
            finish(keys)
            return (name, forms)
        }
    }

    private mutating func forms(_ node: DocumentNode, _ language: Language) -> [String]? {
        let forms = list(node) { $0.filledText($1) }
        let count = language == .ru ? 3 : 2
        guard node.kind != .sequence || forms.count == count else {
            diagnostics.add(RulesMessages.wordForms(language, count, at: node.span))
            return nil
        }
        return forms.map(\.value)
    }

    /// The document `laws:`.
    mutating func laws(_ node: DocumentNode) -> [LawSyntax] {
        var keys = EntryReader(node)
        let acts = required(&keys, "laws") { $0.mapping($1) }
        finish(keys)
        return acts?.entries.compactMap { law($0) } ?? []
    }

    private mutating func law(_ entry: EntryReader.Entry) -> LawSyntax? {
        guard let name = filledText(entry.key), var keys = mapping(entry.value) else { return nil }
        if name.value.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ") }) {
            diagnostics.add(RulesMessages.wrongLawName(name.value, at: name.span))
        }
        let level = required(&keys, "level") { $0.text($1) }
        let date = optional(&keys, "date") { $0.date($1) }
        let from = required(&keys, "from") { $0.date($1) }
        let until = optional(&keys, "until") { $0.date($1) }
        let units = optionalList(&keys, "units") { $0.text($1) }
        let title = optional(&keys, "title") { $0.localizedText($1) }
        finish(keys)
        requireOrder(from, until)
        guard let level, let from else { return nil }
        return LawSyntax(
            name: name, level: level, date: date, from: from, until: until, units: units, title: title)
    }
}
