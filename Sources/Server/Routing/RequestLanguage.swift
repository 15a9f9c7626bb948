import API
import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The language that a request asks for outside of its body.
struct RequestLanguage {
    /// What was asked for; nil when nothing was.
    let asked: Language?

    /// The language of problems.
    var ofProblems: Language { asked ?? .en }

    /// The language of answers.
    var ofAnswers: Language { asked ?? .ru }

    /// Reads `lang` of the query, else the first language of `Accept-Language` that there is.
    init(_ request: Request) {
        let named = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
        asked = named ?? request.headers[.acceptLanguage].flatMap(Self.accepted)
    }

    /// The query may hold `lang` and nothing else: what is not understood is not passed over.
    static func check(_ request: Request) throws(Problem) {
        let language = RequestLanguage(request).ofProblems
        var errors: [ProblemDetail] = []
        for (name, value) in request.uri.queryParameters {
            if name != "lang" {
                errors.append(.init("request.unknown-parameter", ServerMessages.unknownParameter, language))
            } else if Language(rawValue: String(value)) == nil {
                errors.append(.init("request.bad-value", ServerMessages.badLanguage, language))
            }
        }
        guard errors.isEmpty else { throw Problem(.invalid, language, errors: errors) }
    }

    private static func accepted(_ header: String) -> Language? {
        var best: (language: Language, quality: Double)?
        for item in header.split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let tag = parts.first?.split(separator: "-").first,
                let language = Language(rawValue: String(tag))
            else { continue }
            let quality =
                parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if quality > best?.quality ?? 0 { best = (language, quality) }
        }
        return best?.language
    }
}
