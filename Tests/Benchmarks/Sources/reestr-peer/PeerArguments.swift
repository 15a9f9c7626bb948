/// The command line of the peer protocol: `decide` or `missing`, then `--name value` pairs.
struct PeerArguments {
    /// What is wrong with a command line.
    struct Misuse: Error, CustomStringConvertible {
        let description: String
    }

    static let usage = """
        usage: reestr-peer decide --rules FILE.json --docs FILE.jsonl [--runs N] [--limit N]
               reestr-peer missing --rules FILE.json --docs FILE.jsonl
        """

    let command: String
    private let options: [String: String]

    init(_ words: [String]) throws(Misuse) {
        guard words.count % 2 == 1, let command = words.first else { throw Misuse(description: Self.usage) }
        self.command = command
        var options: [String: String] = [:]
        for at in stride(from: 1, to: words.count, by: 2) { options[words[at]] = words[at + 1] }
        self.options = options
    }

    /// The value of an option that must be there.
    func text(_ name: String) throws(Misuse) -> String {
        guard let text = options[name] else { throw Misuse(description: Self.usage) }
        return text
    }

    /// The value of an option that is a number above zero.
    func number(_ name: String, default value: Int) throws(Misuse) -> Int {
        guard let text = options[name] else { return value }
        guard let number = Int(text), number > 0 else { throw Misuse(description: Self.usage) }
        return number
    }
}
