import Testing

@testable import CEL

@Suite struct NetworkTests {
    /// Texts and how RFC 5952 writes the address.
    static let addresses: [(text: String, canonical: String)] = [
        ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"), ("192.168.0.1", "192.168.0.1"),
        ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("0:0:0:0:0:0:0:1", "::1"),
        ("2001:DB8::68", "2001:db8::68"), ("2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1"),
        ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
        ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"), ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
        ("::ffff:c0a8:1", "::ffff:c0a8:1"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
        ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"), ("fe80::", "fe80::"),
    ]

    @Test(arguments: addresses)
    func readsAddresses(_ text: String, _ canonical: String) throws {
        let address = try #require(IPAddress(text))
        #expect(address.text == canonical)
        #expect(IPAddress(canonical) == address)
    }

    @Test(arguments: [
        "", "1", "1.2.3", "1.2.3.4.5", "192.168.0.1.0", "256.0.0.1", "01.2.3.4", "1.2.3.00", "1..2.3",
        ".1.2.3",
        "1.2.3.", "1.2.3.4 ", " 1.2.3.4", "+1.2.3.4", "0x1.2.3.4", "１.2.3.4", ":", ":::", "2001:db8:::68",
        "1::2::3",
        ":1::2", "1::2:", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::12345", "::g",
        "::1%eth0",
        "fe80::1%en0", "::ffff:192.168.0.1", "0:0:0:0:0:FFFF:192.168.0.1", "::1.2.3", "::1.2.3.4:5",
        "1.2.3.4::",
        "1:2:3:4:5:6:7:1.2.3.4", "::256.0.0.1", "::01.2.3.4", "1.2.3.4/24", "::\u{661}",
        "0000:0000:0000:0000:0000:0000:0000:0000:0000:0000",
    ])
    func refusesAddresses(_ text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        "", "/", "192.168.0.0/", "192.168.0.0", "192.168.0.0/33", "192.168.0.0/024", "192.168.0.0/+1",
        "192.168.0.0/-1", "::/129", "::/1280", "fe80::1%en0/24", "::ffff:192.168.0.1/24", "1.2.3.4/24/24",
        "1.2.3/8",
        "1.2.3.4/ 8", "1.2.3.4/8 ", "/8", "::/٣",
    ])
    func refusesRanges(_ text: String) {
        #expect(IPNetwork(text) == nil)
    }

    /// Range, the range by its first address, and whether addresses and ranges lie in it.
    static let ranges: [(range: String, masked: String, inside: [String], outside: [String])] = [
        (
            "192.168.0.1/24", "192.168.0.0/24", ["192.168.0.0", "192.168.0.255"],
            ["192.168.1.0", "::ffff:c0a8:1"]
        ),
        ("10.255.255.255/9", "10.128.0.0/9", ["10.128.0.0"], ["10.127.255.255"]),
        ("0.0.0.0/0", "0.0.0.0/0", ["255.255.255.255"], ["::"]),
        ("192.0.2.1/32", "192.0.2.1/32", ["192.0.2.1"], ["192.0.2.0", "2001:db8::1"]),
        ("2001:db8:ffff::1/33", "2001:db8:8000::/33", ["2001:db8:8000::"], ["2001:db8::", "192.168.1.1"]),
        ("::1/128", "::1/128", ["::1"], ["::"]), ("ff00::1/0", "::/0", ["fe80::1"], ["1.2.3.4"]),
    ]

    @Test(arguments: ranges)
    func knowsRanges(_ text: String, _ masked: String, _ inside: [String], _ outside: [String]) throws {
        let range = try #require(IPNetwork(text))
        #expect(range.text == text)
        #expect(range.masked.text == masked)
        #expect(range.isMasked == (text == masked))
        for address in inside { #expect(range.contains(try #require(IPAddress(address))), "\(address)") }
        for address in outside { #expect(!range.contains(try #require(IPAddress(address))), "\(address)") }
        #expect(range.contains(range) && range.contains(range.masked))
    }

    /// Address and the names of what it is.
    static let kinds: [(text: String, kinds: Set<String>)] = [
        ("127.0.0.1", ["isLoopback"]), ("::1", ["isLoopback"]), ("::ffff:7f00:1", ["isLoopback"]),
        ("1.2.3.4", ["isGlobalUnicast"]), ("192.168.0.1", ["isGlobalUnicast"]),
        ("2001:db8::abcd", ["isGlobalUnicast"]), ("fd00::1", ["isGlobalUnicast"]), ("255.255.255.255", []),
        ("0.0.0.0", ["isUnspecified"]), ("::", ["isUnspecified"]), ("::ffff:0:0", []),
        ("224.0.0.1", ["isLinkLocalMulticast"]), ("224.0.1.1", []), ("ff02::1", ["isLinkLocalMulticast"]),
        ("ff12::1", ["isLinkLocalMulticast"]), ("ff00::1", []),
        ("169.254.169.254", ["isLinkLocalUnicast"]), ("fe80::1", ["isLinkLocalUnicast"]),
        ("febf::1", ["isLinkLocalUnicast"]), ("fec0::1", ["isGlobalUnicast"]),
    ]

    @Test(arguments: kinds)
    func knowsKinds(_ text: String, _ expected: Set<String>) throws {
        let address = Value.address(try #require(IPAddress(text)))
        for function in NetworkFunctions.kinds where function.name != "family" {
            let use = FunctionUse(function.name, address, gives: .bool(expected.contains(function.name)))
            #expect(use.result(in: NetworkFunctions.all) == use.expected, "\(function.name)")
        }
    }

    @Test func computes() throws {
        let address = try #require(IPAddress("192.0.2.7"))
        let mapped = try #require(IPAddress("::ffff:c000:207"))
        let range = try #require(IPNetwork("192.0.2.7/24"))
        let uses = [
            FunctionUse("ip", .string("192.0.2.7"), gives: .address(address)),
            FunctionUse("ip", .network(range), gives: .address(address)),
            FunctionUse("ip", .string("192.0.2.256"), fails: .conversion),
            FunctionUse("ip", .int(1), fails: .noSuchOverload),
            FunctionUse("isIP", .string("::1"), gives: .bool(true)),
            FunctionUse("isIP", .string("::ffff:192.0.2.7"), gives: .bool(false)),
            FunctionUse("isIP", .network(range), fails: .noSuchOverload),
            FunctionUse("ip.isCanonical", .string("2001:db8::1"), gives: .bool(true)),
            FunctionUse("ip.isCanonical", .string("2001:DB8::1"), gives: .bool(false)),
            FunctionUse("ip.isCanonical", .string("x"), fails: .conversion),
            FunctionUse("cidr", .string("192.0.2.7/24"), gives: .network(range)),
            FunctionUse("cidr", .string("192.0.2.7"), fails: .conversion),
            FunctionUse("isCIDR", .string("::/0"), gives: .bool(true)),
            FunctionUse("isCIDR", .string("::"), gives: .bool(false)),
            FunctionUse("family", .address(address), gives: .int(4)),
            FunctionUse("family", .address(mapped), gives: .int(6)),
            FunctionUse("containsIP", .network(range), .address(address), gives: .bool(true)),
            FunctionUse("containsIP", .network(range), .string("192.0.3.0"), gives: .bool(false)),
            FunctionUse("containsIP", .network(range), .string("192.0.3"), fails: .conversion),
            FunctionUse("containsIP", .address(address), .string("::"), fails: .noSuchOverload),
            FunctionUse("containsCIDR", .network(range), .string("192.0.2.128/25"), gives: .bool(true)),
            FunctionUse("containsCIDR", .network(range), .string("192.0.2.0/23"), gives: .bool(false)),
            FunctionUse("containsCIDR", .network(range), .string("::/128"), gives: .bool(false)),
            FunctionUse("containsCIDR", .network(range), .address(address), fails: .noSuchOverload),
            FunctionUse("prefixLength", .network(range), gives: .int(24)),
            FunctionUse("isMask", .network(range), gives: .bool(false)),
            FunctionUse("isMask", .network(range.masked), gives: .bool(true)),
        ]
        for use in uses {
            #expect(use.result(in: NetworkFunctions.all) == use.expected, "\(use.testDescription)")
        }
        #expect(address != mapped)
    }
}
