import FuzzSupport
import FuzzTerms

/// One input of `EvaluatorTarget`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe EvaluatorTarget.check(input(start, count))
    return 0
}
