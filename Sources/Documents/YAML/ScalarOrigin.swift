import Diagnostics

/// Finds where each byte of a scalar stands in the text, from the text alone: libyaml tells begin and end only.
///
/// The scalar is read a second time, in parallel with what libyaml made of it. Where the two should differ, the
/// origin is the place where the scalar begins: a coarse place rather than a wrong one.
enum ScalarOrigin {
    /// The origin, or nil when the decoded bytes stand in the text side by side, and where the scalar ends.
    static func find(
        in bytes: [UInt8], start: Int, end: Int, style: YAMLStyle, decoded: [UInt8], source: Int32
    ) -> (origin: TextOrigin?, end: Int) {
        switch style {
        case .plain:
            if bytes[start..<max(start, end)].elementsEqual(decoded) { return (nil, end) }
            return verified(
                FlowScalar(bytes, from: start, to: end, style: style).read(), decoded, source, start, end)
        case .singleQuoted, .doubleQuoted:
            let isSame = end - start == decoded.count + 2 && bytes[start + 1..<end - 1].elementsEqual(decoded)
            if isSame { return (nil, end) }
            let inside = FlowScalar(bytes, from: start + 1, to: max(start + 1, end - 1), style: style)
            return verified(inside.read(), decoded, source, start, end)
        case .literal, .folded:
            let read = BlockScalar(bytes, from: start, to: end, style: style).read(decoded: decoded)
            let found = verified(read.builder, decoded, source, start, end)
            return (found.origin, read.builder.decoded == decoded ? read.end : end)
        }
    }

    private static func verified(
        _ builder: OriginBuilder, _ decoded: [UInt8], _ source: Int32, _ start: Int, _ end: Int
    ) -> (origin: TextOrigin?, end: Int) {
        guard builder.decoded == decoded else {
            let coarse = [TextOrigin.Run(decoded: 0, file: Int32(start))]
            return (TextOrigin(source: source, runs: coarse, end: Int32(start)), end)
        }
        return (builder.origin(source: source, start: start), end)
    }
}
