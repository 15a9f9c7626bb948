package import CEL
package import Diagnostics
package import Documents
import Facts

/// Lays suppositions over the facts of a request, each checked against the vocabulary where it stands.
package struct SupposedFacts {
    private let rulebook: CompiledRulebook
    private let subjects: [Subject]

    /// Prepares suppositions about the facts of some subjects.
    package init(_ rulebook: CompiledRulebook, _ subjects: [Subject]) {
        self.rulebook = rulebook
        self.subjects = subjects
    }

    /// One step of a path, found in the facts.
    enum Step {
        /// A key of a mapping: a field, or a key of a map.
        case key(String)
        /// An element of a list.
        case item(Int)
    }

    /// The facts with everything that is supposed; nil when a path leads nowhere or a value cannot be read there.
    ///
    /// One after the other, so that a later one may look into what an earlier one gave.
    package func facts(
        _ facts: DocumentNode, with suppositions: [Supposition], over symbols: SymbolTable,
        skipping skipped: Set<String> = [], into diagnostics: inout Diagnostics
    ) -> DocumentNode? {
        var current = facts
        for supposition in suppositions {
            var resolution = PathResolution(rulebook, subjects, supposition.path)
            guard let steps = resolution.steps(in: current) else {
                if resolution.isElsewhere { continue }
                diagnostics.add(resolution.mistakes)
                return nil
            }
            var json = JSONWriter()
            write(current, steps[...], supposition.value, to: &json)
            guard let document = JSON.read(json.finish(), source: 0).document else { return nil }
            var found = Diagnostics()
            _ = rulebook.read(document.root, for: subjects, over: symbols, skipping: skipped, into: &found)
            if found.hasErrors {
                for one in found.all { diagnostics.add(SupposingMessages.bad(one, supposition.path)) }
                return nil
            }
            current = document.root
        }
        return current
    }

    private func write(
        _ node: DocumentNode?, _ steps: ArraySlice<Step>, _ value: DocumentNode, to json: inout JSONWriter
    ) {
        switch steps.first {
        case nil: value.write(to: &json)
        case .key(let wanted)?:
            json.beginObject()
            var isThere = false
            for (key, child) in node?.entries ?? [] {
                json.key(utf8: key.bytes)
                let isWanted = key.bytes.elementsEqual(wanted.utf8)
                if isWanted {
                    write(child, steps.dropFirst(), value, to: &json)
                } else {
                    child.write(to: &json)
                }
                isThere = isThere || isWanted
            }
            if !isThere {
                json.key(wanted)
                write(nil, steps.dropFirst(), value, to: &json)
            }
            json.endObject()
        case .item(let wanted)?:
            json.beginArray()
            for (index, item) in (node?.items ?? []).enumerated() {
                if index == wanted {
                    write(item, steps.dropFirst(), value, to: &json)
                } else {
                    item.write(to: &json)
                }
            }
            json.endArray()
        }
    }
}
