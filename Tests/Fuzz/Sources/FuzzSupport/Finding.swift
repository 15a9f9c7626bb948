/// Ends the program because a property does not hold; libFuzzer keeps the input.
public func finding(_ message: @autoclosure () -> String) -> Never {
    fatalError("FINDING: " + message())
}

/// Ends the program unless a property holds.
public func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { finding(message()) }
}

/// The bytes that libFuzzer made up.
public func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    // SAFETY: libFuzzer gives a pointer to `count` bytes that live until the call ends; they are copied.
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
}
