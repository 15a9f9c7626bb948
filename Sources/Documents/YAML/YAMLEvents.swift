import CLibYAML
import Glibc

/// One event of libyaml, its places in bytes.
struct YAMLEvent {
    /// What happened.
    enum Kind {
        case documentStart
        case documentEnd
        case alias([UInt8])
        case scalar([UInt8], YAMLStyle)
        case sequence(isFlow: Bool)
        case mapping(isFlow: Bool)
        case close
        case streamEnd
    }

    /// What happened.
    var kind: Kind
    /// The offset of its first byte; of its anchor or tag, if it has one.
    var start: Int
    /// The offset behind its last byte.
    var end: Int
    /// The anchor of a node.
    var anchor: [UInt8]?
    /// Whether a node has a tag.
    var hasTag = false
}

/// How a scalar was written.
enum YAMLStyle {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
}

/// The events of one stretch of YAML: owns libyaml's parser and the bytes that it reads.
@safe
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let offsets: CodePointOffsets

    /// Creates the events of `bytes` from the offset `start` on; nil when there is no memory.
    init?(_ bytes: [UInt8], from start: Int) {
        offsets = CodePointOffsets(bytes, from: start)
        // SAFETY: both blocks are owned by this value alone and freed by its `deinit`; the parser points into the
        // input, which does not move.
        unsafe input = .allocate(capacity: bytes.count - start)
        _ = unsafe input.initialize(from: bytes[start...])
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        guard unsafe yaml_parser_initialize(parser) == 1 else { return nil }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, UnsafePointer(input.baseAddress), input.count)
    }

    deinit {
        // SAFETY: made by `init`, freed once; `yaml_parser_delete` takes a parser that failed to initialise, too.
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// The next event that matters.
    mutating func next() throws(YAMLProblem) -> YAMLEvent {
        while true {
            var event = unsafe yaml_event_t()
            // SAFETY: the event is libyaml's to fill and ours to delete, which is done before it leaves the scope.
            guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
            defer { unsafe yaml_event_delete(&event) }
            if let kind = unsafe Self.kind(of: event) {
                let properties = unsafe Self.properties(of: event)
                return YAMLEvent(
                    kind: kind, start: unsafe offsets.byte(at: Int(event.start_mark.index)),
                    end: unsafe offsets.byte(at: Int(event.end_mark.index)), anchor: properties.anchor,
                    hasTag: properties.hasTag)
            }
        }
    }

    private func problem() -> YAMLProblem {
        // SAFETY: libyaml's texts are static and NUL-terminated.
        let failed = unsafe parser.pointee
        let problem = unsafe failed.problem.map { unsafe String(cString: $0) } ?? ""
        let context = unsafe failed.context.map { unsafe String(cString: $0) } ?? ""
        return YAMLProblem(
            problem: problem, context: context,
            place: unsafe offsets.byte(at: Int(failed.problem_mark.index)),
            contextPlace: context.isEmpty ? nil : unsafe offsets.byte(at: Int(failed.context_mark.index)))
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .close
        case YAML_ALIAS_EVENT: return unsafe .alias(text(event.data.alias.anchor) ?? [])
        case YAML_SEQUENCE_START_EVENT:
            return unsafe .sequence(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            return unsafe .mapping(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            // SAFETY: libyaml says how many bytes the value has; they live as long as the event.
            let value = unsafe Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
            return unsafe .scalar(value, style(scalar.style))
        default: return nil
        }
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLStyle {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    private static func properties(of event: yaml_event_t) -> (anchor: [UInt8]?, hasTag: Bool) {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            return unsafe (text(scalar.anchor), scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            let start = unsafe event.data.sequence_start
            return unsafe (text(start.anchor), start.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let start = unsafe event.data.mapping_start
            return unsafe (text(start.anchor), start.tag != nil)
        default: return (nil, false)
        }
    }

    private static func text(_ start: UnsafeMutablePointer<yaml_char_t>?) -> [UInt8]? {
        guard let start = unsafe start else { return nil }
        // SAFETY: names of anchors are NUL-terminated.
        return unsafe Array(UnsafeBufferPointer(start: start, count: strlen(start)))
    }
}
