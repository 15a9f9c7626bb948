import FuzzSupport
import FuzzTerms

/// One input of `ParserTarget`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe ParserTarget.check(input(start, count))
    return 0
}
