package import Diagnostics

/// Asks a daemon in the types of the contract.
package struct DaemonClient: ~Copyable {
    /// Why there is no answer.
    package enum Failure: Error {
        /// The daemon was not reached or did not answer whole.
        case transport(ClientError)
        /// The daemon answered with a problem.
        case problem(Problem)
        /// The daemon answered with something that this program cannot read.
        case unreadable(WireError)
        /// An error without a problem document: what listens there is no `reestrd`.
        case status(Int)
    }

    /// A value together with the bytes that it was read from.
    package struct Answer<Value: WireValue>: Sendable {
        /// The value.
        package var value: Value
        /// The body as it came.
        package var body: [UInt8]
    }

    private var client: SocketClient
    private let language: Language

    /// Creates a client of the socket at `path` that wants wording in `language`.
    package init(path: String, language: Language, seconds: Int = 30) {
        client = SocketClient(path: path, seconds: seconds)
        self.language = language
    }

    /// What the daemon can be asked.
    package mutating func rulebook() throws(Failure) -> Answer<RulebookDescription> {
        try ask("GET", "/v1/rulebook?lang=\(language.rawValue)")
    }

    /// Whether the daemon is ready, and with what.
    package mutating func ready() throws(Failure) -> Answer<Readiness> { try ask("GET", "/v1/ready") }

    /// How the daemon is.
    package mutating func status() throws(Failure) -> Answer<DaemonStatus> { try ask("GET", "/v1/status") }

    /// Whether anything answers at all.
    package mutating func ping() throws(Failure) { _ = try exchange("GET", "/v1/health", body: nil) }

    /// Asks a decision.
    package mutating func decide(
        _ name: String, _ request: QuestionRequest
    ) throws(Failure) -> Answer<DecisionAnswer> {
        try ask("POST", "/v1/decisions/\(Self.escaped(name))", request.json)
    }

    /// Asks a calculation.
    package mutating func calculate(
        _ name: String, _ request: QuestionRequest
    ) throws(Failure) -> Answer<CalculationAnswer> {
        try ask("POST", "/v1/calculations/\(Self.escaped(name))", request.json)
    }

    /// Asks the matching.
    package mutating func match(_ request: QuestionRequest) throws(Failure) -> Answer<MatchAnswer> {
        try ask("POST", "/v1/matches", request.json)
    }

    private mutating func ask<Value: WireValue>(
        _ method: String, _ target: String, _ body: [UInt8]? = nil
    ) throws(Failure) -> Answer<Value> {
        let reply = try exchange(method, target, body: body)
        do throws(WireError) {
            return Answer(value: try Value(json: reply.body), body: reply.body)
        } catch {
            throw .unreadable(error)
        }
    }

    private mutating func exchange(
        _ method: String, _ target: String, body: [UInt8]?
    ) throws(Failure) -> HTTPReply {
        let reply: HTTPReply
        do throws(ClientError) {
            reply = try client.send(
                method, target, fields: [("Accept-Language", language.rawValue)], body: body)
        } catch {
            throw .transport(error)
        }
        guard reply.status != 200 else { return reply }
        guard let problem = try? Problem(json: reply.body) else { throw .status(reply.status) }
        throw .problem(problem)
    }

    /// A name as one segment of a path.
    private static func escaped(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil, byte < 0x80 {
                text.unicodeScalars.append(scalar)
            } else if "-_.".utf8.contains(byte) {
                text.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return text
    }
}
