import API
import Documents
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension HTTPField.Name {
    /// The id of a decision: the first 16 hexadecimal digits of the SHA-256 of the body.
    static let reestrDecision = named("reestr-decision")
}

extension HTTPField.Name {
    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("a literal that is a field name") }
        return name
    }
}

extension Response {
    /// A body of JSON.
    static func json(
        _ bytes: [UInt8], status: HTTPResponse.Status = .ok, type: String = "application/json"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .contentLength: String(bytes.count)],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// What the daemon says of itself.
    static func description(_ value: some WireValue) -> Response { json(value.json()) }

    /// The answer to a question, with the id of the decision.
    static func answer(_ value: some WireValue) -> Response {
        let bytes = value.json()
        var response = json(bytes)
        response.headers[.reestrDecision] = String(Digest.hex(of: bytes).prefix(16))
        return response
    }

    /// The answer to HEAD: the same fields, the length of the body that is left out among them.
    var withoutBody: Response {
        var response = Response(status: status, body: ResponseBody())
        response.headers = headers
        return response
    }

    /// A problem; after one that leaves the rest of a request unread the connection is closed.
    static func problem(_ problem: Problem) -> Response {
        var response = json(problem.json(), status: .init(code: problem.status), type: Problem.mediaType)
        switch ProblemCode(rawValue: problem.code) {
        case .tooLarge, .headerTooLarge, .cutOff, .timedOut, .malformed:
            response.headers[.connection] = "close"
        case .overloaded:
            response.headers[.connection] = "close"
            response.headers[.retryAfter] = "1"
        case .notReady: response.headers[.retryAfter] = "1"
        default: break
        }
        return response
    }
}
