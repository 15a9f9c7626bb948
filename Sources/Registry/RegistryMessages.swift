import Diagnostics

/// The words of this target.
enum RegistryMessages {
    static let notObject = Phrase(
        ru: "строка реестра должна быть объектом JSON", en: "a line of the register must be a JSON object")
    static let noID = Phrase(
        ru: "у записи реестра нет `id` — непустой строки",
        en: "the record has no `id`, a string that is not empty")
    static let noProvider = Phrase(
        ru: "у записи реестра нет объекта `provider`", en: "the record has no object `provider`")
    static let idDiffers = Phrase(
        ru: "`provider.id` не совпадает с `id` записи", en: "`provider.id` is not the `id` of the record")

    static func unreadable(_ path: String, _ reason: String) -> Phrase {
        Phrase(
            ru: "реестр `\(path)` не читается: \(reason)",
            en: "the register `\(path)` cannot be read: \(reason)")
    }

    static func duplicateID(firstLine: Int) -> Phrase {
        Phrase(
            ru: "этот `id` уже есть в строке \(firstLine); запись не принята",
            en: "line \(firstLine) has this `id` already; the record is left out")
    }

    static func unknownKey(_ key: String) -> Phrase {
        Phrase(ru: "у записи реестра нет ключа `\(key)`", en: "a record of the register has no key `\(key)`")
    }
}
