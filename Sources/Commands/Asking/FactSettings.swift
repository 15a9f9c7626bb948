import API
import Diagnostics
import Documents

/// The facts that `--set PATH=VALUE` gives, in the order of the command line.
enum FactSettings {
    /// Reads them; a text that is no setting is a mistake of usage.
    ///
    /// A value is what facts hold there: a text as it is, `null` for none, `[…]` and `{…}` as in a file of facts.
    static func read(_ texts: [String], _ language: Language) throws(CommandFailure) -> [SetFact] {
        var facts: [SetFact] = []
        for text in texts {
            guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
                let shown = String(text.prefix { $0 != "=" })
                throw CommandFailure(.usage, WhatIfMessages.notASetting(shown), language)
            }
            let path = String(text[..<sign])
            guard !facts.contains(where: { $0.path.utf8.elementsEqual(path.utf8) }) else {
                throw CommandFailure(.usage, WhatIfMessages.setTwice(path), language)
            }
            guard let value = value(String(text[text.index(after: sign)...])) else {
                throw CommandFailure(.data, WhatIfMessages.unreadableValue(path), language)
            }
            facts.append(SetFact(path: path, value: value))
        }
        return facts
    }

    private static func value(_ text: String) -> DocumentNode? {
        if text.hasPrefix("[") || text.hasPrefix("{") {
            let (documents, found) = YAML.read(SourceText(name: "--set", bytes: Array(text.utf8)), source: 0)
            return found.hasErrors || documents.count != 1 ? nil : documents[0].root
        }
        var json = JSONWriter()
        if text == "null" { json.null() } else { json.string(text) }
        return JSON.read(json.finish(), source: 0).document?.root
    }
}
