package import CEL
package import Facts

/// A rulebook whose every expression has a type: nothing in it can be wrong any more but the law.
package struct CheckedRulebook: Sendable {
    /// What was linked.
    package var rulebook: Rulebook
    /// The types of facts.
    package var vocabulary: Vocabulary
    /// The types of everything that expressions name.
    package var schema: Schema
    /// The derived fields.
    package var derives: [CheckedDerive]
    /// The matchings.
    package var matchings: [CheckedMatching]
    /// The regions, the root first.
    package var regions: [CheckedRegion]
    /// Which rules use which, in any region.
    var graph: RuleGraph
    /// What the rules cost, in the region where each is dearest.
    var costs: RuleCosts
}

/// The rules as one region sees them, typed.
package struct CheckedRegion: Sendable {
    /// The region.
    package var rules: RegionRules
    /// Versions of decisions in the order of the source.
    package var decisions: [CheckedDecision]
    /// Versions of calculations in the order of the source.
    package var calculations: [CheckedCalculation]
}

/// One subject of `about:`.
package struct CheckedSubject: Sendable {
    /// Where it comes from.
    package enum Source: Sendable {
        /// A root of the facts.
        case record(String)
        /// A code of a list.
        case code(String)
        /// An element of a list of records.
        case element(CheckedExpression, record: String)
        /// A value that the caller passes.
        case value
    }

    /// The name in expressions.
    package var name: String
    /// Where it comes from.
    package var source: Source
    /// The type.
    package var type: ValueType
}

/// A version of a derived field.
package struct CheckedDerive: Sendable {
    package var linked: LinkedDerive
    package var type: ValueType
    package var body: CheckedValueBody
}

/// A version of a calculation.
package struct CheckedCalculation: Sendable {
    package var linked: LinkedCalculation
    package var subjects: [CheckedSubject]
    package var type: ValueType
    package var body: CheckedValueBody
    var variant = 0
}

/// How a value is found.
package struct CheckedValueBody: Sendable {
    package struct Case: Sendable {
        package var linked: LinkedCase
        package var condition: CheckedExpression
        package var then: CheckedExpression
    }

    package var cases: [Case]
    package var otherwise: CheckedExpression?
    package var rounding: (step: Rational, mode: RoundingMode)?
    package var asOf: CheckedExpression?
}

/// A version of a decision.
package struct CheckedDecision: Sendable {
    package var linked: LinkedDecision
    package var subjects: [CheckedSubject]
    package var asOf: CheckedExpression?
    package var says: CheckedSentence?
    package var body: CheckedCondition.Body
    var variant = 0
}

/// A node of a decision.
package struct CheckedCondition: Sendable {
    package indirect enum Body: Sendable {
        case test(CheckedExpression)
        case known(CheckedExpression)
        case all([CheckedCondition])
        case any([CheckedCondition], atLeast: Int)
        case none([CheckedCondition])
        case forEach(CheckedQuantifier)
        case forSome(CheckedQuantifier, atLeast: Int)
    }

    package var linked: LinkedCondition
    package var says: CheckedSentence?
    package var body: Body
}

/// A quantifier over a list.
package struct CheckedQuantifier: Sendable {
    package var variable: String
    package var list: CheckedExpression
    package var filter: CheckedExpression?
    package var body: CheckedCondition.Body
}

/// A sentence with expressions in it.
package struct CheckedSentence: Sendable {
    /// A stretch of a sentence.
    package enum Part: Sendable {
        case text(String)
        case expression(CheckedExpression)
        case counted(word: String, CheckedExpression)
    }

    package var ru: [Part]
    package var en: [Part]

    /// The expressions in order, those of the Russian sentence first.
    package var expressions: [CheckedExpression] {
        (ru + en).compactMap { part in
            switch part {
            case .text: nil
            case .expression(let expression), .counted(_, let expression): expression
            }
        }
    }
}

/// A matching.
package struct CheckedMatching: Sendable {
    package struct Gate: Sendable {
        package var code: String
        package var condition: CheckedCondition
    }

    package struct Score: Sendable {
        package var linked: LinkedScore
        package var expression: CheckedExpression
    }

    package var linked: LinkedMatching
    package var subjects: [CheckedSubject]
    package var wanted: CheckedExpression
    package var offered: CheckedExpression
    package var perService: [Gate]
    package var gates: [Gate]
    package var first: [Score]
    package var preferences: [Score]
    package var shows: [Score]
}
