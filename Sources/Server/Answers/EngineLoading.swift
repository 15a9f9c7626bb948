import Diagnostics
import Registry
import Rules
import Service

extension EngineQuestions {
    /// Reads the rulebook and the register that a configuration names.
    @Sendable
    package static func load(_ configuration: Configuration) throws(StartupError) -> any Questions {
        let loaded = RulebookLoading.load(path: configuration.rules)
        guard let rulebook = loaded.rulebook else {
            throw StartupError(.data, .mistakes(loaded.diagnostics, loaded.texts))
        }
        if let region = configuration.region, rulebook.region(region) == nil {
            throw StartupError(.configuration, ServerMessages.unknownRegion(region))
        }
        let reading: RegisterReader.Reading
        do throws(RegisterError) {
            reading = try RegisterReader.read(path: configuration.register)
        } catch { throw StartupError(.noInput, error.message) }
        do throws(LoadingError) {
            let snapshot = try Snapshot.load(rulebook, reading)
            return EngineQuestions(
                snapshot, region: configuration.region, registerSource: configuration.register)
        } catch {
            switch error {
            case .rulebook(let diagnostics, let texts):
                throw StartupError(.data, .mistakes(diagnostics, texts))
            case .register(let diagnostics, let texts): throw StartupError(.data, .places(diagnostics, texts))
            }
        }
    }
}
