/// The codes that a target's diagnostics have: one enum for each target, so that no code stands outside of it.
///
/// A code is stable and dotted, `yaml.duplicate-key`, and says what is wrong, not where it was found. The page
/// `Diagnostics` of the documentation has all of them in one table. A code that several targets say belongs to the
/// lowest.
public protocol DiagnosticCode: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}
