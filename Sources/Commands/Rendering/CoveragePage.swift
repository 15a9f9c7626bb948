import Authoring
import Diagnostics

extension Page {
    /// Which outcomes of which rules were seen.
    mutating func addCoverage(_ coverage: Coverage, _ places: SourcePlaces, minimum: Int?) {
        space()
        var files: [Entry] = []
        for item in coverage.incomplete {
            let place = places[item.span]
            let file = Words(language: language).visible(place.file)
            if !(files.last?.text.plain.utf8.elementsEqual(file.utf8) ?? false) {
                files.append(Entry(.sentence, .strong(file), isWhole: true))
            }
            let unseen = StyledText(item.unseen.names.joined(separator: ", "), .open)
            let text = .faint("\(place.line):\(place.column)") + StyledText("  \(item.name): ") + unseen
            files[files.count - 1].below.append(.entry(Entry(.note, text, isWhole: true)))
        }
        for file in files { add(.entry(file)) }
        space()
        let isEnough = coverage.percent >= minimum ?? 0
        add(.sentence, StyledText(CommandsMessages.coverage(coverage)[language], isEnough ? .good : .bad))
        if let minimum, !isEnough {
            add(.sentence, StyledText(CommandsMessages.coverageTooSmall(minimum)[language], .bad))
        }
    }
}
