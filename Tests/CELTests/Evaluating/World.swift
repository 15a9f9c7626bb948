import CEL
import Facts

/// The small vocabulary that checker and evaluator are tested with.
enum World {
    static let vocabulary = Vocabulary(
        records: [client, member, visit, programme, place, provider],
        codeLists: [
            Vocabulary.CodeList(
                name: "form",
                columns: [
                    Schema.Field(name: "rank", type: .int),
                    Schema.Field(name: "limit", type: .optional(.int)),
                    Schema.Field(name: "others", type: .list(.code("form"))),
                ], codes: [("home", nil), ("semi", nil), ("stationary", nil)]),
            Vocabulary.CodeList(name: "kin", codes: [("child", nil), ("parent", nil)]),
        ])

    /// What expressions may name.
    static let schema: Schema = {
        var schema = vocabulary.schema
        for parameter in [
            Schema.Parameter(name: "threshold", type: .decimal),
            Schema.Parameter(name: "minimum", type: .money, keys: ["form"]),
            Schema.Parameter(name: "grid", type: .int, keys: ["form", "kin"]),
            Schema.Parameter(name: "quota", type: .int),
        ] {
            schema.parameters[parameter.name] = parameter
        }
        for function in [
            Schema.Function(name: "needy", parameters: [("client", .record("Client"))], result: .bool),
            Schema.Function(
                name: "cap", parameters: [("client", .record("Client")), ("price", .money)], result: .money),
            Schema.Function(name: "grade", parameters: [("client", .record("Client"))], result: .int),
            Schema.Function(
                name: "older", parameters: [("client", .record("Client")), ("age", .int)], result: .bool),
            Schema.Function(name: "dated", parameters: [], result: .int),
        ] {
            schema.functions[function.name] = function
        }
        return schema
    }()

    /// The variables of every expression under test.
    static let scope = Scope([("client", .record("Client")), ("provider", .record("Provider"))])

    private static let client = Vocabulary.Record(
        name: "Client",
        fields: fields([
            ("age", .int), ("height", .int), ("has_work", .bool), ("has_means", .bool), ("born", .date),
            ("since", .month), ("name", .string), ("alias", .string), ("form", .code("form")),
            ("income", .money), ("fine", .money), ("rate", .decimal), ("share", .decimal),
            ("legacy", .optional(.money)), ("note", .optional(.string)), ("until", .optional(.date)),
            ("spare", .optional(.int)), ("offers", .optional(.list(.code("form")))),
            ("forms", .list(.code("form"))), ("tags", .list(.string)),
            ("numbers", .list(.int)), ("amounts", .list(.money)), ("days", .list(.date)),
            ("household", .list(.record("Member"))), ("visits", .list(.record("Visit"))),
            ("by_month", .map(.month, .money)),
            ("by_form", .map(.code("form"), .int)), ("by_word", .map(.string, .int)),
            ("programme", .record("Programme")), ("place", .optional(.record("Place"))),
        ]) + [
            assumed("pets", .int, .text("0")),
            assumed("last_fee", .optional(.money), Vocabulary.Assumption.none),
            assumed("debts", .list(.money), .empty), derived("adult", .bool), derived("doubled", .money),
            derived("average", .money, isGivenAllowed: true), derived("ripe", .date),
            derived("workers", .list(.record("Member"))),
        ])

    private static let member = Vocabulary.Record(
        name: "Member", key: "id",
        fields: fields([
            ("id", .string), ("age", .int), ("works", .bool), ("kin", .code("kin")), ("scores", .list(.int)),
            ("wage", .money),
        ]) + [derived("minor", .bool)])

    private static let visit = Vocabulary.Record(
        name: "Visit",
        fields: fields([
            ("hours", .int), ("by", .string), ("note", .optional(.string)), ("price", .money),
        ]) + [assumed("late", .bool, .text("false"))])

    private static let programme = Vocabulary.Record(
        name: "Programme",
        fields: fields([("region", .string), ("hours", .int), ("codes", .list(.code("form")))]))

    private static let place = Vocabulary.Record(
        name: "Place", fields: fields([("free", .int), ("due", .date), ("rooms", .map(.string, .int))]))

    private static let provider = Vocabulary.Record(
        name: "Provider",
        fields: fields([
            ("forms", .list(.code("form"))), ("region", .string), ("staff", .list(.record("Member"))),
        ]))

    private static func fields(_ fields: [(String, ValueType)]) -> [Vocabulary.Field] {
        fields.map { Vocabulary.Field(name: $0.0, type: $0.1) }
    }

    private static func assumed(
        _ name: String, _ type: ValueType, _ assumption: Vocabulary.Assumption
    ) -> Vocabulary.Field {
        var field = Vocabulary.Field(name: name, type: type)
        field.assumption = assumption
        return field
    }

    private static func derived(
        _ name: String, _ type: ValueType, isGivenAllowed: Bool = false
    ) -> Vocabulary.Field {
        var field = Vocabulary.Field(name: name, type: type)
        field.isDerived = true
        field.isGivenAllowed = isGivenAllowed
        return field
    }
}
