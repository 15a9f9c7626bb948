import Diagnostics

/// What lies in a range, and how it is written.
extension NetworkFunctions {
    static let ranges: [Function] = [
        Function(
            "containsIP",
            [.member(.network, [.address], .bool), .member(.network, [.string], .bool)],
            Function.Documentation(
                Phrase(ru: "лежит ли адрес в диапазоне", en: "whether the address lies in the range"),
                faults: [.conversion],
                examples: [
                    "cidr('192.0.2.0/24').containsIP(ip('192.0.2.255'))",
                    "!cidr('2001:db8::/32').containsIP('192.0.2.1')",
                ]),
            .binary(containsAddress)),
        Function(
            "containsCIDR",
            [.member(.network, [.network], .bool), .member(.network, [.string], .bool)],
            Function.Documentation(
                Phrase(
                    ru: "лежит ли весь другой диапазон в этом",
                    en: "whether all of the other range lies in this one"),
                faults: [.conversion],
                examples: [
                    "cidr('10.0.0.0/8').containsCIDR(cidr('10.1.0.0/16'))",
                    "!cidr('10.1.0.0/16').containsCIDR('10.0.0.0/8')",
                ]),
            .binary(containsNetwork)),
        Function(
            "isMask", [.member(.network, [], .bool)],
            Function.Documentation(
                Phrase(
                    ru: "записан ли диапазон своим первым адресом",
                    en: "whether the range is written with its first address"),
                examples: ["cidr('192.0.2.0/24').isMask()", "!cidr('192.0.2.1/24').isMask()"]),
            .unary { value throws(Fault) in .bool(try network(of: value).isMasked) }),
        Function(
            "masked", [.member(.network, [], .network)],
            Function.Documentation(
                Phrase(
                    ru: "тот же диапазон, записанный своим первым адресом",
                    en: "the same range, written with its first address"),
                examples: ["cidr('192.0.2.7/24').masked() == cidr('192.0.2.0/24')"]),
            .unary { value throws(Fault) in .network(try network(of: value).masked) }),
        Function(
            "prefixLength", [.member(.network, [], .int)],
            Function.Documentation(
                Phrase(
                    ru: "сколько первых битов общие у всех адресов",
                    en: "how many of the first bits all addresses share"),
                examples: ["cidr('2001:db8::/32').prefixLength() == 32"]),
            .unary { value throws(Fault) in .int(Int64(try network(of: value).prefixLength)) }),
    ]

    private static func network(of value: Value) throws(Fault) -> IPNetwork {
        guard case .network(let network) = value else { throw .noSuchOverload }
        return network
    }

    private static func containsAddress(_ range: Value, _ other: Value) throws(Fault) -> Value {
        let range = try network(of: range)
        switch other {
        case .address(let address): return .bool(range.contains(address))
        case .string(let text):
            guard let address = IPAddress(text) else { throw .conversion }
            return .bool(range.contains(address))
        default: throw .noSuchOverload
        }
    }

    private static func containsNetwork(_ range: Value, _ other: Value) throws(Fault) -> Value {
        let range = try network(of: range)
        switch other {
        case .network(let network): return .bool(range.contains(network))
        case .string(let text):
            guard let network = IPNetwork(text) else { throw .conversion }
            return .bool(range.contains(network))
        default: throw .noSuchOverload
        }
    }
}
