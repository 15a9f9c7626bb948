import CEL
package import Diagnostics
import Documents
import Facts
import Matching
package import Registry
package import Rules

/// Why a snapshot could not be made: mistakes in the rulebook or in the register.
package enum LoadingError: Error {
    /// Mistakes in the rulebook; its texts may be shown.
    case rulebook(Diagnostics, SourceTexts)
    /// Mistakes in the register; its lines may hold personal data and are not shown.
    case register(Diagnostics, SourceTexts)
}

extension Snapshot {
    /// Reads providers into frames over a rulebook.
    ///
    /// A record with mistakes is an error: a register that is read in part would leave providers out in silence.
    package static func load(
        _ rulebook: CompiledRulebook, _ register: RegisterReader.Reading
    ) throws(LoadingError) -> Snapshot {
        var diagnostics = register.diagnostics
        let symbols = SymbolTable(over: rulebook.symbols)
        var candidates: [Candidate] = []
        if let reader = rulebook.registerReader {
            for record in register.register.records {
                var found = Diagnostics()
                if let frame = reader.read(record.providerNode, symbols: symbols, into: &found) {
                    candidates.append(Candidate(id: record.id, frame: frame))
                }
                diagnostics.add(found)
            }
        }
        guard !diagnostics.hasErrors else { throw .register(diagnostics, register.texts) }
        return Snapshot(rulebook: rulebook, symbols: symbols, candidates: candidates)
    }
}

extension CompiledRulebook {
    /// How records of the register are read: as the subject that matching calls `provider`.
    var registerReader: FactsReader? {
        for matching in checked.matchings {
            for subject in matching.subjects where subject.name == Matcher.registerSubject {
                if case .record(let record) = subject.source { return readers[record] }
            }
        }
        return readers["Provider"]
    }
}
