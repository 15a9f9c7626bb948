import API
import Diagnostics
import Glibc

/// The words of failures.
extension CommandsMessages {
    static let factsNotMapping = Phrase(
        ru: "факты — это документ с ключами вида `client:` или `provider:`",
        en: "facts are a document with keys such as `client:` or `provider:`")
    static let notOneDocument = Phrase(
        ru: "в файле фактов должен быть ровно один документ", en: "a file of facts holds exactly one document"
    )
    static let noQuestions = Phrase(
        ru: "в правилах службы нет вопросов для этой команды",
        en: "the daemon's rulebook has no question for this command")
    static let alive = Phrase(ru: "служба отвечает", en: "the daemon answers")

    static func unreadable(_ path: String, _ reason: String) -> Phrase {
        Phrase(
            ru: "файл `\(path)` не читается: \(reason)", en: "the file `\(path)` cannot be read: \(reason)")
    }

    static func fileTooLarge(_ path: String, _ limit: Int) -> Phrase {
        Phrase(
            ru: "файл `\(path)` больше \(limit) байт", en: "the file `\(path)` has more than \(limit) bytes")
    }

    static func unreadableAnswer(_ pointer: String) -> Phrase {
        Phrase(
            ru: "ответ службы не читается в месте `\(pointer)`; версии reestr и reestrd могут различаться",
            en:
                "the daemon's answer cannot be read at `\(pointer)`; the versions of reestr and reestrd may differ"
        )
    }

    static func notDaemon(_ socket: String, _ status: Int) -> Phrase {
        Phrase(
            ru: "на сокете `\(socket)` отвечает не reestrd (статус \(status))",
            en: "what answers on the socket `\(socket)` is no reestrd (status \(status))")
    }

    static func transport(_ error: ClientError, _ socket: String) -> Phrase {
        switch error {
        case .pathTooLong(let bytes):
            Phrase(
                ru: "путь сокета `\(socket)` занимает \(bytes) байт, а система принимает не больше 107",
                en: "the path of the socket `\(socket)` has \(bytes) bytes, the system takes at most 107")
        case .notRunning:
            Phrase(
                ru:
                    "служба не отвечает на `\(socket)`: запустите `reestrd --config ФАЙЛ` или укажите `--socket ПУТЬ`",
                en:
                    "no daemon at `\(socket)`: start `reestrd --config FILE` or name its socket with `--socket PATH`"
            )
        case .notPermitted:
            Phrase(
                ru: "нет доступа к сокету `\(socket)`: нужна его группа",
                en: "the socket `\(socket)` does not let you in: you need its group")
        case .timedOut: Phrase(ru: "служба не ответила вовремя", en: "the daemon did not answer in time")
        case .closed: Phrase(ru: "служба оборвала ответ", en: "the daemon cut its answer off")
        case .malformed: Phrase(ru: "ответ службы — не HTTP", en: "the daemon's answer is not HTTP")
        case .tooLarge: Phrase(ru: "ответ службы слишком велик", en: "the daemon's answer is too large")
        case .system(let code):
            // SAFETY: `strerror` gives a text that ends in NUL, copied before anything else runs.
            { reason in
                Phrase(ru: "сокет `\(socket)`: \(reason)", en: "the socket `\(socket)`: \(reason)")
            }(unsafe String(cString: strerror(code)))
        }
    }
}
