import ArgumentParser

/// The words of `eval --help`.
extension HelpMessages {
    static let eval = here("Вычислить выражение на файле фактов", "Try an expression on a file of facts")
    static let evalDiscussion = here(
        """
        Без --rules выражение — обычный CEL, а каждый ключ файла фактов — переменная, тип которой известен при \
        вычислении. Числа JSON без дробной части и порядка — int, остальные — double; простые скаляры YAML читаются по \
        основной схеме YAML 1.2; ключи словарей — строки. Имя, которого в фактах нет, — неизвестный факт.

        С --rules выражение такое же, как в правилах: его переменные — предметы вопросов (client, provider, …), on, \
        region, param, code, и вызвать можно любое решение и расчёт; факты проверяются по словарю.

        Без выражения или с `-` выражения читаются со стандартного ввода, по одному в строке; пустые строки и строки, \
        начатые с //, пропускаются. Перед выражением, начатым с минуса, поставьте `--`.
        """,
        """
        Without --rules the expression is plain CEL, and every key of the file of facts is a variable whose type is \
        known at run time. JSON numbers without fraction and exponent are int, others double; plain scalars of YAML are \
        read by the core schema of YAML 1.2; keys of maps are strings. A name that the facts do not have is an unknown \
        fact.

        With --rules the expression is as in rules: its variables are the subjects of the questions (client, provider, \
        …), on, region, param and code, it may call every decision and calculation, and the facts are checked against \
        the vocabulary.

        Without an expression, or with `-`, expressions are read from standard input, one a line; empty lines and lines \
        that begin with // are passed over. Put `--` before an expression that begins with a minus.
        """)
    static let bothStandardInput = here(
        "стандартный ввод — либо выражения, либо факты: дайте выражение или файл",
        "standard input is either the expressions or the facts: give the expression or a file")
    static let onlyWithRules = here(
        "--on и --region имеют смысл только с --rules", "--on and --region need --rules")

    static let expression = argument(
        "Выражение CEL; `-` — по одному в строке стандартного ввода; с --functions имя функции",
        "CEL expression; `-` is one a line on standard input; with --functions the name of a function",
        value: "expression")
    static let evalFacts = argument(
        "Факты: YAML, JSON или JSON Lines (.jsonl, ответ на каждую строку); `-` — стандартный ввод",
        "Facts: YAML, JSON, or JSON Lines (.jsonl, an answer for each line); `-` is standard input",
        value: "file")
    static let evalRules = argument(
        "Каталог правил, на языке которых написано выражение",
        "Directory of rules in whose language the expression is", value: "directory")
    static let evalRegion = argument(
        "Регион, например RU-XA; без него — общие правила",
        "Region, for example RU-XA; else the rules of all",
        value: "code")
    static let evalOn = argument(
        "День вычисления; без него — сегодня", "Day; else today", value: "YYYY-MM-DD")
    static let evalOutput = argument(
        "Вид ответа: table, json (один массив) или jsonl (по объекту в строке)",
        "Form of the answer: table, json (one array) or jsonl (one object a line)", value: "form")
    static let unknownWithRules = here(
        "--unknown имеет смысл только без --rules: с правилами напишите в фактах `unknown`",
        "--unknown is for expressions without --rules: with rules write `unknown` in the facts")
    static func notAPattern(_ text: String) -> String {
        here(
            "`\(text)` — не путь к факту: пишите как `client.age`, `client.incomes[0]` или `staff[*].qualified`",
            "`\(text)` is no path of a fact: write it like `client.age`, `client.incomes[0]` or `staff[*].qualified`"
        )
    }
    static let evalUnknown = argument(
        "Считать этот факт неизвестным: `client.age`, `incomes[0]`, `staff[*].qualified`, `staff[…]`; можно повторять",
        "Take this fact for unknown: `client.age`, `incomes[0]`, `staff[*].qualified`, `staff[…]`; may be repeated",
        value: "path")
    static let evalResidual = argument(
        "Показать, что осталось от выражения: известное подставлено, решённое убрано",
        "Show what is left of the expression: what is known put in, what is decided left out")
    static let evalTrace = argument(
        "Показать значение каждой части выражения", "Show the value of every part of the expression")
    static let evalFunctions = argument(
        "Показать описание функций языка: всех или одной, имя которой дано вместо выражения",
        "Show what the functions of the language do: all, or the one named in place of the expression")
    static let evalExitCode = argument(
        "Статус выхода по ответу: 0 есть значение, 10 ложь, 11 неизвестно или ошибка",
        "Exit status by answer: 0 a value, 10 false, 11 unknown or a fault")
}
