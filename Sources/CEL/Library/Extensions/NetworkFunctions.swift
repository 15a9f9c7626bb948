import Diagnostics

/// IP addresses and ranges of them: the network extension (cel-go, ext/network.go; first of Kubernetes).
enum NetworkFunctions {
    /// Everything of the extension.
    static let all: [Function] = texts + kinds + ranges

    private static let texts: [Function] = [
        Function(
            "ip", [.global([.string], .address), .member(.network, [], .address)],
            Function.Documentation(
                Phrase(
                    ru: "адрес IP из текста или адрес, с которым записан диапазон",
                    en: "an IP address from its text, or the address that a range is written with"),
                faults: [.conversion],
                examples: [
                    "ip('2001:DB8::1') == ip('2001:db8:0::1')",
                    "cidr('192.0.2.7/24').ip() == ip('192.0.2.7')",
                ]),
            .unary(address)),
        Function(
            "isIP", [.global([.string], .bool)],
            Function.Documentation(
                Phrase(ru: "адрес ли IP этот текст", en: "whether a text is an IP address"),
                examples: ["isIP('192.0.2.1')", "!isIP('192.0.2.01')", "!isIP('::ffff:192.0.2.1')"]),
            .unary { value throws(Fault) in .bool(IPAddress(try text(value)) != nil) }),
        Function(
            "ip.isCanonical", [.global([.string], .bool)],
            Function.Documentation(
                Phrase(
                    ru: "записан ли адрес IP так, как велит RFC 5952",
                    en: "whether an IP address is written as RFC 5952 has it"),
                faults: [.conversion],
                examples: ["ip.isCanonical('2001:db8::1')", "!ip.isCanonical('2001:DB8:0::1')"]),
            .unary(isCanonical)),
        Function(
            "cidr", [.global([.string], .network)],
            Function.Documentation(
                Phrase(ru: "диапазон адресов из текста", en: "a range of addresses from its text"),
                faults: [.conversion],
                examples: ["cidr('192.0.2.0/24').prefixLength() == 24", "cidr('::/0').containsIP('::1')"]),
            .unary { value throws(Fault) in .network(try network(value)) }),
        Function(
            "isCIDR", [.global([.string], .bool)],
            Function.Documentation(
                Phrase(ru: "диапазон ли адресов этот текст", en: "whether a text is a range of addresses"),
                examples: ["isCIDR('2001:db8::/32')", "!isCIDR('192.0.2.0/33')", "!isCIDR('192.0.2.0')"]),
            .unary { value throws(Fault) in .bool(IPNetwork(try text(value)) != nil) }),
    ]

    private static func text(_ value: Value) throws(Fault) -> String {
        guard case .string(let text) = value else { throw .noSuchOverload }
        return text
    }

    private static func address(_ value: Value) throws(Fault) -> Value {
        if case .network(let network) = value { return .address(network.address) }
        guard let address = IPAddress(try text(value)) else { throw .conversion }
        return .address(address)
    }

    private static func network(_ value: Value) throws(Fault) -> IPNetwork {
        guard let network = IPNetwork(try text(value)) else { throw .conversion }
        return network
    }

    private static func isCanonical(_ value: Value) throws(Fault) -> Value {
        let text = try text(value)
        guard let address = IPAddress(text) else { throw .conversion }
        return .bool(address.text.utf8.elementsEqual(text.utf8))
    }
}
