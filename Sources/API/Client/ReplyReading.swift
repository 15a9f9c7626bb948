/// Reading HTTP/1.1 answers: with a length, in chunks, or up to the end of the connection.
extension Connection {
    private static let largestBody = 256 << 20
    private static let mostFields = 200

    /// The next answer; nil when the daemon closed the connection instead.
    ///
    /// Interim answers (1xx) are passed over.
    mutating func reply(toHead isHead: Bool) throws(ClientError) -> HTTPReply? {
        while let first = try line() {
            var reply = HTTPReply(status: try Self.status(first), fields: try fields(), body: [])
            if (100..<200).contains(reply.status) { continue }
            let hasBody = !isHead && reply.status != 204 && reply.status != 304
            if hasBody { reply.body = try body(of: reply) }
            return reply
        }
        return nil
    }

    private static func status(_ line: String) throws(ClientError) -> Int {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), words[1].utf8.count == 3,
            let status = Int(words[1]), status >= 100
        else { throw .malformed }
        return status
    }

    private mutating func fields() throws(ClientError) -> [HTTPReply.Field] {
        var fields: [HTTPReply.Field] = []
        while true {
            guard let line = try line() else { throw .closed }
            if line.isEmpty { return fields }
            guard let colon = line.firstIndex(of: ":"), fields.count < Self.mostFields else {
                throw .malformed
            }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            let end = value.lastIndex { $0 != " " && $0 != "\t" }.map(value.index(after:)) ?? value.startIndex
            fields.append(.init(name: line[..<colon].lowercased(), value: String(value[..<end])))
        }
    }

    private mutating func body(of reply: HTTPReply) throws(ClientError) -> [UInt8] {
        if let coding = reply["transfer-encoding"] {
            guard coding.lowercased() == "chunked" else { throw .malformed }
            return try chunks()
        }
        guard let length = reply["content-length"] else { return try rest(limit: Self.largestBody) }
        guard let count = Int(length), count >= 0 else { throw .malformed }
        guard count <= Self.largestBody else { throw .tooLarge }
        return try take(count)
    }

    private mutating func chunks() throws(ClientError) -> [UInt8] {
        var body: [UInt8] = []
        while true {
            guard let line = try line() else { throw .closed }
            let digits = line.prefix { $0 != ";" && $0 != " " }
            guard let count = Int(digits, radix: 16), count >= 0 else { throw .malformed }
            if count == 0 {
                _ = try fields()
                return body
            }
            guard count <= Self.largestBody - body.count else { throw .tooLarge }
            body += try take(count)
            guard try self.line() == "" else { throw .malformed }
        }
    }
}
