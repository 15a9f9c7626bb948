import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Types, constants, keys and bounds that do not fit.
struct TypeFaultTests {
    static let cases = [
        FaultCase(
            "a type", "vocabulary: X\nfields: {a: {type: 1️⃣strin2️⃣}}",
            ExpectedDiagnostic(
                "rules.unknown-type", "1️⃣"..<"2️⃣", "there is no type `strin`", help: "did you mean `string`?")),
        FaultCase(
            "a code list", "vocabulary: X\nfields: {a: {type: list(code(1️⃣fomr2️⃣))}}",
            ExpectedDiagnostic(
                "rules.unknown-codelist", "1️⃣"..<"2️⃣", "there is no code list `fomr`",
                help: "did you mean `form`?")),
        FaultCase(
            "a code list of a parameter", "parameter: p\ntype: int\nby: [1️⃣fomr2️⃣]\nvalues: []",
            ExpectedDiagnostic(
                "rules.unknown-codelist", "1️⃣"..<"2️⃣", "there is no code list `fomr`",
                help: "did you mean `form`?")),
        FaultCase(
            "a record", "decision: d\nabout: {c: 1️⃣Clinet2️⃣}\nif: 'true'",
            ExpectedDiagnostic(
                "rules.unknown-type", "1️⃣"..<"2️⃣", "there is no type `Clinet`", help: "did you mean `Client`?")),
        FaultCase(
            "a key", "vocabulary: X\nkey: 1️⃣di2️⃣\nfields: {id: {type: string}}",
            ExpectedDiagnostic(
                "rules.unknown-field", "1️⃣"..<"2️⃣", "there is no field `di`", help: "did you mean `id`?")),
        FaultCase(
            "a sensitive key", "vocabulary: X\nkey: 1️⃣id2️⃣\nfields: {id: {type: string, sensitive: true}}",
            ExpectedDiagnostic(
                "rules.key", "1️⃣"..<"2️⃣", "the sensitive field `id` cannot name elements in answers")),
        FaultCase(
            "a list as a key", "vocabulary: X\nkey: 1️⃣ids2️⃣\nfields: {ids: {type: list(string)}}",
            ExpectedDiagnostic("rules.key", "1️⃣"..<"2️⃣", "`ids` cannot be a key")),
        FaultCase(
            "none where there is always one", "vocabulary: X\nfields: {a: {type: money, if-absent: 1️⃣none2️⃣}}",
            ExpectedDiagnostic("rules.if-absent", "1️⃣"..<"2️⃣", "`none` goes with `optional(…)` only")),
        FaultCase(
            "a record that holds itself", "vocabulary: 1️⃣X2️⃣\nfields: {a: {type: list(X)}}",
            ExpectedDiagnostic("rules.recursive-record", "1️⃣"..<"2️⃣", "`X` holds itself")),
        FaultCase(
            "someone who changes a fact",
            "codelist: actor\ncodes: [{code: client}]\n---\n"
                + "vocabulary: X\nfields: {a: {type: bool, change: {effort: 1, by: 1️⃣klient2️⃣}}}",
            ExpectedDiagnostic(
                "rules.unknown-actor", "1️⃣"..<"2️⃣", "there is no actor `klient`",
                help: "did you mean `client`?")),
        FaultCase(
            "a change of a map",
            "vocabulary: X\nfields: {1️⃣a2️⃣: {type: \"map(month, money)\", change: {effort: 1}}}",
            ExpectedDiagnostic(
                "rules.change", "1️⃣"..<"2️⃣", "a map cannot be changed: `change` does nothing here")),
        FaultCase(
            "a change of a map that may be none",
            "vocabulary: X\nfields: {1️⃣a2️⃣: {type: \"optional(map(month, money))\", change: {effort: 1}}}",
            ExpectedDiagnostic(
                "rules.change", "1️⃣"..<"2️⃣", "a map cannot be changed: `change` does nothing here")),
        FaultCase(
            "a change of a record",
            "vocabulary: X\nfields: {1️⃣a2️⃣: {type: Y, change: {effort: 1}}}\n---\n"
                + "vocabulary: Y\nfields: {b: {type: bool}}",
            ExpectedDiagnostic(
                "rules.change", "1️⃣"..<"2️⃣", "a record is changed field by field: `change` stands at its fields"
            )
        ),
        FaultCase(
            "a change of elements without a key",
            "vocabulary: X\nfields: {1️⃣a2️⃣: {type: list(Y), change: {effort: 1}}}\n---\n"
                + "vocabulary: Y\nfields: {b: {type: bool}}",
            ExpectedDiagnostic(
                "rules.change", "1️⃣"..<"2️⃣",
                "`Y` has no `key`: elements of such a list can neither be added nor dropped")),
        FaultCase(
            "only of one value", "vocabulary: X\nfields: {a: {type: int, change: {effort: 1, only: 1️⃣add2️⃣}}}",
            ExpectedDiagnostic("rules.change", "1️⃣"..<"2️⃣", "`only` goes with a list only")),
        FaultCase(
            "a column", "codelist: x\ncolumns: {size: int}\ncodes: [{code: a, size: 1, 1️⃣sise2️⃣: 2}]",
            ExpectedDiagnostic(
                "rules.unknown-key", "1️⃣"..<"2️⃣", "there is no key `sise` here", help: "did you mean `size`?")),
        FaultCase(
            "a column that is missing",
            "codelist: x\ncolumns: {size: int, more: optional(int)}\ncodes: [{code: 1️⃣a2️⃣}]",
            ExpectedDiagnostic("rules.column", "1️⃣"..<"2️⃣", "the column `size` is missing")),
        FaultCase(
            "a code in a column", "codelist: x\ncolumns: {f: code(form)}\ncodes: [{code: a, f: 1️⃣hoem2️⃣}]",
            ExpectedDiagnostic(
                "rules.unknown-code", "1️⃣"..<"2️⃣", "the code list `form` has no code `hoem`",
                help: "did you mean `home`?")),
        FaultCase(
            "a word in a column of numbers",
            "codelist: x\ncolumns: {size: int}\ncodes: [{code: a, size: 1️⃣big2️⃣}]",
            ExpectedDiagnostic("rules.constant", "1️⃣"..<"2️⃣", "the value cannot be read as `int`")),
        FaultCase(
            "a word in a column of lists",
            "codelist: x\ncolumns: {f: list(code(form))}\ncodes: [{code: a, f: 1️⃣home2️⃣}]",
            ExpectedDiagnostic("rules.constant", "1️⃣"..<"2️⃣", "the value cannot be read as `list(code(form))`")),
        FaultCase(
            "a value", "parameter: p\ntype: money\nvalues: [{is: 1️⃣much2️⃣}]",
            ExpectedDiagnostic("rules.constant", "1️⃣"..<"2️⃣", "the value cannot be read as `money`")),
        FaultCase(
            "one value for codes", "parameter: p\ntype: money\nby: [form]\nvalues: [{is: 1️⃣52️⃣}]",
            ExpectedDiagnostic(
                "rules.constant", "1️⃣"..<"2️⃣", "values by codes of `form` are expected",
                help: "write `{code: value}` for codes of `form`")),
        FaultCase(
            "a value of no code",
            "parameter: p\ntype: money\nby: [form]\nvalues: [{is: {1️⃣hoem2️⃣: 1, stationary: 2}}]",
            ExpectedDiagnostic(
                "rules.unknown-code", "1️⃣"..<"2️⃣", "the code list `form` has no code `hoem`",
                help: "did you mean `home`?")),
        FaultCase(
            "a value below", "parameter: p\ntype: decimal\nmin: 1.5\nvalues: [{is: 1️⃣1.42️⃣}]",
            ExpectedDiagnostic("rules.out-of-bounds", "1️⃣"..<"2️⃣", "the value is less than `1.5`")),
        FaultCase(
            "a value above", "parameter: p\ntype: int\nmax: 10\nvalues: [{is: 1️⃣112️⃣}]",
            ExpectedDiagnostic("rules.out-of-bounds", "1️⃣"..<"2️⃣", "the value is more than `10`")),
        FaultCase(
            "a parameter that is a list", "parameter: 1️⃣p2️⃣\ntype: list(int)\nvalues: []",
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "a parameter is one value, no list or record")),
        FaultCase(
            "a parameter of no type", "parameter: p\ntype: 1️⃣mony2️⃣\nvalues: []",
            ExpectedDiagnostic(
                "rules.unknown-type", "1️⃣"..<"2️⃣", "there is no type `mony`", help: "did you mean `money`?")),
        FaultCase(
            "three keys",
            "codelist: a\ncodes: []\n---\ncodelist: b\ncodes: []\n---\n"
                + "parameter: 1️⃣p2️⃣\ntype: int\nby: [form, a, b]\nvalues: []",
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "there are more than two keys")),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) {
        one.expect(CheckedFixture.check(one.text))
    }
}
