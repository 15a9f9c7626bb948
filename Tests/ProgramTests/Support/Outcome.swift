import TestSupport
import Testing

/// What a program that has ended left behind.
struct Outcome: Equatable {
    /// How it ended.
    var ending: RunningProgram.Ending
    /// What it wrote to standard output.
    var output: String
    /// What it wrote to standard error.
    var errors: String

    /// Runs a program to its end.
    init(
        _ name: RunningProgram.Name, _ arguments: [String], in folder: ScratchFolder,
        environment: [String] = [], input: [UInt8]? = nil
    ) throws {
        let program = try RunningProgram(
            name, arguments, in: folder, environment: environment, input: input)
        ending = program.wait()
        output = program.outputText
        errors = program.errorText
    }
}
