import API
import CEL
import Diagnostics
import Documents
import Rules

/// Answers for programs.
///
/// Every object has all keys, in this order; what does not apply is `null` or empty. Only `facts` and `about` are left
/// out where there is one document and one subject, `trace` and `residual` where they were not asked for, and `errors`
/// stands only in expressions with mistakes, whose `outcome` is `invalid`.
struct AnswerJSON {
    /// The texts that places of faults and mistakes are in.
    let texts: SourceTexts
    /// The index of the text that holds the expressions.
    let source: Int32
    /// The language of messages.
    let language: Language
    private let tables: [LineTable]

    /// Prepares for answers whose expressions lie in the last of the texts.
    init(_ texts: SourceTexts, _ language: Language) {
        self.texts = texts
        self.language = language
        source = Int32(texts.texts.count - 1)
        tables = texts.texts.map { LineTable($0.bytes) }
    }

    /// The objects of a result: one for each answer, or one that tells the mistakes.
    func objects(_ result: ExpressionResult, _ reports: FormulaCompiler.Reports) -> [[UInt8]] {
        guard !result.isRefused else { return [invalid(result)] }
        return result.answers.map { object($0, result.expression, reports) }
    }

    private func object(
        _ answer: ExpressionAnswer, _ expression: WrittenExpressions.Item,
        _ reports: FormulaCompiler.Reports
    ) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("expression", expression.text)
        if let facts = answer.facts { json.member("facts", facts) }
        if !answer.about.entries.isEmpty {
            json.key("about")
            answer.about.write(to: &json)
        }
        json.member("type", answer.type)
        write(answer.outcome, to: &json)
        json.list("missing", answer.missing)
        if let failure = answer.failures.first {
            json.key("fault")
            write(failure, expression, to: &json)
        } else {
            json.null("fault")
        }
        if reports.contains(.residual) {
            if let residual = answer.residual {
                json.member("residual", residual)
            } else {
                json.null("residual")
            }
        }
        if reports.contains(.trace) { write(answer.trace, expression, to: &json) }
        json.endObject()
        return json.finish()
    }

    /// `outcome`, `value` and `cel`.
    private func write(_ outcome: Outcome, to json: inout JSONWriter) {
        json.member("outcome", outcome.word)
        guard case .value(let value) = outcome else {
            json.null("value")
            return json.null("cel")
        }
        json.key("value")
        json.value(value)
        json.member("cel", value.celText)
    }

    /// A fault; `offset` counts bytes of the expression and is `null` where a rule failed.
    private func write(
        _ failure: ExpressionAnswer.Failure, _ expression: WrittenExpressions.Item, to json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("code", failure.fault.code)
        json.member("message", failure.fault.message[language])
        place(failure.span, expression, to: &json)
        json.endObject()
    }

    private func place(
        _ span: SourceSpan?, _ expression: WrittenExpressions.Item, to json: inout JSONWriter
    ) {
        if let span, span.source == source {
            json.member("offset", Int(span.start) - expression.start)
        } else {
            json.null("offset")
        }
        guard let span else { return }
        let position = tables[Int(span.source)].position(of: Int(span.start))
        json.member("file", texts[span.source].name)
        json.member("line", position.line)
        json.member("column", position.column)
    }

    private func write(
        _ trace: EvaluationTrace?, _ expression: WrittenExpressions.Item, to json: inout JSONWriter
    ) {
        guard let trace else { return json.null("trace") }
        json.key("trace")
        let bytes = Array(expression.text.utf8)
        json.beginArray()
        for line in trace.lines {
            json.beginObject()
            json.member("source", String(decoding: bytes[line.range], as: UTF8.self))
            json.member("offset", line.range.lowerBound)
            json.member("depth", line.depth)
            json.member("type", line.type.name)
            json.member("reached", !line.isSkipped)
            json.key("outcomes")
            json.beginArray()
            for outcome in line.outcomes {
                json.beginObject()
                write(outcome, to: &json)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }

    private func invalid(_ result: ExpressionResult) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("expression", result.expression.text)
        json.null("type")
        json.member("outcome", "invalid")
        json.null("value")
        json.null("cel")
        json.list("missing", [])
        json.null("fault")
        json.key("errors")
        json.beginArray()
        for diagnostic in result.diagnostics.sorted {
            json.beginObject()
            json.member("code", diagnostic.code)
            json.member("message", diagnostic.message[language])
            if let help = diagnostic.help { json.member("help", help[language]) }
            place(diagnostic.span, result.expression, to: &json)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.finish()
    }
}

extension Outcome {
    /// How programs name it.
    var word: String {
        switch self {
        case .value: "value"
        case .unknown: "unknown"
        case .fault: "fault"
        }
    }
}
