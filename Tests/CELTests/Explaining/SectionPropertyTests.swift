import TestSupport
import Testing

@testable import CEL

/// Of a condition that does not hold the marks of the run, or the condition run again alone, must tell what the whole run
/// tells of it.
@Suite struct SectionPropertyTests {
    private static let seeds = TestSupport.SeededGenerator.seeds(60)

    /// Conditions and facts, as a seed gives them.
    private static func example(
        _ seed: UInt64
    ) throws -> (
        texts: [String], program: SectionedProgram, facts: [String]
    ) {
        var generator = TypedExpressionGenerator(seed: seed)
        let texts = (0..<6).map { generator.condition(Int(seed % 4) + $0 % 2) }
        var random = SeededGenerator(seed: seed ^ 0x5EC7)
        return (
            texts, try #require(SectionedProgram(texts), "\(texts)"),
            (0..<5).map { _ in GeneratedFacts(using: &random).text }
        )
    }

    @Test(arguments: seeds) func aloneAsInTheWhole(_ seed: UInt64) throws {
        let (texts, sections, documents) = try Self.example(seed)
        for facts in documents {
            let scratch = try sections.scratch(facts)
            sections.program.run(scratch)
            let fast = sections.outcomes(scratch)
            let alone = sections.program.sections.filter { fast[Int($0.node)] != .yes }.map { section in
                scratch.recording.removeAll()
                var observer = CollectingObserver(scratch.recording)
                sections.program.record(section, scratch, &observer)
                observer.finish()
                return scratch.recording.events(sections.program, scratch).map { "\($0)" }
            }
            #expect(sections.outcomes(scratch) == fast, "\(texts) \(facts)")
            let whole = Self.events(sections.program.collect(scratch)).map { $0.map { "\($0)" } }
            #expect(sections.outcomes(scratch) == fast, "\(texts) \(facts)")
            let failed = whole.indices.filter { fast[$0] != .yes }
            #expect(whole.count == texts.count)
            #expect(alone == failed.map { whole[$0] }, "\(texts) \(facts)")
        }
    }

    /// The text of a failure says what the events say, in the words of expressions, and each thing once.
    @Test(arguments: seeds) func textSaysWhatHappened(_ seed: UInt64) throws {
        let (texts, sections, documents) = try Self.example(seed)
        for facts in documents {
            let scratch = try sections.scratch(facts)
            sections.program.run(scratch)
            var text = FailureText(sections.program, scratch)
            text.render()
            let told = Self.told(text.string)
            let whole = Self.events(sections.program.collect(scratch))
            for (index, outcome) in sections.outcomes(scratch).enumerated() {
                let lines = told["C\(index)"]
                #expect((lines == nil) == (outcome == .yes), "\(texts[index]) \(facts)")
                guard let lines else { continue }
                #expect(Set(lines).count == lines.count, "\(texts[index]) \(facts) \(lines)")
                let readings = Set(whole[index].compactMap(Self.reading))
                let missing = Set(whole[index].compactMap(Self.missing))
                switch outcome {
                case .no:
                    let known = Set(lines.map(Self.withoutUnknownElements))
                    #expect(known.isSubset(of: readings), "\(texts[index]) \(facts)")
                case .unknown:
                    let unknown = Set(lines).filter { $0.hasSuffix(" = unknown") }
                    #expect(unknown == missing, "\(texts[index]) \(facts)")
                default: #expect(lines.contains { $0.hasPrefix("fault ") }, "\(texts[index]) \(facts)")
                }
            }
        }
    }

    /// Only the row that decides a loop is looked at; a run that looks at all rows says the same.
    @Test(arguments: seeds) func aDecidingRowIsFound(_ seed: UInt64) throws {
        let (texts, sections, documents) = try Self.example(seed)
        for facts in documents {
            let scratch = try sections.scratch(facts)
            sections.program.run(scratch)
            var text = FailureText(sections.program, scratch)
            text.render()
            var whole = FailureText(sections.program, scratch)
            whole.renderWhole()
            #expect(text.string == whole.string, "\(texts) \(facts)")
            #expect(try sections.failures(facts) == whole.string, "\(texts) \(facts)")
        }
    }

    /// More loops than cursors: some of these point after the run at what another loop read.
    @Test func aDecidingRowIsFoundAmongMany() throws {
        let texts = (0..<80).map { number in
            number.isMultiple(of: 3)
                ? "client.household.all(m, m.age > \(number))"
                : "!client.household.exists(m, client.numbers.exists(n, n + \(number) == m.age))"
        }
        let sections = try #require(SectionedProgram(texts))
        let scratch = try sections.scratch(
            "{numbers: [1, 2, 3], household: [{id: a, age: 50}, {id: b, age: 3}, {id: c, age: 70}]}")
        sections.program.run(scratch)
        var text = FailureText(sections.program, scratch)
        text.render()
        let told = text.string
        #expect(told.contains("client.household[b].age = 3"))
        var whole = FailureText(sections.program, scratch)
        whole.renderWhole()
        #expect(told == whole.string)
        text.render()
        #expect(told == text.string)
        text.run()
        text.render()
        #expect(told == text.string)
    }

    /// A text used again tells what a new one tells.
    @Test(arguments: seeds) func memoryIsForgotten(_ seed: UInt64) throws {
        let (texts, sections, documents) = try Self.example(seed)
        let scratch = try sections.scratch(documents[0])
        var text = FailureText(sections.program, scratch)
        for facts in documents {
            let other = try sections.scratch(facts)
            let symbols = try #require(other.symbols)
            scratch.prepare(
                for: sections.program, dayNumber: other.words[0], region: other.words[1], symbols: symbols)
            scratch.bind(try #require(other.frames[0]), root: 0)
            text.run()
            text.render()
            #expect(text.string == (try sections.failures(facts)), "\(texts) \(facts)")
        }
    }

    /// The events of each condition.
    private static func events(_ events: [TraceEvent]) -> [[TraceEvent]] {
        var sections: [[TraceEvent]] = [[]]
        for event in events {
            sections[sections.count - 1].append(event)
            if case .stored = event { sections.append([]) }
        }
        return sections.dropLast()
    }

    private static func reading(_ event: TraceEvent) -> String? {
        guard case .reading(let reading) = event else { return nil }
        return "\(reading.path) = \(reading.value.celText)\(reading.isAssumed ? " (assumed)" : "")"
    }

    /// Events hold of a list the elements that are known.
    private static func withoutUnknownElements(_ line: String) -> String {
        line.replacing(", unknown", with: "").replacing("[unknown, ", with: "[")
            .replacing("[unknown]", with: "[]")
    }

    private static func missing(_ event: TraceEvent) -> String? {
        if case .missing(let path, _, _, _) = event { "\(path) = unknown" } else { nil }
    }

    /// A line for each row of what is told of some: `a[*].b = {'k': 1, 'l': 2}` says `a[k].b = 1` and `a[l].b = 2`.
    private static func lines(_ line: String) -> [String] {
        guard let star = line.firstRange(of: "[*]"), let start = line.firstRange(of: " = {"),
            line.hasSuffix("}")
        else { return [line] }
        let path = (line[..<star.lowerBound], line[star.upperBound..<start.lowerBound])
        return elements(String(line[start.upperBound...].dropLast())).map { element in
            let key = element.prefix { $0 != ":" }
            return
                "\(path.0)[\(key.trimmingPrefix("'").prefix { $0 != "'" })]\(path.1) = \(element.dropFirst(key.count + 2))"
        }
    }

    /// What stands between commas outside of texts.
    private static func elements(_ list: String) -> [String] {
        var (elements, isText, before) = ([""], false, Character(" "))
        for character in list {
            if character == "'", before != "\\" { isText.toggle() }
            if character == ",", !isText {
                elements.append("")
            } else {
                elements[elements.count - 1].append(character)
            }
            before = character
        }
        return elements.map { String($0.trimmingPrefix(" ")) }
    }

    /// The lines below each name.
    private static func told(_ text: String) -> [String: [String]] {
        var told: [String: [String]] = [:]
        var name = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("  ") {
                told[name, default: []] += lines(String(line.dropFirst(2)))
            } else {
                name = String(line.prefix { $0 != " " })
                told[name] = []
            }
        }
        return told
    }
}
