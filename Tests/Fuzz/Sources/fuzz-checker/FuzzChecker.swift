import FuzzSupport
import FuzzTerms

/// One input of `CheckerTarget`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe CheckerTarget.check(input(start, count))
    return 0
}
