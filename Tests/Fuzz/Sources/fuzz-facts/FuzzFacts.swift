import FuzzSupport
import FuzzTerms

/// One input of `FactsTarget`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FactsTarget.check(input(start, count))
    return 0
}
