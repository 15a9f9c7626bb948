import Testing

@testable import CEL

@Suite struct NumbersTests {
    static func exact(_ text: String) throws -> Rational { try #require(Rational(decimal: text)) }

    /// Text and whether it is an amount.
    static let amounts: [(text: String, isAmount: Bool)] = [
        ("12.50", true), ("-0.0001", true), ("12.50000", true), ("922337203685477.5807", true),
        ("12.50001", false), ("922337203685477.5808", false), ("", false), ("12.", false), (".5", false),
        ("+1", false), ("1e3", false), (" 1", false), ("1,5", false), ("１", false), ("1\u{301}", false),
    ]

    @Test(arguments: amounts)
    func readsAmounts(_ text: String, _ isAmount: Bool) throws {
        let number = isAmount ? try Self.exact(text) : .zero
        let money = FunctionUse("money", .string(text), gives: .money(number)).result(in: NumberFunctions.all)
        let decimal = FunctionUse("decimal", .string(text), gives: .null).result(in: NumberFunctions.all)
        #expect(money == (isAmount ? .success(.money(number)) : .failure(.conversion)))
        #expect(decimal == (isAmount ? .success(.decimal(number)) : .failure(.conversion)))
    }

    @Test func takesWholeNumbers() {
        let uses = [
            FunctionUse("money", .int(.min), gives: .money(Rational(.min))),
            FunctionUse("decimal", .int(.max), gives: .decimal(Rational(.max))),
            FunctionUse("money", .double(1.5), fails: .noSuchOverload),
            FunctionUse("decimal", .uint(1), fails: .noSuchOverload),
            FunctionUse("money", .decimal(.one), fails: .noSuchOverload),
        ]
        for use in uses {
            #expect(use.result(in: NumberFunctions.all) == use.expected, "\(use.testDescription)")
        }
    }

    /// Value, step and the results in the order of `RoundingMode.allCases`.
    static let rounding: [(value: String, step: String, results: [String])] = [
        ("2.5", "1", ["3", "2", "3", "2", "2", "3"]), ("-2.5", "1", ["-3", "-2", "-3", "-2", "-3", "-2"]),
        ("2562.505", "0.01", ["2562.51", "2562.5", "2562.51", "2562.5", "2562.5", "2562.51"]),
        ("1250", "500", ["1500", "1000", "1500", "1000", "1000", "1500"]),
    ]

    @Test(arguments: rounding)
    func rounds(_ value: String, _ step: String, _ results: [String]) throws {
        let value = try Self.exact(value)
        let step = try Self.exact(step)
        for (mode, text) in zip(RoundingMode.allCases, results) {
            let word = Value.string(mode.rawValue)
            let uses = [
                FunctionUse(
                    "round", .money(value), .decimal(step), word, gives: .money(try Self.exact(text))),
                FunctionUse(
                    "round", .decimal(value), .decimal(step), word, gives: .decimal(try Self.exact(text))),
            ]
            for use in uses { #expect(use.result(in: NumberFunctions.all) == use.expected) }
        }
    }

    @Test func refusesToRound() throws {
        let huge = try #require(Rational(Int128.max, over: 1))
        let uses = [
            FunctionUse("round", .int(5), .int(2), .string("up"), gives: .decimal(Rational(6))),
            FunctionUse("round", .decimal(.one), .int(0), .string("up"), fails: .argument),
            FunctionUse("round", .decimal(.one), .int(-1), .string("up"), fails: .argument),
            FunctionUse("round", .decimal(.one), .int(1), .string("halfUp"), fails: .argument),
            FunctionUse("round", .decimal(huge), .int(2), .string("up"), fails: .overflow),
            FunctionUse("round", .decimal(.one), .money(.one), .string("up"), fails: .noSuchOverload),
            FunctionUse("round", .double(1.5), .int(1), .string("up"), fails: .noSuchOverload),
            FunctionUse("round", .decimal(.one), .double(1), .string("up"), fails: .noSuchOverload),
            FunctionUse("round", .decimal(.one), .int(1), .int(1), fails: .noSuchOverload),
        ]
        for use in uses {
            #expect(use.result(in: NumberFunctions.all) == use.expected, "\(use.testDescription)")
        }
    }

    @Test func scales() throws {
        let threeQuarters = Value.decimal(try Self.exact("0.75"))
        let uses = [
            FunctionUse("scale", .int(3), .int(0), .int(4), gives: threeQuarters),
            FunctionUse("scale", .int(5), .int(0), .int(4), gives: .decimal(.one)),
            FunctionUse("scale", .int(-1), .int(0), .int(4), gives: .decimal(.zero)),
            FunctionUse("scale", .int(1), .int(4), .int(0), gives: threeQuarters),
            FunctionUse("scale", .int(1), .decimal(Rational(4)), .int(0), gives: threeQuarters),
            FunctionUse(
                "scale", .money(Rational(3)), .money(.zero), .money(Rational(4)), gives: threeQuarters),
            FunctionUse("scale", .int(4), .int(4), .int(4), gives: .decimal(.one)),
            FunctionUse("scale", .int(3), .int(4), .int(4), gives: .decimal(.zero)),
            FunctionUse("scale", .int(.min), .int(.max), .int(.min), gives: .decimal(.one)),
            FunctionUse("scale", .money(.one), .int(0), .int(4), fails: .noSuchOverload),
            FunctionUse("scale", .double(1), .int(0), .int(4), fails: .noSuchOverload),
        ]
        for use in uses {
            #expect(use.result(in: NumberFunctions.all) == use.expected, "\(use.testDescription)")
        }
    }

    @Test func sums() throws {
        let tenth = try Self.exact("0.1")
        let second = Value.duration(Duration(nanoseconds: 1_000_000_000))
        let uses = [
            FunctionUse("sum", .list([]), gives: .int(0)),
            FunctionUse("sum", ints(1, 2, 3), gives: .int(6)),
            FunctionUse("sum", ints(.max, 1), fails: .overflow),
            FunctionUse("sum", .list([.uint(.max), .uint(1)]), fails: .overflow),
            FunctionUse("sum", .list([.double(0.5), .double(0.25)]), gives: .double(0.75)),
            FunctionUse("sum", .list([.money(tenth), .money(tenth)]), gives: .money(try Self.exact("0.2"))),
            FunctionUse("sum", .list([.int(1), .decimal(tenth)]), gives: .decimal(try Self.exact("1.1"))),
            FunctionUse(
                "sum", .list([second, second]), gives: .duration(Duration(nanoseconds: 2_000_000_000))),
            FunctionUse(
                "sum", .list([second, .duration(Duration(nanoseconds: .max))]), fails: .timeOutOfRange),
            FunctionUse("sum", .list([.money(tenth), .int(1)]), fails: .noSuchOverload),
            FunctionUse("sum", .list([.money(tenth), .decimal(tenth)]), fails: .noSuchOverload),
            FunctionUse("sum", .list([.int(1), .uint(1)]), fails: .noSuchOverload),
            FunctionUse("sum", texts("a"), fails: .noSuchOverload),
            FunctionUse("sum", .int(1), fails: .noSuchOverload),
        ]
        for use in uses {
            #expect(use.result(in: NumberFunctions.all) == use.expected, "\(use.testDescription)")
        }
    }

    @Test func findsExtremes() throws {
        let tenth = Value.decimal(try Self.exact("0.1"))
        let uses = [
            FunctionUse("min", ints(3, .min, 2), gives: .int(.min)),
            FunctionUse("max", ints(3, .max, 2), gives: .int(.max)),
            FunctionUse("min", .list([]), fails: .emptyList),
            FunctionUse("max", .list([]), fails: .emptyList),
            FunctionUse("min", .list([.int(1), tenth]), gives: tenth),
            FunctionUse("max", .list([.int(1), tenth]), gives: .decimal(.one)),
            FunctionUse("max", .list([.money(.one), .money(.zero)]), gives: .money(.one)),
            FunctionUse("max", texts("a", "б", "\u{1F600}", "\u{FFFF}"), gives: .string("\u{1F600}")),
            FunctionUse("min", .list([.double(1), .double(.nan)]), fails: .argument),
            FunctionUse("min", .list([.double(.nan)]), fails: .argument),
            FunctionUse("min", .list([.int(1), .uint(1)]), fails: .noSuchOverload),
            FunctionUse("min", .list([.bool(true)]), fails: .noSuchOverload),
            FunctionUse("min", .list([.null]), fails: .noSuchOverload),
            FunctionUse("min", .int(1), fails: .noSuchOverload),
        ]
        for use in uses {
            #expect(use.result(in: NumberFunctions.all) == use.expected, "\(use.testDescription)")
        }
    }
}
