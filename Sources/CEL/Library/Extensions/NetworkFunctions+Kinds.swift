import Diagnostics

/// What an address is for.
extension NetworkFunctions {
    static let kinds: [Function] = [
        Function(
            "family", [.member(.address, [], .int)],
            Function.Documentation(
                Phrase(ru: "версия IP: 4 или 6", en: "the version of IP: 4 or 6"),
                examples: ["ip('192.0.2.1').family() == 4", "ip('2001:db8::1').family() == 6"]),
            .unary { value throws(Fault) in
                guard case .address(let address) = value else { throw .noSuchOverload }
                return .int(Int64(address.version))
            }),
        predicate(
            "isLoopback", ru: "означает ли адрес сам этот узел", en: "whether the address means this host",
            ["ip('127.0.0.1').isLoopback()", "ip('::1').isLoopback()"]
        ) { $0.isLoopback },
        predicate(
            "isGlobalUnicast", ru: "означает ли адрес один узел не только на этом канале, пусть и частный",
            en: "whether the address means one host beyond this link, be it a private one",
            ["ip('192.168.0.1').isGlobalUnicast()", "!ip('255.255.255.255').isGlobalUnicast()"]
        ) { $0.isGlobalUnicast },
        predicate(
            "isLinkLocalMulticast", ru: "означает ли адрес группу узлов на этом канале",
            en: "whether the address means a group of hosts on this link",
            ["ip('224.0.0.1').isLinkLocalMulticast()", "ip('ff02::1').isLinkLocalMulticast()"]
        ) { $0.isLinkLocalMulticast },
        predicate(
            "isLinkLocalUnicast", ru: "означает ли адрес один узел на этом канале",
            en: "whether the address means one host on this link",
            ["ip('169.254.169.254').isLinkLocalUnicast()", "ip('fe80::1').isLinkLocalUnicast()"]
        ) { $0.isLinkLocalUnicast },
        predicate(
            "isUnspecified", ru: "означает ли адрес, что адреса нет",
            en: "whether the address says that there is none",
            ["ip('0.0.0.0').isUnspecified()", "ip('::').isUnspecified()"]
        ) { $0.isUnspecified },
    ]

    private static func predicate(
        _ name: String, ru: String, en: String, _ examples: [String],
        _ holds: @escaping @Sendable (IPAddress) -> Bool
    ) -> Function {
        Function(
            name, [.member(.address, [], .bool)],
            Function.Documentation(Phrase(ru: ru, en: en), examples: examples),
            .unary { value throws(Fault) in
                guard case .address(let address) = value else { throw .noSuchOverload }
                return .bool(holds(address))
            })
    }
}
