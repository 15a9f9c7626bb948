import CEL
import Facts

/// Which facts can turn a node, and what they can be.
extension RemedySearch {
    /// The most codes of a list that are tried one by one, and values of a fact with bounds.
    private static let mostValues = 64

    /// Changes of the facts that a node read itself, and of the lists on which it can depend beside them.
    func facts(_ node: Explanation, _ reads: StaticReads, _ at: Stand) -> Steps {
        var found = Steps()
        let new = newFacts(at)
        var computed: Set<FieldName> = []
        for reading in node.readings {
            if reading.isComputed {
                computed.formUnion(self.reads.reads(ofComputed: reading.record, reading.field).fields)
                continue
            }
            if let fact = changeable.fact(at: reading.path) { found.add(edits(fact, at)) }
            for edit in changeable.dropping(along: reading.path) where isOpen(edit, at.state) {
                found.add(.edit(edit))
            }
        }
        for missing in node.missing {
            for fact in new where fact.path.utf8.elementsEqual(missing.path.utf8) {
                found.add(edits(fact, at))
            }
        }
        for fact in changeable.all + new where computed.contains(fact.name) { found.add(edits(fact, at)) }
        let lists = reads.fields.union(computed)
        for fact in changeable.all where lists.contains(fact.name) {
            if fact.memberType != nil { found.add(edits(fact, at)) }
            guard fact.isRecordList else { continue }
            if node.hasSettled(newOf: fact.path, at.state) { found.add(additions(to: fact, at)) }
            if computed.contains(fact.name) || !node.readings.contains(where: { $0.path.isInside(fact.path) })
            {
                for edit in changeable.dropping(of: fact) where isOpen(edit, at.state) {
                    found.add(.edit(edit))
                }
            }
        }
        return found
    }

    /// Whether an edit can be added to a set: it is not in it, and nothing in it is about what it drops.
    func isOpen(_ edit: FactEdit, _ state: RemedyState) -> Bool {
        guard case .dropElement = edit.action, case .frame(let frame) = facts.subjects[edit.fact.subject]
        else {
            return true
        }
        let path = edit.elementPath(frame.layout, facts.symbols)
        return !state.edits.contains {
            $0 == edit || $0.fact.path.isInside(edit.fact.path) && $0.fact.path.utf8.starts(with: path.utf8)
        }
    }

    // MARK: What a fact can be

    /// The next changes of one fact: of a list of codes or texts one member more or less.
    func edits(_ fact: ChangeableFact, _ at: Stand) -> [FactEdit] {
        if let member = fact.memberType { return members(fact, member, at) }
        guard !fact.isRecordList else { return [] }
        let now = at.state.edits.first { $0.fact.path.utf8.elementsEqual(fact.path.utf8) }
        var edits = values(fact, at).filter { $0 != fact.word }.map { FactEdit(fact: fact, action: .set($0)) }
        if case .optional = fact.type, fact.word != nil {
            edits.append(FactEdit(fact: fact, action: .setNone))
        }
        // Only what goes farther than the set does already.
        return edits.filter { edit in now.map { $0 != edit && $0.isWithin(edit) } ?? true }
    }

    private func members(_ fact: ChangeableFact, _ type: ValueType, _ at: Stand) -> [FactEdit] {
        guard case .frame(let before) = facts.subjects[fact.subject], let row = before.row(of: fact),
            before.isKnown(row + fact.column), !before.isNone(row + fact.column)
        else { return [] }
        let rows = Rows(packed: before.cells[row + fact.column])
        let members = (rows.start..<rows.start + rows.count).filter { before.isKnown($0) }.map {
            before.cells[$0]
        }
        var edits: [FactEdit] = []
        if fact.change.only != .add {
            for word in members where !edits.contains(where: { $0.action == .dropMember(word) }) {
                edits.append(FactEdit(fact: fact, action: .dropMember(word)))
            }
        }
        if fact.change.only != .drop {
            let words: [Int64]?
            if case .code(let codes) = type {
                words = self.words(ofCodes: codes, limits.fields[fact.name], at)
            } else {
                words = constants(limits.fields[fact.name])
            }
            for word in words ?? [] where !members.contains(word) {
                edits.append(FactEdit(fact: fact, action: .addMember(word)))
            }
            if words == nil { unsolved.insert(fact.path) }
        }
        let most = field(fact.name)?.bounds.maximumItems ?? .max
        return edits.filter { edit in
            guard !at.state.edits.contains(edit) else { return false }
            if case .addMember = edit.action { return rows.count < most }
            return true
        }
    }

    func field(_ name: FieldName) -> Vocabulary.Field? {
        rulebook.checked.vocabulary.field(name.record, name.field)
    }

    /// The values at which something can change, each as the word that is nearest to it on both sides.
    private func values(_ fact: ChangeableFact, _ at: Stand) -> [Int64] {
        let known = limits.fields[fact.name]
        switch fact.type.bare {
        case .bool: return [0, 1]
        case .code(let list):
            guard let words = words(ofCodes: list, known, at) else {
                unsolved.insert(fact.path)
                return constants(known) ?? []
            }
            return words
        case .string:
            if known?.isUnsolved ?? true { unsolved.insert(fact.path) }
            return constants(known) ?? []
        case .int, .date, .month, .money, .decimal: return numbers(fact, known, at)
        default: return []
        }
    }

    /// The codes of a list that are in force; nil when there are too many to try, and not all that matter are known.
    func words(ofCodes list: String, _ known: FactLimits.Field?, _ at: Stand) -> [Int64]? {
        guard let table = question.program.tables.codeLists.first(where: { $0.name == list }) else {
            return nil
        }
        let codes = table.codesInForce(on: at.state.day)
        return codes.count <= Self.mostValues ? codes : nil
    }

    /// The constants that a text is held against; nil when some of them are no constants.
    private func constants(_ known: FactLimits.Field?) -> [Int64]? {
        guard let known, !known.isUnsolved else { return nil }
        var words: [Int64] = []
        for threshold in known.thresholds {
            guard case .string(let text)? = threshold.limit.value else { return nil }
            let word = facts.symbols.symbol(text)
            if !words.contains(word) { words.append(word) }
        }
        return words
    }

    private func numbers(_ fact: ChangeableFact, _ known: FactLimits.Field?, _ at: Stand) -> [Int64] {
        let bounds = field(fact.name)?.bounds ?? .init()
        let (least, most) = (bounds.minimum ?? .min, bounds.maximum ?? .max)
        // The smallest difference that counts: a hundredth of money.
        let step: Int64 = fact.type.bare == .money ? FixedPoint.scale / 100 : 1
        var found: Set<Int64> = []
        var isSolved = !(known?.isUnsolved ?? false)
        for threshold in known?.thresholds ?? [] {
            if threshold.limit.value == nil, limits.isMoving(threshold.limit, fact, changeable) {
                isSolved = false
            }
            guard let values = limits.values(of: threshold.limit, at.facts, on: at.state.day) else {
                isSolved = false
                continue
            }
            for value in values {
                guard let words = value.words(around: step, threshold.change) else { continue }
                let slack = Int64(threshold.limit.slack)
                for word in words {
                    found.insert(word)
                    for shift in 0..<slack { found.formUnion([word &- 1 &- shift, word &+ 1 &+ shift]) }
                }
            }
        }
        if !isSolved {
            let (width, overflows) = most.subtractingReportingOverflow(least)
            if !overflows, width >= 0, width / step < Int64(Self.mostValues) {
                return Array(stride(from: least, through: most, by: Int64.Stride(step)))
            }
            unsolved.insert(fact.path)
        }
        return found.filter { $0 >= least && $0 <= most }.sorted()
    }
}

extension RemedySearch.Steps {
    mutating func add(_ edits: [FactEdit]) { for edit in edits { add(.edit(edit)) } }
}

extension FactLimits {
    /// Whether a limit moves with the day, or with other facts that can be changed, so that not all of its places are known.
    ///
    /// Of an element that is added one place is enough.
    func isMoving(
        _ limit: ExpressionAnalysis.Limit, _ fact: ChangeableFact, _ changeable: ChangeableFactTable
    ) -> Bool {
        let names = limit.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        if names.contains("on"), !fact.isNew { return true }
        return changeable.all.contains { other in
            other.path != fact.path && names.contains { $0.utf8.elementsEqual(other.name.field.utf8) }
        }
    }
}

extension Value {
    /// The words on both sides of a limit, in steps; nil for what is no number or day.
    fileprivate func words(around step: Int64, _ change: ExpressionAnalysis.Change) -> [Int64]? {
        let (below, above): (Int64, Int64)
        switch self {
        case .int(let value): (below, above) = (value, value)
        case .date(let date): (below, above) = (Int64(date.dayNumber), Int64(date.dayNumber))
        case .month(let month): (below, above) = (Int64(month.index), Int64(month.index))
        case .money(let value), .decimal(let value):
            let size = Rational(step, scale: FixedPoint.scale)
            guard let floor = value.rounded(to: size, mode: .floor)?.scaled(by: FixedPoint.scale) else {
                return nil
            }
            (below, above) = (floor, value.scaled(by: FixedPoint.scale) == floor ? floor : floor &+ step)
        default: return nil
        }
        let isWhole = below == above
        switch change {
        case .from: return [isWhole ? below &- step : below, above]
        case .after: return [below, isWhole ? above &+ step : above]
        case .exactly, .among: return isWhole ? [below &- step, below, below &+ step] : []
        }
    }
}

extension String {
    /// Whether the path of a fact leads through an element of the list with another path.
    func isInside(_ list: String) -> Bool { utf8.starts(with: (list + "[").utf8) }
}
