import Diagnostics

/// A run in the XML that build servers read: a test suite for each scenario, a test case for each row.
///
/// The format has no standard; it is what Jenkins, GitLab and GitHub's reporters have in common. No times are
/// written: the same rules and scenarios give the same bytes.
package struct JUnitReport {
    private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// Writes a run; `name` is that of the rulebook.
    package init(_ run: ScenarioRun, rulebook name: String, _ places: SourcePlaces) {
        let counts = "tests=\"\(run.count)\" failures=\"\(run.failed)\" errors=\"0\""
        text += "<testsuites name=\"\(Self.escaped(name))\" \(counts)>\n"
        for scenario in run.scenarios { add(scenario, places) }
        text += "</testsuites>\n"
    }

    /// The bytes of the report.
    package var bytes: [UInt8] { Array(text.utf8) }

    private mutating func add(_ scenario: ScenarioRun.Scenario, _ places: SourcePlaces) {
        let failed = scenario.cases.count - scenario.passed
        let name = Self.escaped(scenario.name)
        let file = Self.escaped(places[scenario.span].file)
        text += "  <testsuite name=\"\(name)\" tests=\"\(scenario.cases.count)\" failures=\"\(failed)\""
        text += " errors=\"0\" skipped=\"0\" file=\"\(file)\">\n"
        for item in scenario.cases {
            let place = places[item.span]
            text += "    <testcase name=\"\(Self.escaped(item.row ?? scenario.name))\" classname=\"\(name)\""
            text += " file=\"\(file)\" line=\"\(place.line)\""
            guard !item.differences.isEmpty else {
                text += "/>\n"
                continue
            }
            let keys = item.differences.map(\.subject.rawValue).joined(separator: ", ")
            let diff = "\(place.text)\n" + item.differences.flatMap(Self.lines).joined(separator: "\n")
            text +=
                ">\n      <failure type=\"difference\" message=\"\(keys)\">\(Self.escaped(diff))</failure>\n"
            text += "    </testcase>\n"
        }
        text += "  </testsuite>\n"
    }

    private static func lines(_ difference: Difference) -> [String] {
        [difference.subject.rawValue + ":"]
            + difference.lines.map { line in
                switch line.side {
                case .expected: "- \(line.text)"
                case .found: "+ \(line.text)"
                case .both: "  \(line.text)"
                }
            }
    }

    /// The text with the characters escaped that XML reads as its own, and those replaced that it does not allow.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += scalar == "\n" ? "\n" : "&#\(scalar.value);"
            default:
                let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
            }
        }
        return result
    }
}
