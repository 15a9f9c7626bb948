/// The words around every diagnostic.
enum DiagnosticsMessages {
    static let help = Phrase(ru: "подсказка", en: "help")
    static let note = Phrase(ru: "примечание", en: "note")

    static func severity(_ severity: Diagnostic.Severity) -> Phrase {
        switch severity {
        case .error: Phrase(ru: "ошибка", en: "error")
        case .finding: Phrase(ru: "замечание", en: "finding")
        }
    }

    static func didYouMean(_ name: String) -> Phrase {
        Phrase(ru: "возможно, вы имели в виду `\(name)`?", en: "did you mean `\(name)`?")
    }

    static func thereAre(_ names: [String], isCut: Bool) -> Phrase {
        let list = names.map { "`\($0)`" }.joined(separator: ", ") + (isCut ? ", …" : "")
        guard names.count > 1 else { return Phrase(ru: "есть только \(list)", en: "there is only \(list)") }
        return Phrase(ru: "есть: \(list)", en: "there are: \(list)")
    }

    static func notShown(_ count: Int) -> Phrase {
        Phrase(ru: "не показано ещё: \(count)", en: "\(count) more not shown")
    }

    static func summary(errors: Int, findings: Int) -> Phrase {
        var ru: [String] = []
        var en: [String] = []
        if errors > 0 {
            ru.append("ошибок: \(errors)")
            en.append("errors: \(errors)")
        }
        if findings > 0 {
            ru.append("замечаний: \(findings)")
            en.append("findings: \(findings)")
        }
        return Phrase(ru: ru.joined(separator: ", "), en: en.joined(separator: ", "))
    }
}
