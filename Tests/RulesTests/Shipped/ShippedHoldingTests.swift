import CEL
import TestSupport
import Testing

@testable import Rules

/// "Holds until" for the sample organisations and clients, on every single day of five years.
@Suite struct ShippedHoldingTests {
    /// Five years with their leap day.
    private static let fiveYears = 1827

    static let organisations = [
        "songo-small", "songo-full", "songo-foreign-agent", "songo-next-region", "songo-without-licence",
        "provider-excluded", "provider-half-known",
    ]
    static let clients = ["client-78", "client-78-unknown", "clients/leaver-of-22", "clients/child-five-days"]

    @Test(arguments: organisations) func organisation(_ sample: String) throws {
        try follow("register_admission", sample, "RU-XA")
    }

    @Test(arguments: clients, ["need", "fee_cap", "Client.average_income"])
    func client(_ sample: String, _ question: String) throws { try follow(question, sample, "RU-XB") }

    private func follow(_ question: String, _ sample: String, _ region: String) throws {
        let days = try DayByDay(
            ShippedRulebook.rulebook(), question, ShippedRulebook.sample(sample), region: region)
        _ = try days.follow(from: try #require(CivilDate("2025-03-15")), days: Self.fiveYears)
    }
}
