import Glibc
import Synchronization

/// Runs `body` on a thread with 512 KiB of stack, which is what threads other than the first have on some
/// systems.
func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
    let slot = Slot<Result>()
    let thunk = Thunk { slot.result.withLock { $0 = body() } }
    // SAFETY: the attributes live until the thread is made; the retained thunk is released by the thread
    // alone.
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    unsafe pthread_attr_init(attributes)
    unsafe pthread_attr_setstacksize(attributes, 512 * 1024)
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(thunk).toOpaque()
    let status = unsafe pthread_create(
        &thread, attributes,
        { pointer in
            guard let pointer = unsafe pointer else { return nil }
            unsafe Unmanaged<Thunk>.fromOpaque(pointer).takeRetainedValue().run()
            return nil
        }, box)
    unsafe pthread_attr_destroy(attributes)
    guard status == 0 else { return nil }
    pthread_join(thread, nil)
    return slot.result.withLock { $0 }
}

/// Where a thread leaves its result.
private final class Slot<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
}

/// A closure that can go through a C pointer.
private final class Thunk: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
