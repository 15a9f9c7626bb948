package import Diagnostics

extension LinkedCitation {
    /// The citation for people: smallest unit first in Russian (`п. 1 ч. 1 ст. 31 Федерального закона…`), act
    /// first in English (`Federal Law 442-FZ, art. 31 part 1 cl. 1`).
    ///
    /// A Russian title that begins with no known kind of act cannot be declined and stands behind a comma.
    package func text(_ language: Language) -> String {
        let name = actTitle?[language] ?? act
        guard !units.isEmpty else { return name }
        switch language {
        case .ru:
            let path = units.reversed().map { "\($0.title[.ru]) \($0.number)" }.joined(separator: " ")
            return genitive(name).map { "\(path) \($0)" } ?? "\(path), \(name)"
        case .en:
            let path = units.map { "\($0.title[.en]) \($0.number)" }.joined(separator: " ")
            return "\(name), \(path)"
        }
    }

    /// The title in the genitive, when it begins with a kind of act.
    private func genitive(_ title: String) -> String? {
        let kinds = [
            ("Федеральный закон", "Федерального закона"), ("Областной закон", "Областного закона"),
            ("Закон", "Закона"), ("Кодекс", "Кодекса"), ("Указ", "Указа"), ("Приказ", "Приказа"),
            ("Порядок", "Порядка"), ("Постановление", "Постановления"), ("Распоряжение", "Распоряжения"),
            ("Решение", "Решения"),
        ]
        for (kind, declined) in kinds {
            if title.utf8.elementsEqual(kind.utf8) { return declined }
            guard title.utf8.starts(with: "\(kind) ".utf8) else { continue }
            return declined + (String(title.utf8.dropFirst(kind.utf8.count)) ?? "")
        }
        return nil
    }
}
