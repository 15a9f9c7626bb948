package import Documents

/// A fact that is to be asked for next, with what a person needs to answer and a program to take the answer.
package struct FactQuestion: WireValue, Hashable {
    /// What an answer is.
    package enum Kind: String, Sendable {
        case bool, int, decimal, money, date, month, code, text
        /// Several answers of the kind that `of` says.
        case list
        /// A record, of which more is asked; an answer says that it is there.
        case record
        /// A map, of which entries are asked one by one.
        case map
    }

    /// How sure it is that the answer matters.
    package enum Weight: String, Sendable {
        /// Two answers come to different verdicts.
        case decides
        /// That was not ruled out within the bound of the search.
        case mayDecide = "may-decide"
        /// No answer alone changes the verdict, but without it the rules do not come to one.
        case settles
    }

    /// The path of the fact as answers name it: `client.household[a].relation`.
    package var path: String
    /// Where the answer goes: RFC 6901 pointer into the facts.
    package var pointer: String
    /// Its title for people.
    package var title: String?
    /// The question to ask.
    package var ask: String?
    /// The document that proves it.
    package var proof: String?
    /// The type in the words of the rulebook: `list(code(form))`.
    package var type: String
    /// What an answer is.
    package var kind: Kind
    /// Of a list what its elements are.
    package var of: Kind?
    /// Whether there may be none, which is `null`.
    package var isOptional = false
    /// The codes to choose from: of the answer, or of the keys of elements.
    package var codes: [CodeChoice] = []
    /// Of a list of records what names its elements.
    package var key: ElementKey?
    /// The least value, as it is written.
    package var minimum: String?
    /// The greatest value, as it is written.
    package var maximum: String?
    /// The most characters of a text.
    package var maximumLength: Int?
    /// The most elements of a list.
    package var maximumItems: Int?
    /// What is assumed when nobody says otherwise.
    package var assumed: AssumedFact?
    /// Whether rules compute it: who does not know it is asked for what it is computed from.
    package var isComputed = false
    /// Whether its value is shown to nobody but its owner.
    package var isSensitive = false
    /// How sure it is that the answer matters.
    package var weight: Weight
    /// How many open conditions wait for nothing else.
    package var settles = 0
    /// The conditions that wait for it.
    package var conditions: [WaitingCondition] = []

    /// Creates a question; what it says beyond that is set afterwards.
    package init(path: String, pointer: String, type: String, kind: Kind, weight: Weight) {
        self.path = path
        self.pointer = pointer
        self.type = type
        self.kind = kind
        self.weight = weight
    }

    /// Writes the question as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("path", path)
        json.member("pointer", pointer)
        json.optional("title", title)
        json.optional("ask", ask)
        json.optional("proof", proof)
        json.member("type", type)
        json.member("kind", kind.rawValue)
        json.optional("of", of?.rawValue)
        json.mark("optional", isOptional)
        json.optional("codes", codes)
        json.optional("key", key)
        json.optional("min", minimum)
        json.optional("max", maximum)
        json.optional("max-length", maximumLength)
        json.optional("max-items", maximumItems)
        json.optional("assumed", assumed)
        json.mark("computed", isComputed)
        json.mark("sensitive", isSensitive)
        json.member("weight", weight.rawValue)
        if settles > 0 { json.member("settles", settles) }
        json.optional("conditions", conditions)
        json.endObject()
    }

    /// Reads a question.
    package init(reading node: WireNode) throws(WireError) {
        path = try node.string("path")
        pointer = try node.string("pointer")
        title = try node.optionalString("title")
        ask = try node.optionalString("ask")
        proof = try node.optionalString("proof")
        type = try node.string("type")
        kind = try node.word("kind", Kind.self)
        of = try node.value("of")?.word(Kind.self)
        isOptional = try node.mark("optional")
        codes = try node.list("codes", CodeChoice.self)
        key = try node.optional("key", ElementKey.self)
        minimum = try node.optionalString("min")
        maximum = try node.optionalString("max")
        maximumLength = try node.optionalInteger("max-length")
        maximumItems = try node.optionalInteger("max-items")
        assumed = try node.optional("assumed", AssumedFact.self)
        isComputed = try node.mark("computed")
        isSensitive = try node.mark("sensitive")
        weight = try node.word("weight", Weight.self)
        settles = try node.optionalInteger("settles") ?? 0
        conditions = try node.list("conditions", WaitingCondition.self)
    }
}
