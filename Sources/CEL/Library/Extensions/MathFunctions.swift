/// `math.…`: the mathematics extension (cel-go, ext/math.go, version 2).
///
/// Functions of binary floating point take doubles only, as the specification has it: `math.floor(1)` is a
/// fault. Money and decimals have functions of their own, `NumberFunctions`.
enum MathFunctions {
    /// Everything of the extension.
    static let all: [Function] = extremes + rounding + signs + classes + bits + shifts
}
