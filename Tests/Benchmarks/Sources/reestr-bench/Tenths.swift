/// A number written with one digit behind the point.
struct Tenths: CustomStringConvertible {
    let value: Double

    init(_ value: Double) { self.value = value }

    var description: String { ((value * 10).rounded() / 10).description }
}
