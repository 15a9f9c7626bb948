import Testing

@testable import CEL

/// Time zones of the IANA database, as offsets, and their rules.
@Suite struct TimeZoneTests {
    private static let offsets: [(String, String, Int64)] = [
        ("Europe/Paris", "1800-01-01T00:00:00Z", 561), ("Europe/Moscow", "1800-01-01T00:00:00Z", 9017),
        ("Europe/Moscow", "2010-07-01T00:00:00Z", 14_400), ("Europe/Moscow", "2012-01-01T00:00:00Z", 14_400),
        ("Europe/Moscow", "2024-07-01T00:00:00Z", 10_800), ("Europe/Moscow", "9999-12-31T23:59:59Z", 10_800),
        // The hour that a spring night lacks, and the one that an autumn night has twice.
        ("Europe/Berlin", "2024-03-31T00:59:59Z", 3600), ("Europe/Berlin", "2024-03-31T01:00:00Z", 7200),
        ("Europe/Berlin", "2024-10-27T00:59:59Z", 7200), ("Europe/Berlin", "2024-10-27T01:00:00Z", 3600),
        // Beyond what the files list.
        ("Europe/Berlin", "2100-03-28T00:59:59Z", 3600), ("Europe/Berlin", "2100-03-28T01:00:00Z", 7200),
        ("America/New_York", "2500-07-01T00:00:00Z", -14_400),
        ("Australia/Sydney", "2500-01-01T00:00:00Z", 39_600),
        ("Australia/Sydney", "2500-07-01T00:00:00Z", 36_000),
        ("Australia/Sydney", "2499-12-31T23:59:59Z", 39_600),
        ("Europe/Dublin", "2500-01-01T00:00:00Z", 0), ("Europe/Dublin", "2500-07-01T00:00:00Z", 3600),
        ("Asia/Kolkata", "2024-01-01T00:00:00Z", 19_800), ("Etc/GMT+5", "2024-01-01T00:00:00Z", -18_000),
        ("America/Argentina/Buenos_Aires", "2024-01-01T00:00:00Z", -10_800),
        ("America/Nuuk", "2500-03-28T00:59:59Z", -7200), ("America/Nuuk", "2500-03-28T01:00:00Z", -3600),
        ("GMT", "2024-01-01T00:00:00Z", 0),
        ("UTC", "2024-01-01T00:00:00Z", 0), ("", "2024-01-01T00:00:00Z", 0),
        ("+11:00", "2024-01-01T00:00:00Z", 39_600), ("-09:30", "2024-01-01T00:00:00Z", -34_200),
        ("01:00", "2024-01-01T00:00:00Z", 3600), ("-00:00", "2024-01-01T00:00:00Z", 0),
    ]

    @Test(arguments: offsets) func offset(_ zone: String, _ instant: String, _ offset: Int64) throws {
        let seconds = try Timestamp(text: instant).seconds
        #expect(try TimeZoneDatabase.zone(zone).offset(at: seconds) == offset)
        #expect(try TimeZoneDatabase.zone(zone).offset(at: seconds) == offset, "from the cache")
    }

    @Test(arguments: [
        "Z", "z", "utc", "+0100", "+1:00", "+24:00", "+01:60", "1:00", "+01:00:00", "MSK", "Mars/Olympus",
        "/etc/passwd", "../zoneinfo/UTC", "Europe/../UTC", "Europe", "Europe/", "/Europe/Paris",
        "Europe//Paris",
        "localtime", "posixrules", "posix/UTC", "right/UTC", "zone.tab", "tzdata.zi", "leapseconds",
        "Europe/Paris ",
        "Europe/Paris\0", "Европа/Москва", "Local", "europe/paris", "+", "-", ":", "++1:00", " ",
    ])
    func otherNames(_ name: String) {
        #expect(throws: Fault.timeZone) { try TimeZoneDatabase.zone(name) }
    }

    private static func rule(_ text: String) -> TimeZoneRule? { TimeZoneRule(posix: text.utf8) }

    @Test func rules() throws {
        let paris = try #require(Self.rule("CET-1CEST,M3.5.0,M10.5.0/3"))
        #expect(paris.standardOffset == 3600)
        #expect(
            paris.summer
                == TimeZoneRule.Summer(
                    offset: 7200, start: .init(day: .weekday(month: 3, week: 5, day: 0), time: 7200),
                    end: .init(day: .weekday(month: 10, week: 5, day: 0), time: 10_800)))
        let nuuk = try #require(Self.rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0"))
        #expect(nuuk.standardOffset == -7200)
        #expect(nuuk.summer?.start.time == -3600)
        #expect(Self.rule("<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45")?.standardOffset == 45_900)
        #expect(Self.rule("JST-9")?.offset(at: 0) == 32_400)
    }

    @Test func summerAllYear() throws {
        let rule = try #require(Self.rule("XXX3EDT4,0/0,J365/23"))
        for seconds in stride(from: Int64(0), to: 86_400 * 800, by: 3600) {
            #expect(rule.offset(at: seconds) == -14_400)
        }
    }

    @Test func julianDays() throws {
        let rule = try #require(Self.rule("AAA0BBB,J60/0,300/0"))
        // J60 is the first of March in every year; day 300 from zero is 27 October in a leap year.
        #expect(rule.offset(at: try Timestamp(text: "2024-02-29T23:59:59Z").seconds) == 0)
        #expect(rule.offset(at: try Timestamp(text: "2024-03-01T00:00:00Z").seconds) == 3600)
        #expect(rule.offset(at: try Timestamp(text: "2023-03-01T00:00:00Z").seconds) == 3600)
        #expect(rule.offset(at: try Timestamp(text: "2024-10-26T22:59:59Z").seconds) == 3600)
        #expect(rule.offset(at: try Timestamp(text: "2024-10-26T23:00:00Z").seconds) == 0)
    }

    @Test(arguments: [
        "", "CET", "C-1", "-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-25", "<+01-1",
        "CET-1CEST,M3.5.0,M10.5.0x",
        "CET-1CEST,J0,J365", "CET-1CEST,M3.5.0/168,M10.5.0",
    ])
    func otherRules(_ text: String) {
        #expect(Self.rule(text) == nil)
    }

    /// A file of version 2 with one type and no transition.
    private static func file(
        _ footer: String, leapSeconds: UInt8 = 0, offset: [UInt8] = [0, 0, 0x0E, 0x10]
    ) -> [UInt8] {
        let counts: [UInt8] = [
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, leapSeconds, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4,
        ]
        let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts
        let body = offset + [0, 0] + Array("CET\0".utf8)
        let leaps = (size: Int(leapSeconds) * 8, longSize: Int(leapSeconds) * 12)
        return header + body + [UInt8](repeating: 0, count: leaps.size) + header + body
            + [UInt8](repeating: 0, count: leaps.longSize) + Array(footer.utf8)
    }

    @Test func files() {
        #expect(TimeZoneFile.rules(Self.file("\n\n"))?.offset(at: 0) == 3600)
        #expect(TimeZoneFile.rules(Self.file("\nJST-9\n"))?.offset(at: 0) == 32_400)
        #expect(TimeZoneFile.rules(Self.file("\nJST-9")) == nil)
        #expect(TimeZoneFile.rules(Self.file("\nnonsense\n")) == nil)
        #expect(TimeZoneFile.rules(Self.file("\n\n", leapSeconds: 1)) == nil)
        #expect(TimeZoneFile.rules(Self.file("\n\n", offset: [0x7F, 0, 0, 0])) == nil)
        #expect(TimeZoneFile.rules(Array("TZif".utf8)) == nil)
        #expect(TimeZoneFile.rules([]) == nil)
    }

    @Test func cutAndChangedFilesAreNoTraps() {
        let whole = Self.file("\nCET-1CEST,M3.5.0,M10.5.0/3\n")
        for count in 0..<whole.count { #expect(TimeZoneFile.rules(Array(whole[..<count])) == nil) }
        for index in whole.indices {
            for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var bytes = whole
                bytes[index] = byte
                _ = TimeZoneFile.rules(bytes)?.offset(at: 1_700_000_000)
            }
        }
    }
}
