import Diagnostics
import FuzzSupport
import Glibc
import Rules

/// Loads a rulebook: it is whole, or its mistakes have places; the same each time.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let files = unsafe RulebookFiles(input(start, count))
    files.write()
    let loaded = RulebookLoading.load(path: RulebookFiles.folder)
    checkSaid(loaded.diagnostics, in: loaded.texts)
    let again = RulebookLoading.load(path: RulebookFiles.folder)
    require(said(again.diagnostics) == said(loaded.diagnostics), "loading again says something else")
    files.remove()
    return 0
}
