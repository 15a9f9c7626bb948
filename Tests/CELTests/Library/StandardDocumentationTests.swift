import CEL
import Diagnostics
import Testing

/// What every function of the standard library must have for its readers.
@Suite struct StandardDocumentationTests {
    @Test(arguments: StandardCall.library.map(\.name)) func isWhole(_ name: String) throws {
        let functions = StandardCall.library.filter { $0.name == name }
        let function = try #require(functions.first)
        #expect(functions.count == 1)
        #expect(!function.overloads.isEmpty)
        #expect(Set(function.overloads).count == function.overloads.count)
        #expect((1...4).contains(function.documentation.examples.count))
        #expect(!function.documentation.summary.ru.utf8.isEmpty)
        #expect(!function.documentation.summary.en.utf8.isEmpty)
    }
}
