package import Diagnostics
import Documents

extension QuestionRequest {
    private static let counts = 1...100

    /// Reads a body; every mistake in it is in the problem that is thrown, not the first alone.
    ///
    /// A key that requests of this kind do not take is one of them. `fallback` is the language of the problem when the
    /// body does not name one that can be read.
    package init(body: [UInt8], as kind: RequestKind, fallback: Language) throws(Problem) {
        let (document, diagnostics) = JSON.read(body, source: 0)
        guard let document else {
            throw Problem(.notJSON, fallback, errors: Self.details(diagnostics, of: body, fallback))
        }
        let language = Self.language(of: document) ?? fallback
        var details = Self.details(diagnostics, of: body, language)
        self.init(document: document, facts: 0)
        read(document.root, kind, language, &details)
        guard details.isEmpty else { throw Problem(.invalid, language, errors: details) }
    }

    private static func language(of document: Document) -> Language? {
        document.root["lang"].flatMap { $0.kind == .text ? Language(rawValue: $0.text) : nil }
    }

    private static func details(
        _ diagnostics: Diagnostics, of body: [UInt8], _ language: Language
    ) -> [ProblemDetail] {
        diagnostics.sorted.map { ProblemDetail($0, in: language, of: body) }
    }

    private mutating func read(
        _ root: DocumentNode, _ kind: RequestKind, _ language: Language, _ details: inout [ProblemDetail]
    ) {
        guard root.kind == .mapping else {
            details.append(.init("request.not-object", APIMessages.bodyNotObject, language, pointer: ""))
            return
        }
        for (key, value) in root.entries { readMember(key.text, value, kind, language, &details) }
        if root["facts"] == nil {
            details.append(.init("request.facts-missing", APIMessages.factsMissing, language, pointer: ""))
        }
    }

    /// The key of a name, when there is one that requests of this kind take.
    private func key(
        _ name: String, _ pointer: String, _ kind: RequestKind, _ language: Language,
        _ details: inout [ProblemDetail]
    ) -> RequestKey? {
        guard let key = RequestKey(rawValue: name) else {
            let keys = RequestKey.names(for: kind)
            details.append(
                .init(
                    "request.unknown-key", APIMessages.unknownKey(name), language, pointer: pointer,
                    help: NameSuggestion.closest(to: name, among: keys).map(NameSuggestion.didYouMean)
                        ?? APIMessages.knownKeys(keys)))
            return nil
        }
        guard key.kinds.contains(kind) else {
            let message = APIMessages.unfitKey(name, of: kind, takenBy: key.kinds)
            details.append(.init("request.unfit-key", message, language, pointer: pointer))
            return nil
        }
        return key
    }

    private mutating func readMember(
        _ name: String, _ value: DocumentNode, _ kind: RequestKind, _ language: Language,
        _ details: inout [ProblemDetail]
    ) {
        let pointer = JSON.pointer(to: value.index, in: value.document)
        func refuse(_ message: Phrase) {
            details.append(.init("request.bad-value", message, language, pointer: pointer))
        }
        guard let key = key(name, pointer, kind, language, &details) else { return }
        switch key {
        case .facts:
            if value.kind == .mapping { facts = value.index } else { refuse(APIMessages.factsNotObject) }
        case .region:
            if value.kind == .text { region = value.text } else { refuse(APIMessages.notString(name)) }
        case .on:
            on = value.kind == .text ? ISODay(value.text) : nil
            if on == nil { refuse(APIMessages.notDay) }
        case .lang:
            guard let word = Self.word(value, Language.self) else { return refuse(APIMessages.notLanguage) }
            self.language = word
        case .explain:
            guard let word = Self.word(value, ExplanationDetail.self) else {
                return refuse(APIMessages.notDetail)
            }
            explain = word
        case .set:
            guard value.kind == .mapping else { return refuse(APIMessages.setNotObject) }
            settings = value.entries.map { SetFact(path: $0.key.text, value: $0.value) }
        case .questions:
            guard value.kind == .plain, let count = Int(value.text), Self.counts.contains(count) else {
                return refuse(APIMessages.notCount(Self.counts))
            }
            questions = count
        case .remedies:
            guard value.kind == .plain, let most = Int(value.text), (1...Self.mostRemedies).contains(most)
            else {
                return refuse(APIMessages.notRemedies(Self.mostRemedies))
            }
            remedies = most
        }
    }

    private static func word<Word: RawRepresentable<String>>(_ node: DocumentNode, _: Word.Type) -> Word? {
        node.kind == .text ? Word(rawValue: node.text) : nil
    }
}
