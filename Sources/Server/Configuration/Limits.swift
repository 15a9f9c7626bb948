/// What one daemon takes before it refuses, so that its memory and its time are bounded.
package struct Limits: Sendable, Hashable {
    /// The bytes of a request's body.
    package var bodyBytes = 1 << 20
    /// The bytes of a request's header.
    package var headerBytes = 32 << 10
    /// The connections that are served at once; the ones beyond get 503.
    package var connections = 256
    /// The seconds in which a request must have arrived whole, counted from its header.
    package var requestSeconds = 10
    /// The seconds in which a client must have taken its answer.
    package var answerSeconds = 30
    /// The seconds for which a connection may stay open without a request.
    package var idleSeconds = 60

    /// Creates the limits that hold when the configuration says nothing.
    package init() {}
}
