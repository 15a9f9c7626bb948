import Diagnostics

/// What the benchmarks say about their input.
enum EligibilityMessages {
    static let noCondition = Phrase(
        ru: "здесь нужно условие с `id` и `expr`", en: "a condition with `id` and `expr` is expected here")
    static let tooComplex = Phrase(
        ru: "условиям не хватило регистров программы",
        en: "the conditions need more registers than a program has")
}
