import Authoring
import Diagnostics

extension Page {
    /// Which outcomes of which rules were seen.
    mutating func addCoverage(_ coverage: Coverage, _ places: SourcePlaces, minimum: Int?) {
        space()
        var file = ""
        for item in coverage.incomplete {
            let place = places[item.span]
            if !place.file.utf8.elementsEqual(file.utf8) {
                file = place.file
                addUnbroken(.strong(Words(language: language).visible(file)), indent: 0)
            }
            let unseen = item.unseen.names.joined(separator: ", ")
            addUnbroken(
                .faint("\(place.line):\(place.column)") + StyledText("  \(item.name): ")
                    + StyledText(unseen, .open), indent: 2)
        }
        space()
        let isEnough = coverage.percent >= minimum ?? 0
        add(StyledText(CommandsMessages.coverage(coverage)[language], isEnough ? .good : .bad))
        if let minimum, !isEnough {
            add(StyledText(CommandsMessages.coverageTooSmall(minimum)[language], .bad))
        }
    }
}
