import API
import CEL
import Diagnostics
import Documents
import Rules

extension JSONWriter {
    /// Writes what an expression reads and costs.
    mutating func analysis(_ analysis: ReadAnalysis) {
        let reading = analysis.found.reading
        beginObject()
        key("facts")
        beginArray()
        for (fact, title) in zip(reading.facts, analysis.titles) { self.fact(fact, title) }
        endArray()
        list("parameters", reading.parameters)
        key("days")
        beginArray()
        for day in reading.days { threshold(day) }
        endArray()
        list("unsolved_days", reading.unsolvedDays)
        member("whole", reading.isWhole)
        key("cost")
        beginObject()
        member("least", analysis.found.cost.steps.least)
        // What cannot be counted has no bound.
        let most = analysis.found.cost.steps.most
        if most == .max { null("most") } else { member("most", most) }
        endObject()
        endObject()
    }

    private mutating func fact(_ fact: ExpressionAnalysis.Fact, _ title: String?) {
        beginObject()
        member("path", fact.path)
        if let title { member("title", title) } else { null("title") }
        member("type", fact.type.name)
        member("derived", fact.isDerived)
        key("thresholds")
        beginArray()
        for threshold in fact.thresholds { self.threshold(threshold) }
        endArray()
        list("unsolved", fact.unsolved)
        endObject()
    }

    private mutating func threshold(_ threshold: ExpressionAnalysis.Threshold) {
        beginObject()
        if let measure = threshold.measure { member("measure", measure) } else { null("measure") }
        member("change", threshold.change.rawValue)
        member("limit", threshold.limit.text)
        if let value = threshold.limit.value {
            key("value")
            self.value(value)
        } else {
            null("value")
        }
        list("parameters", threshold.limit.parameters)
        member("slack_days", threshold.limit.slack)
        endObject()
    }
}
