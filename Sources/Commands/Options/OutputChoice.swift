import ArgumentParser

/// How an answer is written.
enum OutputChoice: String, CaseIterable, ExpressibleByArgument {
    case table
    case markdown
    case json

    /// The form that people read; nil for what programs read.
    var form: TextForm? {
        switch self {
        case .table: .terminal
        case .markdown: .markdown
        case .json: nil
        }
    }
}
