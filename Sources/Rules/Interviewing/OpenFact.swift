import Facts

/// A fact that is not given and can be asked for.
struct OpenFact {
    /// What it is in answers.
    var fact: UnknownFact
    /// Where it is to be given.
    var address: FactAddress
    /// The missing facts that it stands for: of a computed fact that a document may give all the same.
    var standsFor: [String] = []

    /// Its path.
    var path: String { fact.path }
}
