import CEL
import Testing

/// Parts of instants and of lengths of time.
@Suite struct StandardTimeTests {
    private static let names = [
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours",
        "getMinutes", "getSeconds", "getMilliseconds",
    ]

    /// The parts of an instant, in the order of `names`.
    private struct Parts: Sendable {
        var instant: Value
        var zone: String?
        var expected: [Int64]
    }

    private static let parts: [Parts] = [
        Parts(
            instant: .timestamp(1_234_567_890, 123_456_789), zone: nil,
            expected: [2009, 1, 13, 12, 5, 43, 23, 31, 30, 123]),
        Parts(
            instant: .timestamp(1_234_567_890), zone: "+11:00",
            expected: [2009, 1, 14, 13, 6, 44, 10, 31, 30, 0]),
        Parts(
            instant: .timestamp(1_234_567_890), zone: "US/Central",
            expected: [2009, 1, 13, 12, 5, 43, 17, 31, 30, 0]),
        Parts(
            instant: .timestamp(-1, 999_999_999), zone: "",
            expected: [1969, 11, 31, 30, 3, 364, 23, 59, 59, 999]),
        Parts(
            instant: .timestamp(1_735_689_599), zone: "UTC",
            expected: [2024, 11, 31, 30, 2, 365, 23, 59, 59, 0]),
        Parts(
            instant: .timestamp(-62_135_596_800), zone: "-00:01",
            expected: [0, 11, 31, 30, 0, 365, 23, 59, 0, 0]),
        Parts(
            instant: .timestamp(253_402_300_799), zone: "00:01",
            expected: [10_000, 0, 1, 0, 6, 0, 0, 0, 59, 0]),
        Parts(
            instant: .timestamp(-5_364_662_400), zone: "Europe/Paris",
            expected: [1800, 0, 1, 0, 3, 0, 0, 9, 21, 0]),
    ]

    @Test(arguments: parts.indices) func partsOfInstants(_ index: Int) throws {
        let parts = Self.parts[index]
        for (name, expected) in zip(Self.names, parts.expected) {
            guard let zone = parts.zone else {
                try StandardCall(name, parts.instant, gives: .int(expected)).check()
                continue
            }
            try StandardCall(name, parts.instant, .string(zone), gives: .int(expected)).check()
        }
    }

    private static let durations: [StandardCall] = [
        .init("getHours", .duration(10_000_000_000_000), gives: .int(2)),
        .init("getMinutes", .duration(-3_599_000_000_000), gives: .int(-59)),
        .init("getSeconds", .duration(3_730_900_000_000), gives: .int(3730)),
        .init("getMilliseconds", .duration(123_321_456_789), gives: .int(321)),
        .init("getMilliseconds", .duration(.min), gives: .int(-854)),
        .init("getFullYear", .duration(1), fails: .noSuchOverload),
        .init("getHours", .duration(1), .string("UTC"), fails: .noSuchOverload),
        .init("getHours", .int(1), fails: .noSuchOverload),
        .init("getHours", .timestamp(1), .int(1), fails: .noSuchOverload),
        .init("getHours", .timestamp(1), .string("Mars/Olympus"), fails: .timeZone),
    ]

    @Test(arguments: durations) func partsOfDurations(_ call: StandardCall) throws { try call.check() }
}
