/// The version of both programs.
package enum Version {
    /// As `--version` prints it and the status names it.
    package static let text = "0.1.0"
}
