/// The functions of the language, by name.
public struct Library: Sendable {
    /// In the order of the libraries.
    public let functions: [Function]
    private let places: [String: Int]

    /// Creates a library; of two functions of one name the later counts.
    public init(_ functions: [Function]) {
        self.functions = functions
        places = Dictionary(
            functions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// The function of this name.
    public subscript(name: String) -> Function? { places[name].map { functions[$0] } }

    /// Everything that expressions may call: the standard library and the extensions of CEL, and the functions of rules.
    public static let standard = Library(
        OperatorFunctions.all + StandardFunctions.all + ConversionFunctions.all + TimeFunctions.all
            + StringFunctions.all + EncoderFunctions.all + RegexFunctions.all + MathFunctions.all
            + ListFunctions.all + SetFunctions.all + NetworkFunctions.all + OptionalFunctions.all
            + DateFunctions.all + NumberFunctions.all)
}
