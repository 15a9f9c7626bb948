import Testing

@testable import Rules

/// `all`, `any`, `none`, `at-least`, `known` and warnings, with facts that are unknown and expressions that fail.
struct GroupTests {
    private static let three = """
        [{id: a, if: client.a}, {id: b, if: client.b}, {id: c, if: client.c}]
        """

    static let cases = [
        Ruling(
            "all", "decision: rule\nabout: {client: Client}\nall: \(three)",
            ("{a: true, b: true, c: true}", "granted"),
            ("{a: true, b: false, c: false}", "refused: b, c"),
            ("{a: true, c: true}", "undetermined: client.b"),
            ("{b: true}", "undetermined: client.a, client.c"),
            ("{c: false}", "refused: c")),
        Ruling(
            "any", "decision: rule\nabout: {client: Client}\nany: \(three)",
            ("{a: false, b: true, c: false}", "granted"),
            ("{a: false, b: false, c: false}", "refused: a, b, c"),
            ("{a: false, b: false}", "undetermined: client.c"),
            ("{c: true}", "granted")),
        Ruling(
            "at least two of three", "decision: rule\nabout: {client: Client}\nat-least: 2\nany: \(three)",
            ("{a: true, b: false, c: true}", "granted"),
            ("{a: true, b: false, c: false}", "refused: b, c"),
            ("{a: true, b: false}", "undetermined: client.c"),
            ("{a: false, b: false}", "refused: a, b"),
            ("{a: true}", "undetermined: client.b, client.c")),
        Ruling(
            "none", "decision: rule\nabout: {client: Client}\nnone: \(three)",
            ("{a: false, b: false, c: false}", "granted"),
            ("{a: false, b: true, c: false}", "refused: b"),
            ("{a: true, c: true}", "refused: a, c"),
            ("{a: false, c: false}", "undetermined: client.b")),
        Ruling(
            "none around all",
            """
            decision: rule
            about: {client: Client}
            none:
              - id: both
                all: [{id: a, if: client.a}, {id: b, if: client.b}]
            """,
            ("{a: true, b: true}", "refused: both"),
            ("{a: false}", "granted"),
            ("{a: true}", "undetermined: client.b")),
        Ruling(
            "known",
            "decision: rule\nabout: {client: Client}\nall: [{id: amount, known: client.amount}, {id: n, known: client.n}]",
            ("{amount: 5, n: 1}", "granted"),
            ("{amount: null, n: 1}", "refused: amount"),
            ("{amount: unknown, n: 1}", "undetermined: client.amount"),
            ("{amount: 5}", "undetermined: client.n")),
        Ruling(
            "a warning decides nothing and misses nothing",
            """
            decision: rule
            about: {client: Client}
            all:
              - {id: a, if: client.a}
              - {id: late, severity: warning, if: client.b}
            """,
            ("{a: true, b: true}", "granted"),
            ("{a: true, b: false}", "granted ~late"),
            ("{a: true}", "granted ~late"),
            ("{b: false}", "undetermined: client.a ~late"),
            ("{a: false, b: false}", "refused: a ~late")),
        Ruling(
            "a warning does not count",
            """
            decision: rule
            about: {client: Client}
            at-least: 2
            any:
              - {id: a, if: client.a}
              - {id: b, if: client.b}
              - {id: told, severity: warning, if: client.c}
            """,
            ("{a: true, b: false, c: true}", "refused: b"),
            ("{a: true, b: true, c: false}", "granted ~told")),
        Ruling(
            "a warning in none",
            """
            decision: rule
            about: {client: Client}
            none:
              - {id: a, if: client.a}
              - {id: told, severity: warning, if: client.b}
            """,
            ("{a: false, b: true}", "granted"),
            ("{a: false, b: false}", "granted ~told")),
        Ruling(
            "a fault leaves open, and nothing is missing",
            "decision: rule\nabout: {client: Client}\nall: [{id: a, if: client.a}, {id: share, if: client.n / client.m > 1}]",
            ("{a: true, n: 4, m: 2}", "granted"),
            ("{a: true, n: 4, m: 0}", "undetermined !divisionByZero"),
            ("{a: false, n: 4, m: 0}", "refused: a"),
            ("{n: 4, m: 0}", "undetermined: client.a !divisionByZero")),
        Ruling(
            "a fault beside what is true",
            "decision: rule\nabout: {client: Client}\nany: [{id: a, if: client.a}, {id: share, if: client.n / client.m > 1}]",
            ("{a: true, n: 4, m: 0}", "granted"),
            ("{a: false, n: 4, m: 0}", "undetermined !divisionByZero")),
        Ruling(
            "a test alone", "decision: rule\nabout: {client: Client}\nif: client.n > 3",
            ("{n: 4}", "granted"), ("{n: 3}", "refused: rule"), ("{}", "undetermined: client.n")),
        Ruling(
            "unknown beside what decides",
            "decision: rule\nabout: {client: Client}\nif: client.a || client.n > 3",
            ("{a: true}", "granted"), ("{n: 4}", "granted"), ("{a: false}", "undetermined: client.n"),
            ("{n: 1}", "undetermined: client.a")),
    ]

    @Test(arguments: cases) func decides(_ ruling: Ruling) throws { try ruling.expect() }
}
