import CEL
import Diagnostics
import Documents
import FuzzSupport

/// Reading facts: a frame over which rules run, or mistakes with places; JSON is read as the same text of YAML is, in one pass as
/// by way of a document.
public enum FactsTarget {
    /// What is asked of every frame: every field is read by one of them.
    nonisolated(unsafe) private static let expressions: [FrameExpression] = [
        "client.age + client.height + client.pets + client.spare.orValue(0) + client.programme.hours",
        "client.has_work || client.has_means || client.adult",
        "client.born < client.until.orValue(client.ripe)",
        "client.name + client.alias + client.note.orValue('') + client.programme.region",
        "client.form == 'home' && client.forms.all(f, f in ['home', 'semi'])",
        "client.offers.orValue([]).exists(f, f == client.form) && 'home' in client.programme.codes",
        "client.income + client.fine + client.legacy.orValue(money(0)) + client.last_fee.orValue(money(0))",
        "client.rate * client.share", "sum(client.amounts) + sum(client.debts) + client.average",
        "client.tags.exists(t, t == client.name) && client.days.all(d, d < client.born)",
        "client.household.all(m, m.works || m.minor || m.kin == 'child' || m.scores.exists(s, s > m.age))",
        "sum(client.workers.map(m, m.wage)) + client.by_month[client.since]",
        "client.by_form['home'] + client.by_word['a'] + client.place.value().free + client.place.value().rooms['a']",
        "provider.staff.filter(m, m.works).size() + size(provider.forms) + sum(client.numbers)",
    ].map { text in
        guard let expression = FrameExpression(text) else { finding("does not check: \(text)") }
        return expression
    }

    /// Checks one input: a document of the client, and of the provider when it has a second one.
    public static func check(_ bytes: [UInt8]) {
        let text = SourceText(name: "facts.yaml", bytes: bytes)
        var texts = SourceTexts()
        let source = texts.add(text)
        let (documents, diagnostics) = YAML.read(text, source: source, limits: ReadingLimits(nodes: 2_000))
        let (json, said) = JSON.read(bytes, source: source)
        checkIntake(bytes, said.all.isEmpty ? json : nil)
        guard !diagnostics.hasErrors, let first = documents.first else {
            if let json { _ = outcomes(json, nil, in: texts) }
            return
        }
        let found = outcomes(first, documents.count > 1 ? documents[1] : nil, in: texts)
        guard let json, documents.count == 1 else { return }
        require(outcomes(json, nil, in: texts) == found, "JSON is read otherwise than the same text as YAML")
    }

    /// JSON that is read in one pass is read as a document of it is.
    private static func checkIntake(_ bytes: [UInt8], _ document: Document?) {
        for expression in unsafe expressions {
            let found = expression.outcome(json: bytes)
            let wanted = document.flatMap { expression.outcome($0) }
            require(
                found == wanted,
                "in one pass \(String(describing: found)), and not \(String(describing: wanted))")
        }
    }

    /// What the expressions come to; none when there are mistakes.
    private static func outcomes(_ facts: Document, _ other: Document?, in texts: SourceTexts) -> [Outcome?] {
        let isRead = FrameExpression.checkReading(facts, of: "Client", in: texts)
        if let other { _ = FrameExpression.checkReading(other, of: "Provider", in: texts) }
        let outcomes = unsafe expressions.map { $0.outcome(facts, other) }
        require(outcomes.allSatisfy { ($0 != nil) == isRead }, "a frame is read now and then")
        return outcomes
    }
}
