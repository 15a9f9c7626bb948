import API
import Diagnostics

extension Page {
    /// How a daemon is.
    mutating func addStatus(_ status: DaemonStatus) {
        let words = Words(language: language)
        let names = CommandsMessages.statusNames
        let register =
            "\(status.source) (\(CommandsMessages.providers(status.providers)[language]))"
        let lines: [(Phrase, String)] = [
            (names.version, status.version), (names.socket, status.socket),
            (names.rulebook, "\(status.rulebook.name) \(words.digest(status.rulebook))"),
            (names.register, register),
            (names.uptime, CommandsMessages.uptime(status.uptimeSeconds)[language]),
            (names.requests, String(status.requests)),
        ]
        add(.pairs(lines.map { ($0[language], StyledText(words.visible($1))) }))
    }
}
