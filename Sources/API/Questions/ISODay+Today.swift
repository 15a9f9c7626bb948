import Glibc

extension ISODay {
    /// Today by the time zone of the process; nil behind the year 9999.
    package static var today: ISODay? {
        var second = time(nil)
        var parts = unsafe tm()
        // SAFETY: the pointers are those of local variables, which the function does not keep; the zone's name, a
        // pointer in `tm`, is not read.
        guard unsafe localtime_r(&second, &parts) != nil else { return nil }
        return unsafe ISODay(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
