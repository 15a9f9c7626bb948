import API
import CEL
import Diagnostics
import Documents

/// What the functions of the language do: all of them, those of a namespace, or one.
struct FunctionListing {
    private let functions: [Function]
    private let name: String?
    private let output: EvaluationOutput

    /// Chooses functions: by name, by operator, by namespace (`math`); all without a name.
    init(name: String?, _ output: EvaluationOutput) {
        self.name = name
        self.output = output
        let all = Library.standard.functions.filter(\.isWritten)
        guard let name else {
            functions = all
            return
        }
        let exact = all.filter {
            $0.writtenName.utf8.elementsEqual(name.utf8) || $0.name.utf8.elementsEqual(name.utf8)
        }
        functions = exact.isEmpty ? all.filter { $0.name.utf8.starts(with: "\(name).".utf8) } : exact
    }

    /// Writes them; exit status 65 when there is none of the name.
    func write(_ look: Look) throws(CommandFailure) {
        guard !functions.isEmpty else {
            let known = Library.standard.functions.filter(\.isWritten).map(\.writtenName)
            let near = name.flatMap { NameSuggestion.closest(to: $0, among: known) }
            throw CommandFailure(.data, CommandsMessages.noFunction(name ?? "", near: near), look.language)
        }
        switch output {
        case .table:
            var page = Page(look.language)
            for function in functions { page.addFunction(function) }
            StandardStreams.write(page.text(.terminal, look))
        case .json:
            let objects = functions.map { String(decoding: object($0, look.language), as: UTF8.self) }
            StandardStreams.write("[" + objects.joined(separator: ",") + "]\n")
        case .jsonl:
            for function in functions { StandardStreams.write(object(function, look.language) + [0x0A]) }
        }
    }

    private func object(_ function: Function, _ language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("name", function.name)
        json.list("signatures", function.overloads.map(function.signature))
        json.member("gives", function.documentation.summary[language])
        json.list("faults", function.documentation.faults.map(\.code))
        json.list("examples", function.documentation.examples)
        json.endObject()
        return json.finish()
    }
}
