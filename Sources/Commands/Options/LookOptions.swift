import API
import ArgumentParser
import Diagnostics
import Glibc

/// When meaning is shown in colours, too.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
    case auto
    case always
    case never
}

/// The language of everything that is written.
enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
    case ru
    case en

    /// The language itself.
    var language: Language {
        switch self {
        case .ru: .ru
        case .en: .en
        }
    }
}

/// How the output of any command looks.
struct LookOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: HelpMessages.language)
    var language: LanguageChoice?

    @Option(name: .customLong("color"), help: HelpMessages.colour)
    var colour = ColourChoice.auto

    /// The language of everything that is written.
    var chosenLanguage: Language { language?.language ?? ProcessEnvironment.language }

    /// The look of standard output.
    func look(_ detail: Look.Detail = .failures) -> Look {
        Look(
            language: chosenLanguage, width: StandardStreams.columns, colour: hasColour(STDOUT_FILENO),
            detail: detail)
    }

    /// The look of standard error.
    var errorLook: Look {
        Look(language: chosenLanguage, width: StandardStreams.columns, colour: hasColour(STDERR_FILENO))
    }

    private func hasColour(_ descriptor: CInt) -> Bool {
        switch colour {
        case .always: true
        case .never: false
        case .auto: StandardStreams.isTerminal(descriptor) && ProcessEnvironment.value("NO_COLOR") == nil
        }
    }
}
