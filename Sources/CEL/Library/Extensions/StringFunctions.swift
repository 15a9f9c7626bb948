/// The strings library of cel-spec (doc/extensions/strings.md): all positions count code points, nothing is
/// normalised.
///
/// `reverse` stands among the functions of lists, because one function has all overloads of its name.
enum StringFunctions {
    /// In the order of the documentation.
    static let all = [
        charAt, indexOf, lastIndexOf, substring, split, join, replace, trim, lowerAscii, upperAscii,
        quote, format,
    ]
}

/// Arguments of the library's functions.
extension StringFunctions {
    /// The string that a value is; throws `.noSuchOverload` for another value.
    static func string(_ value: Value) throws(Fault) -> String {
        guard case .string(let text) = value else { throw .noSuchOverload }
        return text
    }

    /// The int that a value is; throws `.noSuchOverload` for another value.
    static func int(_ value: Value) throws(Fault) -> Int64 {
        guard case .int(let number) = value else { throw .noSuchOverload }
        return number
    }

    /// The bytes as a string; throws `.tooLarge` when they are too many.
    static func result(_ bytes: [UInt8]) throws(Fault) -> Value {
        guard bytes.count <= ValueLimits.bytes else { throw .tooLarge }
        return .string(String(decoding: bytes, as: UTF8.self))
    }
}
