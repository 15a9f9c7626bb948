import Diagnostics
import Glibc

/// The words of this target.
enum ServerMessages {
    static let configurationNotOneDocument = Phrase(
        ru: "в файле конфигурации должен быть один документ YAML",
        en: "a configuration file holds one YAML document")
    static let configNeeded = Phrase(
        ru: "нужен ключ `--config ФАЙЛ`; справка: `reestrd --help`",
        en: "`--config FILE` is needed; see `reestrd --help`")
    static let inOrder = Phrase(
        ru: "конфигурация, правила и реестр в порядке",
        en: "the configuration, the rulebook and the register are in order")
    static let unknownParameter = Phrase(
        ru: "в строке запроса понимается только `lang`", en: "the query may hold `lang` and nothing else")
    static let badLanguage = Phrase(ru: "`lang` должно быть `ru` или `en`", en: "`lang` must be `ru` or `en`")
    static let setContentType = Phrase(
        ru: "укажите заголовок `Content-Type: application/json`",
        en: "set the field `Content-Type: application/json`")
    static let passedSocketUnfit = Phrase(
        ru:
            "служба получила от systemd не один слушающий сокет Unix; нужна одна строка `ListenStream=` и `Accept=no`",
        en:
            "systemd did not pass exactly one listening Unix socket; one `ListenStream=` and `Accept=no` are needed"
    )
    static let routes: Phrase = {
        let list = RouteTable.all.map { "`\($0.template)`" }.joined(separator: ", ")
        return Phrase(ru: "есть пути \(list)", en: "the paths are \(list)")
    }()
    static let usage = Phrase(
        ru: """
            reestrd --config ФАЙЛ            работать с этой конфигурацией
            reestrd --config ФАЙЛ --check    проверить конфигурацию, правила и реестр и выйти
            reestrd --version                показать версию
            """,
        en: """
            reestrd --config FILE            serve with this configuration
            reestrd --config FILE --check    check the configuration, the rulebook and the register, then exit
            reestrd --version                print the version
            """)

    static func configurationUnreadable(_ path: String, _ reason: String) -> Phrase {
        Phrase(
            ru: "конфигурация `\(path)` не читается: \(reason)",
            en: "the configuration `\(path)` cannot be read: \(reason)")
    }

    static func configurationMissing(_ key: String) -> Phrase {
        Phrase(ru: "в конфигурации нет ключа `\(key)`", en: "the configuration has no key `\(key)`")
    }

    static func configurationUnknownKey(_ key: String) -> Phrase {
        Phrase(ru: "ключа `\(key)` здесь нет", en: "there is no key `\(key)` here")
    }

    static func configurationNotMapping(_ keys: [String]) -> Phrase {
        let list = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Phrase(ru: "здесь должны быть ключи \(list)", en: "there must be the keys \(list) here")
    }

    static func configurationNotText(_ key: String) -> Phrase {
        Phrase(ru: "`\(key)` должно быть непустым текстом", en: "`\(key)` must be a text that is not empty")
    }

    static func configurationNotList(_ key: String) -> Phrase {
        Phrase(ru: "`\(key)` должно быть списком", en: "`\(key)` must be a list")
    }

    static func configurationNotInRange(_ key: String, _ range: ClosedRange<Int>) -> Phrase {
        let (low, high) = (range.lowerBound, range.upperBound)
        return Phrase(
            ru: "`\(key)` должно быть целым числом от \(low) до \(high)",
            en: "`\(key)` must be a whole number from \(low) to \(high)")
    }

    static func configurationNotOneOf(_ key: String, _ words: [String]) -> Phrase {
        let list = words.map { "`\($0)`" }.joined(separator: ", ")
        return Phrase(ru: "`\(key)` может быть \(list)", en: "`\(key)` may be \(list)")
    }

    static func argumentNeedsValue(_ name: String) -> Phrase {
        Phrase(ru: "после `\(name)` нужно значение", en: "`\(name)` needs a value")
    }

    static func unknownArgument(_ name: String) -> Phrase {
        Phrase(
            ru: "ключа `\(name)` нет; справка: `reestrd --help`",
            en: "there is no option `\(name)`; see `reestrd --help`")
    }

    static func socketPathTooLong(_ path: String, _ count: Int) -> Phrase {
        Phrase(
            ru: "путь сокета `\(path)` занимает \(count) байт, а система принимает не больше 107",
            en: "the path of the socket `\(path)` has \(count) bytes, the system takes at most 107")
    }

    static func socketFolder(_ folder: String, _ code: Int32) -> Phrase {
        Phrase(
            ru: "папка сокета `\(folder)` недоступна: \(reason(code))",
            en: "the folder of the socket `\(folder)` cannot be used: \(reason(code))")
    }

    static func socketRefused(_ path: String, _ code: Int32) -> Phrase {
        Phrase(
            ru: "сокет `\(path)` не открывается: \(reason(code))",
            en: "the socket `\(path)` cannot be opened: \(reason(code))")
    }

    static func notSocket(_ path: String) -> Phrase {
        Phrase(
            ru: "`\(path)` уже есть и это не сокет; файл не тронут",
            en: "`\(path)` is there and is no socket; it is left alone")
    }

    static func alreadyRunning(_ path: String) -> Phrase {
        Phrase(
            ru: "на сокете `\(path)` уже работает другая служба",
            en: "another daemon is running on the socket `\(path)`")
    }

    static func stopped(_ reason: String) -> Phrase {
        Phrase(ru: "служба остановилась: \(reason)", en: "the daemon stopped: \(reason)")
    }

    static func bodyLimit(_ bytes: Int) -> Phrase {
        Phrase(ru: "принимается не больше \(bytes) байт", en: "at most \(bytes) bytes are taken")
    }

    // SAFETY: `strerror` gives a text that ends in NUL, copied before anything else runs.
    private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
