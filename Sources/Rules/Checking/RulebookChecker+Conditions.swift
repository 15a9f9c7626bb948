import CEL
import Diagnostics

/// Decisions and matchings.
extension RulebookChecker {
    mutating func decision(_ decision: LinkedDecision) -> CheckedDecision? {
        graph.add(decision)
        let subjects = self.subjects(decision.about)
        let scope = self.scope(subjects)
        let asOf = check(decision.asOf, scope, expecting: .date)
        let says = sentence(decision.says, scope)
        guard let body = decision.body.flatMap({ self.body($0, scope) }),
            subjects.count == decision.about.count
        else { return nil }
        return CheckedDecision(linked: decision, subjects: subjects, asOf: asOf, says: says, body: body)
    }

    mutating func condition(_ condition: LinkedCondition, _ scope: Scope) -> CheckedCondition? {
        guard let body = condition.body.flatMap({ self.body($0, scope) }) else {
            if case .forEach = condition.body {} else { _ = sentence(condition.says, scope) }
            return nil
        }
        // The sentence of a for-each is said of each element, so it may name the element.
        var inner = scope
        if case .forEach(let quantifier) = body, case .list(let element) = quantifier.list.type {
            inner = scope.adding(quantifier.variable, element)
        }
        let says = sentence(condition.says, inner)
        return CheckedCondition(linked: condition, says: says, body: body)
    }

    private mutating func body(_ body: LinkedCondition.Body, _ scope: Scope) -> CheckedCondition.Body? {
        switch body {
        case .test(let expression): return check(expression, scope, expecting: .bool).map { .test($0) }
        case .known(let path):
            guard let checked = check(path, scope) else { return nil }
            switch path[path.root] {
            case .identifier, .select: return .known(checked)
            default:
                report(.knownTakesAPath, at: path.span(path.root))
                return nil
            }
        case .all(let parts): return conditions(parts, scope).map { .all($0) }
        case .any(let parts, let atLeast): return conditions(parts, scope).map { .any($0, atLeast: atLeast) }
        case .none(let parts): return conditions(parts, scope).map { .none($0) }
        case .forEach(let quantifier): return self.quantifier(quantifier, scope).map { .forEach($0) }
        case .forSome(let quantifier, let atLeast):
            return self.quantifier(quantifier, scope).map { .forSome($0, atLeast: atLeast) }
        }
    }

    private mutating func conditions(_ parts: [LinkedCondition], _ scope: Scope) -> [CheckedCondition]? {
        let checked = parts.compactMap { condition($0, scope) }
        return checked.count == parts.count ? checked : nil
    }

    private mutating func quantifier(_ quantifier: LinkedQuantifier, _ scope: Scope) -> CheckedQuantifier? {
        let list = check(quantifier.list, scope)
        var element = ValueType.wrong
        if let list {
            if case .list(let item) = list.type {
                element = item
            } else {
                report(.notAList, at: quantifier.list.span(quantifier.list.root))
            }
        }
        if scope[quantifier.variable.value] != nil {
            report(.variableTaken(quantifier.variable.value), at: quantifier.variable.span)
        }
        let inner = scope.adding(quantifier.variable.value, element)
        let filter = check(quantifier.filter, inner, expecting: .bool)
        let body = self.body(quantifier.body, inner)
        guard let list, element != .wrong, let body, quantifier.filter == nil || filter != nil else {
            return nil
        }
        return CheckedQuantifier(variable: quantifier.variable.value, list: list, filter: filter, body: body)
    }

    private mutating func sentence(_ sentence: SentenceSyntax?, _ scope: Scope) -> CheckedSentence? {
        guard let sentence else { return nil }
        return CheckedSentence(ru: parts(sentence.ru, scope), en: parts(sentence.en, scope))
    }

    private mutating func parts(_ parts: [SentenceSyntax.Part], _ scope: Scope) -> [CheckedSentence.Part] {
        parts.compactMap { part in
            switch part {
            case .text(let text): return .text(text)
            case .expression(let expression):
                guard let checked = check(expression, scope) else { return nil }
                guard checked.type.isWord || checked.type.isExact else {
                    report(.notSayable, at: expression.span(expression.root))
                    return nil
                }
                return .expression(checked)
            case .counted(let word, let expression):
                return check(expression, scope, expecting: .int).map { .counted(word: word.value, $0) }
            }
        }
    }

    // MARK: Matching

    mutating func matching(_ matching: LinkedMatching) -> CheckedMatching? {
        let subjects = self.subjects(matching.about)
        let scope = self.scope(subjects)
        guard let wanted = check(matching.wanted, scope), let offered = check(matching.offered, scope) else {
            return nil
        }
        guard case .list(let service) = wanted.type, service.isSymbol else {
            report(.notAListOfCodes, at: wanted.parsed.span(wanted.parsed.root))
            return nil
        }
        if case .list(let other) = offered.type, other == service {
        } else {
            report(.notAListOfCodes, at: offered.parsed.span(offered.parsed.root))
        }
        let covered = scope.adding("covered", .list(service))
        let perService = gates(matching.perService, scope.adding("service", service))
        let gates = self.gates(matching.gates, covered)
        let first = scores(matching.first, covered, expecting: .bool)
        let preferences = scores(matching.preferences, covered, expecting: .decimal)
        for preference in matching.preferences where (preference.weight?.value ?? 0) <= 0 {
            report(.weight, at: preference.weight?.span ?? preference.id.span)
        }
        let shows = scores(matching.shows, covered, expecting: nil)
        _ = check(matching.priority, scope)
        mustNotRead(matching, scope)
        guard subjects.count == matching.about.count else { return nil }
        return CheckedMatching(
            linked: matching, subjects: subjects, wanted: wanted, offered: offered, perService: perService,
            gates: gates, first: first, preferences: preferences, shows: shows)
    }

    private mutating func gates(_ gates: [LinkedGate], _ scope: Scope) -> [CheckedMatching.Gate] {
        gates.compactMap { gate in
            condition(gate.condition, scope).map {
                CheckedMatching.Gate(code: gate.code.value, condition: $0)
            }
        }
    }

    private mutating func scores(
        _ scores: [LinkedScore], _ scope: Scope, expecting: ValueType?
    ) -> [CheckedMatching.Score] {
        scores.compactMap { score in
            guard let expression = check(score.expression, scope, expecting: expecting) else { return nil }
            guard expression.type.isWord || expression.type.isExact else {
                report(.notSayable, at: expression.parsed.span(expression.parsed.root))
                return nil
            }
            return CheckedMatching.Score(linked: score, expression: expression)
        }
    }
}
