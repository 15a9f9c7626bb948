import Glibc

/// Stack for code that recurses with the nesting of what people write.
///
/// Trees are up to 250 deep, rules stand in rules up to 64 deep, and threads other than the first have 512 KiB on some
/// systems; whoever recurses counts its levels and goes on here every so often.
enum DeepStack {
    /// Bytes of a stack: only what is touched is taken from memory.
    private static let size = 32 << 20

    /// Whether this level goes on a stack of its own: the first ones fit any thread, one such stack many more.
    static func begins(at level: Int) -> Bool { level >= 24 && (level - 24) % 800 == 0 }

    /// Carries out `body` on a stack of its own, while this thread waits; false when there is no memory for one, and
    /// then nothing was done.
    static func run(_ body: () -> Void) -> Bool {
        withoutActuallyEscaping(body) { body in
            let work = Work(body)
            // SAFETY: the attributes are initialised, used and destroyed here.
            let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
            defer { unsafe attributes.deallocate() }
            unsafe pthread_attr_init(attributes)
            unsafe pthread_attr_setstacksize(attributes, size)
            defer { unsafe pthread_attr_destroy(attributes) }
            var thread = pthread_t()
            // SAFETY: `work` outlives the thread, which is joined before it is released.
            let status = unsafe pthread_create(
                &thread, attributes,
                { pointer in
                    guard let pointer = unsafe pointer else { return nil }
                    unsafe Unmanaged<Work>.fromOpaque(pointer).takeUnretainedValue().body()
                    return nil
                }, Unmanaged.passUnretained(work).toOpaque())
            guard status == 0 else { return false }
            pthread_join(thread, nil)
            return withExtendedLifetime(work) { true }
        }
    }

    /// A closure that goes through a C pointer; used by one thread at a time.
    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }
}
