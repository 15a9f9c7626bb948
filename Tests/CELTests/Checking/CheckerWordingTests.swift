import CEL
import Diagnostics
import Testing

/// The Russian words of the checker, one of each kind.
@Suite struct CheckerWordingTests {
    @Test(arguments: [
        ("clint", "нет имени `clint`; возможно, вы имели в виду `client`?"),
        ("client.agee", "у `Client` нет поля `agee`; возможно, вы имели в виду `age`?"),
        ("client.age + 'a'", "`+` не определено для `int` и `string`; напишите число без кавычек"),
        ("-client.name", "`-` не определено для `string`"),
        (
            "size(client.age)",
            "`size` не определено для `int`; есть: `size(string) -> int`, "
                + "`size(bytes) -> int`, `size(list(A)) -> int`, …"
        ),
        ("client.name.substring()", "`substring` принимает аргументов: 1 или 2, а дано: 0"),
        (
            "scale(client.born, 0, 1)",
            "`scale` не определено для `date`, `int` и `int`; есть: "
                + "`scale(money, money, money) -> decimal`, `scale(decimal, decimal, decimal) -> decimal`, "
                + "`scale(int, int, int) -> decimal`"
        ),
        ("startsWith('a', 'b')", "функция `startsWith` вызывается у значения; напишите `x.startsWith(…)`"),
        ("0.5", "двоичных дробных чисел в правилах нет; напишите десятичное число: `decimal('0.5')`"),
        ("client.name.matches('(')", "`matches` не может прочесть `(`; неверное регулярное выражение"),
        (
            "on in client.days",
            "`on` нельзя взять как значение; сравните его с датой или передайте функции дат"
        ),
        ("[1, 'a']", "в списке `int` стоит `string`"),
        (
            "client.income + 0.5",
            "`+` не определено для `money` и `double`; напишите сумму как `money('0.50')`"
        ),
    ]) func isRussian(_ text: String, _ said: String) throws {
        let parsed = try #require(ParsedExpression.parse(text, origin: .plain(text)).0)
        var diagnostics = Diagnostics()
        _ = Checker.check(parsed, in: World.scope, schema: World.schema, into: &diagnostics)
        #expect(diagnostics.all.map { $0.message.ru + ($0.help.map { "; \($0.ru)" } ?? "") } == [said])
    }
}
