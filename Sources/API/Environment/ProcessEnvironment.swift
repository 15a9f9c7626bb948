package import Diagnostics
import Glibc

/// The environment variables of this process.
package enum ProcessEnvironment {
    /// The value of a variable; nil when it is not set or empty.
    package static func value(_ name: String) -> String? {
        // SAFETY: the text ends in NUL and is copied at once; nothing in these programs changes the environment after
        // the start.
        guard let text = unsafe getenv(name) else { return nil }
        let value = unsafe String(cString: text)
        return value.isEmpty ? nil : value
    }

    /// The language that the locale asks for, by the order of POSIX; Russian when it says nothing.
    package static var language: Language { language { value($0) } }

    /// The language that a set of variables asks for.
    package static func language(_ variable: (String) -> String?) -> Language {
        let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG")
        guard let locale else { return .ru }
        return locale.hasPrefix("ru") ? .ru : .en
    }
}
