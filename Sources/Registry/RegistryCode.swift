import Diagnostics

/// The codes of this target: what is wrong with a line of the register.
package enum RegistryCode: String, DiagnosticCode {
    /// A line is no object of JSON.
    case notObject = "register.not-object"
    /// The record has no `id`.
    case noId = "register.no-id"
    /// The record has no object `provider`.
    case noProvider = "register.no-provider"
    /// `provider.id` is not the `id` of the record.
    case idDiffers = "register.id-differs"
    /// An earlier line has this `id`; the record is left out.
    case duplicateId = "register.duplicate-id"
    /// A record has no such key.
    case unknownKey = "register.unknown-key"
}
