import API
import Diagnostics

extension Page {
    /// How a daemon is.
    mutating func addStatus(_ status: DaemonStatus) {
        let words = Words(language: language)
        let names = CommandsMessages.statusNames
        let lines: [(String, String)] = [
            (names.version[language], status.version),
            (names.socket[language], status.socket),
            (names.rulebook[language], "\(status.rulebook.name) \(words.digest(status.rulebook))"),
            (
                names.register[language],
                "\(status.source) (\(CommandsMessages.providers(status.providers)[language]))"
            ),
            (names.uptime[language], CommandsMessages.uptime(status.uptimeSeconds)[language]),
            (names.requests[language], String(status.requests)),
        ]
        let width = lines.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
        for (name, value) in lines {
            let padding = String(repeating: " ", count: width - DisplayWidth.columns(of: name) + 2)
            add(.faint(name) + StyledText(padding + words.visible(value)), hang: width + 2)
        }
    }
}
