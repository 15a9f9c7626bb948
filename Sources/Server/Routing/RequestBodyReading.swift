import API
import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTP1

/// Reads the whole body of a request within the limits.
struct RequestBodyReading {
    /// The largest body.
    let limit: Int

    /// The body; a problem when it is not JSON by its type, too large, cut off or too slow.
    func bytes(of request: Request, _ language: Language) async throws(Problem) -> [UInt8] {
        try checkMediaType(request, language)
        let length = request.headers[.contentLength].flatMap { Int($0) }
        guard length ?? 0 <= limit else { throw tooLarge(language) }
        var body: [UInt8] = []
        body.reserveCapacity(length ?? 0)
        do {
            for try await part in request.body {
                guard part.readableBytes <= limit - body.count else { throw tooLarge(language) }
                body.append(contentsOf: part.readableBytesView)
            }
        } catch let problem as Problem {
            throw problem
        } catch is RequestStalled {
            throw Problem(.timedOut, language)
        } catch HTTPParserError.invalidEOFState {
            throw Problem(.cutOff, language)
        } catch is HTTPParserError {
            throw Problem(.malformed, language)
        } catch {
            throw Problem(.cutOff, language)
        }
        guard body.count == length ?? body.count else { throw Problem(.cutOff, language) }
        return body
    }

    private func tooLarge(_ language: Language) -> Problem {
        Problem(.tooLarge, language, detail: ServerMessages.bodyLimit(limit))
    }

    private func checkMediaType(_ request: Request, _ language: Language) throws(Problem) {
        guard let type = request.headers[.contentType] else { return }
        let name = type.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
        guard name == "application/json" else {
            throw Problem(.unsupportedMediaType, language, detail: ServerMessages.setContentType)
        }
    }
}
