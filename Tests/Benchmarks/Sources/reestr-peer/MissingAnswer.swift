import Documents
import Eligibility

/// `missing`: the verdict on each document and the missing facts on which it depends.
struct MissingAnswer {
    private let shortfalls: [Shortfall]

    /// Asks the conditions about every line with the collecting observer.
    init(_ eligibility: EligibilityProgram, _ lines: inout ProviderLines) {
        let assessment = Assessment(eligibility)
        shortfalls = lines.frames().map { Shortfall(assessment.collect($0)) }
    }

    /// The answer as the protocol wants it.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("name")
        writer.string("reestr")
        writer.key("answers")
        writer.beginArray()
        for shortfall in shortfalls {
            writer.beginObject()
            writer.key("verdict")
            writer.string(shortfall.verdict.rawValue)
            writer.key("missing")
            writer.beginArray()
            for path in shortfall.missing { writer.string(path) }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.finish()
    }
}
