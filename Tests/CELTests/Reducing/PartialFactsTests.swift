import CEL
import TestSupport
import Testing

/// What holds for every expression whatever is unknown; a failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct PartialFactsTests {
    private static let seeds = TestSupport.SeededGenerator.seeds(400)

    /// An expression over the client, complete facts, and which of them are unknown.
    private struct Trial {
        let text: String
        let evaluation: PartialEvaluation
        let facts: CompleteFacts
        var unknown: [AttributePattern]

        init(_ seed: UInt64) throws {
            var generator = FactTermGenerator(seed: seed)
            text = generator.term(depth: Int(seed % 4) + 1).plain
            evaluation = try #require(PartialEvaluation(text, ["client"], checks: false), "\(text)")
            facts = CompleteFacts(using: &generator.random)
            unknown = []
            for (name, value) in facts.fields where text.contains(name) {
                guard Bool.random(using: &generator.random) else { continue }
                unknown.append(Self.pattern(name, value, &generator.random))
            }
        }

        /// The whole field, or a part of it.
        private static func pattern(
            _ name: String, _ value: Value, _ random: inout SeededGenerator
        ) -> AttributePattern {
            var pattern = AttributePattern("client", [.field(name)])
            guard Int.random(in: 0..<3, using: &random) > 0 else { return pattern }
            switch value {
            case .list(let elements) where !elements.isEmpty:
                pattern.qualifiers.append(.index(Int64(Int.random(in: elements.indices, using: &random))))
                if case .map = elements[0], Bool.random(using: &random) {
                    pattern.qualifiers.append(.field("age"))
                }
            case .map(let map) where map.count > 0:
                let entry = map.entries[Int.random(in: map.entries.indices, using: &random)]
                if case .string(let key) = entry.key { pattern.qualifiers.append(.field(key)) }
            default: break
            }
            return pattern
        }

        /// The client with other values in the place of what is unknown.
        func completion(_ random: inout SeededGenerator) -> Value {
            let other = CompleteFacts(using: &random)
            return facts.client.replacing(unknown.map(\.qualifiers), from: other.client)
        }
    }

    /// Whoever learns more never takes back an answer; where a list is known but for an element, that element can still
    /// become a fault, and the list with it.
    @Test(arguments: seeds) func answersStayWhenMoreIsKnown(_ seed: UInt64) throws {
        let trial = try Trial(seed)
        let found = trial.evaluation.answer([("client", trial.facts.client)], unknown: trial.unknown)
        guard found.outcome != .unknown else {
            #expect(!found.missing.isEmpty, "\(trial.text) names nothing")
            return
        }
        var random = SeededGenerator(seed: seed ^ 0xC0FFEE)
        for _ in 0..<4 {
            let client = trial.completion(&random)
            let complete = trial.evaluation.answer([("client", client)])
            #expect(
                complete.outcome == found.outcome || complete.outcome == .fault,
                "\(trial.text) without \(trial.unknown) of \(trial.facts.client.celText), then \(client.celText)"
            )
        }
    }

    /// What is left comes to what the whole comes to; but for faults of elements that do not matter any more.
    @Test(arguments: seeds) func residualsComeToTheSame(_ seed: UInt64) throws {
        let trial = try Trial(seed)
        let text = try #require(
            trial.evaluation.left([("client", trial.facts.client)], unknown: trial.unknown))
        let left = try #require(
            PartialEvaluation(text, ["client"], checks: false), "\(trial.text) leaves \(text)")
        var random = SeededGenerator(seed: seed ^ 0xDECADE)
        for _ in 0..<4 {
            let client = trial.completion(&random)
            let (whole, rest) = (
                trial.evaluation.answer([("client", client)]), left.answer([("client", client)])
            )
            #expect(
                whole.outcome == rest.outcome || whole.outcome == .fault,
                "\(trial.text) without \(trial.unknown) leaves \(text), with \(client.celText)")
        }
    }

    /// The facts that an answer names are enough: once they are known it is, or it names others.
    @Test(arguments: seeds) func missingFactsSettle(_ seed: UInt64) throws {
        var trial = try Trial(seed)
        for _ in 0...trial.unknown.count {
            let found = trial.evaluation.answer([("client", trial.facts.client)], unknown: trial.unknown)
            guard found.outcome == .unknown else { return }
            let before = trial.unknown.count
            trial.unknown.removeAll { pattern in
                found.missing.contains { $0.hasPrefix(pattern.path) || pattern.path.hasPrefix($0) }
            }
            #expect(
                trial.unknown.count < before, "\(trial.text) names \(found.missing) of \(trial.unknown)")
        }
        Issue.record("\(trial.text) stays unknown")
    }
}

extension AttributePattern {
    /// As answers name it.
    fileprivate var path: String {
        qualifiers.reduce(variable) { path, qualifier in
            switch qualifier {
            case .field(let name):
                path + (name.utf8.allSatisfy { $0 < 128 } ? "." + name : "['" + name + "']")
            case .index(let index): path + "[\(index)]"
            default: path
            }
        }
    }
}

extension Value {
    /// The value with parts of another one where some paths lead.
    fileprivate func replacing(_ paths: [[AttributePattern.Qualifier]], from other: Value) -> Value {
        paths.reduce(self) { $0.replacing($1[...], from: other) }
    }

    private func replacing(_ path: ArraySlice<AttributePattern.Qualifier>, from other: Value) -> Value {
        guard let step = path.first else { return other }
        switch (self, other, step) {
        case (.map(let map), .map(let source), .field(let name)):
            let entries = map.entries.map { entry -> ValueMap.Entry in
                guard case .string(let key) = entry.key, key.utf8.elementsEqual(name.utf8),
                    let part = (try? source.value(entry.key)).flatMap(\.self)
                else { return entry }
                return .init(key: entry.key, value: entry.value.replacing(path.dropFirst(), from: part))
            }
            return (try? ValueMap(entries)).map { .map($0) } ?? self
        case (.list(var elements), .list(let source), .index(let index)):
            let place = Int(index)
            guard elements.indices.contains(place), source.indices.contains(place) else { return self }
            elements[place] = elements[place].replacing(path.dropFirst(), from: source[place])
            return .list(elements)
        default: return self
        }
    }
}
