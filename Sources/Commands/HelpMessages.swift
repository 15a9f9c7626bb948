import API
import ArgumentParser
import Diagnostics

/// The words of `--help`, in the language that the locale asks for.
enum HelpMessages {
    static func here(_ ru: String, _ en: String) -> String {
        Phrase(ru: ru, en: en)[ProcessEnvironment.language]
    }

    static func argument(_ ru: String, _ en: String, value: String? = nil) -> ArgumentHelp {
        ArgumentHelp(here(ru, en), valueName: value)
    }

    static let program = here(
        "Спросить службу reestrd о реестре поставщиков и подборе по 442-ФЗ",
        "Ask the daemon reestrd about the register of providers and matching under 442-FZ")
    static let check = here(
        "Может ли организация войти в реестр", "Whether an organisation qualifies for the register")
    static let assess = here("Нуждаемость, форма и плата гражданина", "What a client needs and pays")
    static let match = here(
        "Подходящие поставщики по порядку, и почему не другие", "Ranked providers, and why not the others")
    static let ask = here(
        "Опрос: спросить только то, от чего ещё зависит решение",
        "An interview: ask only what still matters")
    static let compare = here(
        "Одна организация или гражданин по правилам всех регионов",
        "One organisation or client under the rules of every region")
    static let rules = here("Работа с правилами без службы", "Work with rules, without a daemon")
    static let rulesCheck = here("Проверить каталог правил", "Check a directory of rules")
    static let rulesTest = here(
        "Проверить правила сценариями", "Test a directory of rules with its scenarios")
    static let checkOn = argument(
        "День, на который судят о давности значений; без него — сегодня",
        "Day as of which values count as stale; today without it", value: "YYYY-MM-DD")
    static let unconfirmed = argument(
        "Показать и правила, чья формулировка не подтверждена",
        "Show the rules whose wording is not confirmed as well")
    static let status = here("Состояние службы", "How the daemon is")
    static let ping = here("Отвечает ли служба", "Whether the daemon answers")
    static let onlyWithCoverage = here(
        "--min и --region бывают только вместе с --coverage",
        "--min and --region stand only beside --coverage")
    static let notPercent = here("--min — число от 0 до 100", "--min is a number from 0 to 100")
    static let topNotPositive = here("--top должно быть больше нуля", "--top must be greater than zero")

    static let facts = argument(
        "Файл фактов, YAML или JSON; `-` — стандартный ввод",
        "File of facts, YAML or JSON; `-` is standard input",
        value: "file")
    static let decision = argument(
        "Имя решения или расчёта, например register_admission",
        "Name of a decision or calculation, such as register_admission", value: "decision")
    static let interviewFile = argument(
        "Файл фактов: с него опрос продолжается, в него сохраняется каждый ответ (только для вашего пользователя)",
        "File of facts: the interview goes on from it and saves every answer in it (for your user alone)",
        value: "file")
    static let interviewOutput = argument(
        "table — с человеком, jsonl — вопросы и ответы строками JSON; без него — jsonl, если ввод не терминал",
        "table: with a person; jsonl: questions and answers as JSON Lines; jsonl where input is no terminal")
    static let comparedQuestion = argument(
        "Имя решения или расчёта; без него — вопросы check, а о гражданине — assess",
        "Name of a decision or calculation; by default those of check, for a client those of assess",
        value: "name")
    static let comparedRegions = argument(
        "Только эти регионы, через запятую", "These regions only, separated by commas", value: "codes")
    static let directory = argument("Каталог правил", "Directory of rules")
    static let scenarios = argument(
        "Файлы сценариев сверх папки `scenarios`", "Files of scenarios beside the folder `scenarios`",
        value: "file")
    static let junit = argument(
        "Записать итог в файл JUnit XML", "Write the result to a file of JUnit XML", value: "file")
    static let coverage = argument(
        "Показать исходы условий и случаев, которых не было",
        "Show the outcomes of conditions and cases that were not seen")
    static let coverageRegion = argument(
        "Покрытие правил только этого региона", "Coverage of the rules of this region only", value: "code")
    static let coverageMinimum = argument(
        "Наименьшее покрытие в процентах, иначе статус выхода 1",
        "The least coverage in percent, else exit status 1", value: "percent")
    static let socket = argument(
        "Сокет службы (или REESTR_SOCKET)", "Socket of the daemon (or REESTR_SOCKET)", value: "path")
    static let language = argument("Язык: ru или en", "Language: ru or en", value: "ru|en")
    static let colour = argument(
        "Цвет: auto, always или never", "Colours: auto, always or never", value: "when")
    static let region = argument("Регион, например RU-XA", "Region, for example RU-XA", value: "code")
    static let on = argument(
        "День, на который даётся ответ", "Day as of which to answer", value: "YYYY-MM-DD")
    static let explain = argument(
        "Обоснование: none, failures или full", "Explanation: none, failures or full", value: "detail")
    static let set = argument(
        "Что, если: путь=значение; можно несколько раз",
        "What if: path=value; may be given several times", value: "path=value")
    static let output = argument(
        "Вид ответа: table, markdown (документ) или json",
        "Form of the answer: table, markdown (a document) or json", value: "form")
    static let exitCode = argument(
        "Статус выхода по решению: 0 да, 10 отказ, 11 не определено",
        "Exit status by verdict: 0 granted, 10 refused, 11 undetermined")
    static let top = argument("Сколько лучших показать", "How many of the best to show", value: "n")
    static let remedies = argument(
        "Что изменить, чтобы отказ стал согласием: самое лёгкое сначала",
        "What would turn a refusal into a grant, the easiest first")
    static let topRemedies = argument(
        "Сколько способов показать вместе с --remedies",
        "How many ways to show with --remedies", value: "n")
    static func topNotInRange(_ most: Int) -> String {
        here("--top — число от 1 до \(most)", "--top is a number from 1 to \(most)")
    }
    static let all = argument(
        "Показать всех и все причины", "Show all of them, with every reason")
}
