/// A number written with one digit behind the point.
struct Tenths: CustomStringConvertible {
    let value: Double

    init(_ value: Double) { self.value = value }

    var description: String { ((value * 10).rounded() / 10).description }
}

/// A number written with two digits behind the point.
struct Hundredths: CustomStringConvertible {
    let value: Double

    init(_ value: Double) { self.value = value }

    var description: String { ((value * 100).rounded() / 100).description }
}
