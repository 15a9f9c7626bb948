/// Functions of days and months.
extension ExpressionAnalyser {
    /// Moves a bound through a function of days; false for functions that cannot be undone.
    mutating func date(
        _ name: String, _ operands: [NodeID], _ e: CheckedExpression, _ id: NodeID, _ scene: Scene,
        _ changes: [Change], _ bound: Bound
    ) -> Bool {
        guard let first = operands.first, !changes.contains(.among) else { return false }
        switch (name, operands.count) {
        case ("yearsBetween", 2), ("daysBetween", 2):
            let (start, end) = (self.bound(e, first, scene), self.bound(e, operands[1], scene))
            guard start.facts.isDisjoint(with: end.facts) else { return false }
            name == "yearsBetween"
                ? years(from: (first, start), to: (operands[1], end), e, scene, changes, bound)
                : days(from: (first, start), to: (operands[1], end), e, scene, changes, bound)
        case ("plusDays", 2), ("plusMonths", 2), ("plusYears", 2):
            let count = self.bound(e, operands[1], scene)
            guard count.facts.isEmpty else { return false }
            var limit = bound.written("(\(bound.text)).\(name)(\(Self.negated(count.text)))", with: count)
            let isCalendar = name != "plusDays" && e.type(first) == .date
            if isCalendar { limit.slack += name == "plusYears" ? 1 : 3 }
            let sides: [Change] = isCalendar && changes.contains(.exactly) ? [.from, .after] : changes
            solve(e, first, scene, sides, limit)
        case ("month", 1) where e.type(first) == .date:
            guard bound.isConstant, case .month(let month)? = value(of: bound) else { return false }
            for month in [month, month.plusMonths(1)].compactMap(\.self) {
                solve(e, first, scene, [.from], Bound(Value.date(month.firstDay).celText))
            }
        default: return false
        }
        return true
    }

    /// At least n years lie between two days when the first one, n years later, is not behind the second.
    private mutating func years(
        from start: (id: NodeID, bound: Bound), to end: (id: NodeID, bound: Bound), _ e: CheckedExpression,
        _ scene: Scene, _ changes: [Change], _ bound: Bound
    ) {
        for change in changes {
            // More than n is at least n + 1.
            let counts = change == .from ? [bound.text] : ["(\(bound.text)) + 1"]
            for count in change == .exactly ? [bound.text] + counts : counts {
                let reached = start.bound.written("(\(start.bound.text)).plusYears(\(count))", with: bound)
                solve(e, end.id, scene, [.from], reached)
                var latest = end.bound.written(
                    "(\(end.bound.text)).plusYears(\(Self.negated(count)))", with: bound)
                latest.slack += 1
                solve(e, start.id, scene, [.after], latest)
            }
        }
    }

    private mutating func days(
        from start: (id: NodeID, bound: Bound), to end: (id: NodeID, bound: Bound), _ e: CheckedExpression,
        _ scene: Scene, _ changes: [Change], _ bound: Bound
    ) {
        let last = start.bound.written("(\(start.bound.text)).plusDays(\(bound.text))", with: bound)
        solve(e, end.id, scene, changes, last)
        let first = end.bound.written(
            "(\(end.bound.text)).plusDays(\(Self.negated(bound.text)))", with: bound)
        solve(e, start.id, scene, changes.map(\.mirrored), first)
    }
}
