import Diagnostics
import Documents
import Rules
import TestSupport
import Testing

/// The tables of keys in the reference are those of the readers: none is missing, none is made up, each is in an example.
struct ReferenceKeysTests {
    @Test(arguments: ReferencePage.all) func tablesAreWhatIsRead(_ page: ReferencePage) {
        var tables = KeyTables(page.page)
        for mapping in ReadMappings(page.files, below: ReferencePage.folder + "/").all { tables.see(mapping) }
        #expect(tables.unexplained == [])
        #expect(tables.unread == [])
        #expect(tables.withoutExample == [])
    }

    @Test(arguments: ReferencePage.all) func theShippedRulesHoldNothingElse(_ page: ReferencePage) {
        let folder = Files.path("../../Rules")
        let result = RulebookLoading.load(path: folder)
        let mappings = ReadMappings(result.texts.texts + result.scenarioTexts, below: folder + "/").all
        #expect(mappings.count > 1000)
        var tables = KeyTables(page.page)
        for mapping in mappings { tables.see(mapping) }
        #expect(tables.unexplained == [])
    }

    @Test func aTableThatLacksAKeyIsFound() {
        let page = """
            # Page
            ## `pack:`
            | key | | |
            |---|---|---|
            | `pack` | text | |
            | `colour` | text | |
            """
        var tables = KeyTables(MarkdownPage(page))
        let pack = SourceText(name: "regions/A/pack.yaml", bytes: Array("pack: A\nparent: B\n".utf8))
        for mapping in ReadMappings([pack], below: "").all { tables.see(mapping) }
        #expect(tables.unexplained == ["pack: illustrative, pack, parent, time-zone, title"])
        #expect(tables.unread == ["`pack:`"])
    }
}
