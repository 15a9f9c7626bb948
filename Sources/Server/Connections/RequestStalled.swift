/// A request did not arrive whole in the time that it has.
struct RequestStalled: Error {}
