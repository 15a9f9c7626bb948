import Diagnostics

/// What the parser has to say about macros and the optional syntax.
extension CELMessages {
    // MARK: Variables

    /// `place` counts arguments from 0.
    static func variableExpected(_ macro: String, place: Int) -> Phrase {
        Phrase(
            ru: "\(place == 0 ? "первым" : "вторым") аргументом `\(macro)` должно быть имя переменной",
            en: "the \(place == 0 ? "first" : "second") argument of `\(macro)` must be the name of a variable"
        )
    }

    static func sameVariables(_ macro: String, _ name: String) -> Phrase {
        Phrase(
            ru: "обе переменные `\(macro)` названы `\(name)`",
            en: "both variables of `\(macro)` are called `\(name)`")
    }

    static let plainVariable = Phrase(
        ru: "придумайте имя для элемента: `list.all(x, x > 0)`", en: "name the element: `list.all(x, x > 0)`")
    static let plainVariables = Phrase(
        ru: "придумайте разные имена для номера и элемента: `list.all(i, x, x > i)`",
        en: "give index and element different names: `list.all(i, x, x > i)`")
    static let plainOptionalVariable = Phrase(
        ru: "придумайте имя для значения: `a.?b.optMap(x, x + 1)`",
        en: "name the value: `a.?b.optMap(x, x + 1)`")
    static let plainBinding = Phrase(
        ru: "придумайте имя для значения: `cel.bind(x, 1 + 2, x * x)`",
        en: "name the value: `cel.bind(x, 1 + 2, x * x)`")

    // MARK: Presence and the optional syntax

    static let fieldExpected = Phrase(
        ru: "аргументом `has` должно быть поле", en: "the argument of `has` must be a field")
    static let fieldSelection = Phrase(ru: "напишите `has(a.b)`", en: "write `has(a.b)`")
    static let optionalHasValue = Phrase(
        ru: "напишите `has(a.b)` или `a.?b.hasValue()`", en: "write `has(a.b)` or `a.?b.hasValue()`")

    static func optionalCall(_ method: String) -> Phrase {
        Phrase(
            ru: "через `.?` можно взять поле, но не вызвать `\(method)`",
            en: "`.?` selects a field and cannot call `\(method)`")
    }

    static let callInside = Phrase(
        ru: "вызов для значения, которого может не быть: `a.?b.optMap(x, x.size())`",
        en: "a call on a value that may be absent is written `a.?b.optMap(x, x.size())`")

    // MARK: Nesting

    static func tooManyWalks(_ limit: Int) -> Phrase {
        Phrase(
            ru: "вложенность обходов списков и словарей больше \(limit)",
            en: "walks over lists and maps are nested more than \(limit) deep")
    }

    static let nameTheParts = Phrase(
        ru: "разделите выражение на части", en: "divide the expression into parts")

    // MARK: The form of optimisers

    static let slotsExpected = Phrase(
        ru: "первым аргументом `cel.block` должен быть список в квадратных скобках",
        en: "the first argument of `cel.block` must be a list in brackets")
    static let blockForm = Phrase(
        ru: "напишите `cel.block([a, b], cel.index(1))`", en: "write `cel.block([a, b], cel.index(1))`")
    static let optionalSlot = Phrase(
        ru: "часть `cel.block` не может быть необязательной", en: "a slot of `cel.block` cannot be optional")

    static func numbersExpected(_ name: String) -> Phrase {
        Phrase(
            ru: "в `\(name)` пишутся только целые неотрицательные числа",
            en: "`\(name)` takes nothing but whole numbers from 0 on")
    }

    static func numberedForm(_ name: String, count: Int) -> Phrase {
        let form = count == 1 ? "`\(name)(0)`" : "`\(name)(0, 0)`"
        return Phrase(ru: "напишите \(form)", en: "write \(form)")
    }
}
