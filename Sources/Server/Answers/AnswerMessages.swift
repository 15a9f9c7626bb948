import CEL
import Diagnostics

/// The words of answers that are no answer.
enum AnswerMessages {
    /// The name that was meant, else some of those there are.
    static func unknown(_ name: String, _ known: [String]) -> Phrase {
        NameSuggestion.closest(to: name, among: known).map(NameSuggestion.didYouMean)
            ?? NameSuggestion.choice(of: known, isCut: known.count > 8)
    }

    static func invalidFacts(_ count: Int) -> Phrase {
        Phrase(ru: "ошибок в фактах: \(count)", en: "mistakes in the facts: \(count)")
    }

    static func regionUnknown(_ path: String) -> Phrase {
        let code = path.dropFirst("region:".count)
        return Phrase(ru: "правила региона \(code) не известны", en: "the rules of \(code) are not known")
    }

    static func noValue(of parameter: String, _ day: String) -> Phrase {
        Phrase(ru: "на \(day) нет значения: \(parameter)", en: "no value as of \(day): \(parameter)")
    }
}

extension ServerMessages {
    static func unknownRegion(_ code: String) -> Phrase {
        Phrase(
            ru: "в правилах нет региона `\(code)`, который назван в настройках",
            en: "the rules have no region `\(code)`, which the configuration names")
    }
}
