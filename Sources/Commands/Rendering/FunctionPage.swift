import CEL
import Diagnostics

extension Page {
    /// What people read about a function: how it is called, what it gives, when it fails, examples.
    mutating func addFunction(_ function: Function) {
        let documentation = function.documentation
        let faults = documentation.faults.map {
            Block.note(.faint(CommandsMessages.mayFail($0.code, $0.message[language])[language]))
        }
        let explained =
            [.sentence(StyledText(documentation.summary[language]))] + faults
            + [.verbatim(documentation.examples.map { StyledText($0) })]
        let signatures = function.overloads.map { Entry(.note, StyledText(function.signature($0))) }
        // What all the ways to call it have in common stands once, below the last of them.
        let uses = signatures.enumerated().map { index, signature in
            var entry = signature
            if index == signatures.count - 1 { entry.below = explained }
            return Block.entry(entry)
        }
        space()
        add(.sentence, .strong(function.writtenName), below: uses)
    }
}

extension Function {
    /// Whether people write it: some operators exist only inside of macros.
    var isWritten: Bool { name.utf8.first != UInt8(ascii: "@") || name.utf8.elementsEqual("@in".utf8) }

    /// The name as people write it: `+` for `_+_`, `in` for `@in`.
    var writtenName: String {
        guard isOperator else { return name }
        return String(name.unicodeScalars.filter { $0 != "_" && $0 != "@" })
    }

    private var isOperator: Bool { name.utf8.first.map { "_@!-".utf8.contains($0) } ?? false }

    /// A use as people write it: `date.plusYears(int) -> date`, `int + int -> int`.
    func signature(_ overload: Overload) -> String {
        let parameters = overload.parameters.map(\.name) + (overload.repeatsLast ? ["…"] : [])
        return "\(call(parameters, isMember: overload.isMember)) → \(overload.result.name)"
    }

    private func call(_ parameters: [String], isMember: Bool) -> String {
        if isOperator { return operation(parameters) }
        guard isMember, let receiver = parameters.first else {
            return "\(name)(\(parameters.joined(separator: ", ")))"
        }
        return "\(receiver).\(name)(\(parameters.dropFirst().joined(separator: ", ")))"
    }

    /// The parameters in the places of the underscores.
    private func operation(_ parameters: [String]) -> String {
        if name.utf8.elementsEqual("@in".utf8), parameters.count == 2 {
            return "\(parameters[0]) in \(parameters[1])"
        }
        var rest = parameters[...]
        var text = ""
        for scalar in name.unicodeScalars {
            guard scalar == "_" else {
                text.unicodeScalars.append(scalar)
                continue
            }
            text += rest.popFirst() ?? "…"
        }
        let isInfix = parameters.count == 2 && !name.unicodeScalars.contains("[")
        return isInfix ? "\(parameters[0]) \(writtenName) \(parameters[1])" : text
    }
}
