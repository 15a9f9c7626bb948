package import Diagnostics

/// The kinds of problem; the raw values are stable and part of the contract.
package enum ProblemCode: String, Sendable, CaseIterable {
    case notJSON = "request.not-json"
    case invalid = "request.invalid"
    case tooLarge = "request.too-large"
    case headerTooLarge = "request.header-too-large"
    case cutOff = "request.cut-off"
    case timedOut = "request.timed-out"
    case malformed = "request.malformed"
    case unknownQuestion = "question.unknown"
    case unknownRegion = "region.unknown"
    case invalidFacts = "facts.invalid"
    case unknownRoute = "route.unknown"
    case methodNotAllowed = "method.not-allowed"
    case unsupportedMediaType = "media-type.unsupported"
    case overloaded
    case notReady = "not-ready"
    case `internal`

    /// The HTTP status that goes with it.
    package var status: Int {
        switch self {
        case .notJSON, .invalid, .cutOff, .malformed: 400
        case .unknownQuestion, .unknownRoute: 404
        case .methodNotAllowed: 405
        case .timedOut: 408
        case .tooLarge: 413
        case .unsupportedMediaType: 415
        case .unknownRegion, .invalidFacts: 422
        case .headerTooLarge: 431
        case .internal: 500
        case .overloaded, .notReady: 503
        }
    }

    /// The title, one short sentence.
    package var title: Phrase { APIMessages.title(self) }
}
