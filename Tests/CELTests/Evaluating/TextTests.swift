import CEL
import Testing

/// Texts of facts: what lies in them, what they match, how long they are.
@Suite struct TextTests {
    static let cases = [
        EvaluationCase("client.name.startsWith('ab')", "{name: abc}", "yes"),
        EvaluationCase("client.name.startsWith('bc')", "{name: abc}", "no"),
        EvaluationCase("client.name.startsWith('')", "{name: ''}", "yes"),
        EvaluationCase("client.name.startsWith('abcd')", "{name: abc}", "no"),
        EvaluationCase("client.name.startsWith('ab')", "{}", "unknown: client.name"),
        EvaluationCase("client.name.endsWith('bc')", "{name: abc}", "yes"),
        EvaluationCase("client.name.endsWith('ab')", "{name: abc}", "no"),
        EvaluationCase("client.name.contains('b')", "{name: abc}", "yes"),
        EvaluationCase("client.name.contains('ac')", "{name: abc}", "no"),
        EvaluationCase("client.name.contains('')", "{name: ''}", "yes"),
        EvaluationCase("client.name.contains('я')", "{name: Заря}", "yes"),
        EvaluationCase("client.name.contains('é')", "{name: \"e\\u0301\"}", "no"),
        EvaluationCase("client.name.contains(client.alias)", "{name: abc, alias: bc}", "yes"),
        EvaluationCase("client.name.contains(client.alias)", "{name: abc}", "unknown: client.alias"),
        EvaluationCase(
            "client.name.contains(client.alias)", "{}", "unknown: client.name, client.alias"),
        EvaluationCase("'abc'.contains(client.alias)", "{alias: b}", "yes"),
        EvaluationCase("client.form.startsWith('ho')", "{form: home}", "yes"),
        EvaluationCase("(client.name + 'd').endsWith('cd')", "{name: abc}", "yes"),
        EvaluationCase("client.name.endsWith(client.alias + 'c')", "{name: abc, alias: b}", "yes"),
        EvaluationCase("client.note.value().startsWith('a')", "{note: ab}", "yes"),
        EvaluationCase("client.note.value().startsWith('a')", "{note: null}", "fault !noValue"),
        EvaluationCase("!client.name.startsWith('a')", "{name: abc}", "no"),
        EvaluationCase("client.tags.all(t, t.startsWith('a'))", "{tags: [ab, ac]}", "yes"),
        EvaluationCase("client.tags.all(t, t.startsWith('a'))", "{tags: [ab, ba]}", "no"),
        EvaluationCase(
            "client.tags.all(t, t.startsWith('a'))", "{tags: [unknown]}", "unknown: client.tags[0]"),
        EvaluationCase("client.tags.exists(t, t.contains(client.name))", "{tags: [ab], name: b}", "yes"),
        EvaluationCase("client.name.matches('^a.c$')", "{name: abc}", "yes"),
        EvaluationCase("client.name.matches('^b')", "{name: abc}", "no"),
        EvaluationCase("client.name.matches('^b')", "{}", "unknown: client.name"),
        EvaluationCase("(client.name + 'd').matches('cd$')", "{name: abc}", "yes"),
        EvaluationCase("client.name.matches(client.alias)", "{name: abc, alias: '^a'}", "yes"),
        EvaluationCase("size(client.name)", "{name: Заря}", "4"),
        EvaluationCase("client.name.size()", "{name: 'Заря и закат'}", "12"),
        EvaluationCase("size(client.name) > 3", "{}", "unknown: client.name"),
        EvaluationCase("size(client.name + client.alias)", "{name: ab, alias: c}", "3"),
        EvaluationCase("size(client.form)", "{form: home}", "4"),
        EvaluationCase("size(client.note.value())", "{note: null}", "fault !noValue"),
    ]

    @Test(arguments: cases) func answers(_ example: EvaluationCase) throws {
        try example.expectAnswer()
    }
}
