public import Diagnostics

/// The parser met a mistake behind which it cannot go on; the mistake has been reported.
struct ParsingStopped: Error {}

/// Turns tokens into a tree.
///
/// It does not recurse: expressions that are not finished stand on `levels`, so that no text can overflow the
/// stack of a thread, however small. Between two steps either an operand is needed or one has just been read.
struct Parser {
    /// A parsed part, with the places of the parentheses around it.
    struct Operand {
        /// The node.
        var id: NodeID
        /// What was written, with parentheses.
        var range: Range<Int>
    }

    /// The text in UTF-8.
    let bytes: [UInt8]
    /// The tokens; the last is `.end`.
    let tokens: [Token]
    /// Where the text stands in its file.
    let origin: TextOrigin
    /// Whether the form of optimisers, `cel.block`, is part of the language.
    let acceptsBlocks: Bool
    /// The index of the next token.
    var position = 0
    /// The nodes so far.
    var arena = NodeArena()
    /// The mistakes so far.
    var diagnostics = Diagnostics()
    /// The expressions that are being read, innermost last.
    var levels: [ParserLevel] = []
    /// Operands that wait for their operators.
    var operands: [Operand] = []
    /// Operators that wait for their right side.
    var operators: [InfixOperator] = []
    /// Elements of lists, keys and values of maps, and arguments that wait for the closing bracket.
    var collected: [Operand] = []
    /// The finished expression.
    var whole: NodeID?

    /// Creates a parser over the result of a lexer.
    init(_ lexer: Lexer, acceptsBlocks: Bool) {
        self.bytes = lexer.bytes
        self.tokens = lexer.tokens
        self.origin = lexer.origin
        self.acceptsBlocks = acceptsBlocks
    }

    /// Parses all of the text as one expression, into `whole`.
    mutating func run() throws(ParsingStopped) {
        if tokens.count == 1 { throw stop(.empty, CELMessages.empty, at: current.range) }
        try open(.whole, behind: current.range)
        while whole == nil {
            try takePrefixes()
            var operand = try primary()
            while let complete = operand { operand = try goOn(behind: complete) }
        }
    }

    /// Reads what hangs on an operand, or closes what it completes; nil when another operand is needed.
    private mutating func goOn(behind operand: Operand) throws(ParsingStopped) -> Operand? {
        switch current.kind {
        case .symbol(.dot): return try selection(of: operand)
        case .symbol(.leftBracket): return try openIndex(of: operand)
        case .symbol(.leftBrace) where isName(operand.id):
            throw stop(
                .messageLiteral, CELMessages.messageLiteral, at: current.range,
                help: CELMessages.mapLiteral)
        default: break
        }
        operands.append(try applyPrefixes(to: operand))
        if try takeInfix() { return nil }
        let chain = try finishChain()
        return current.kind == .symbol(.question) ? try openConditional(chain) : try close(chain)
    }

    /// The next token.
    var current: Token { tokens[position] }

    /// The token behind the next one, or the end.
    func following(_ distance: Int = 1) -> Token { tokens[min(position + distance, tokens.count - 1)] }

    /// Passes the next token and returns it.
    @discardableResult
    mutating func advance() -> Token {
        let token = current
        if position < tokens.count - 1 { position += 1 }
        return token
    }

    /// Passes `symbol` if it comes next.
    mutating func take(_ symbol: Symbol) -> Token? { current.kind == .symbol(symbol) ? advance() : nil }

    /// The text of a token.
    func text(_ token: Token) -> String { text(token.range) }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Adds a node and returns it as an operand.
    mutating func add(
        _ node: ParsedExpression.Node, _ range: Range<Int>, name: Range<Int>
    ) throws(ParsingStopped) -> Operand {
        let passed: SyntaxLimits.Passed
        do throws(SyntaxLimits.Passed) {
            return Operand(id: try arena.add(node, range, name: name), range: range)
        } catch { passed = error }
        switch passed {
        case .depth: throw stopTooDeep(at: name)
        case .walks: throw stopTooManyWalks(at: name)
        }
    }
}

/// Parsing of text.
extension ParsedExpression {
    /// Parses one CEL expression.
    ///
    /// Every mistake carries its place in the file of `origin`; there is no tree when there is one. With
    /// `acceptsBlocks` the macros of the form that optimisers write are part of the language: `cel.block`,
    /// `cel.index`, `cel.iterVar` and `cel.accuVar`; people have no use for them.
    public static func parse(
        _ text: String, origin: TextOrigin, acceptsBlocks: Bool = false
    ) -> (ParsedExpression?, Diagnostics) {
        let bytes = Array(text.utf8)
        guard bytes.lazy.filter({ $0 & 0xC0 != 0x80 }).count <= SyntaxLimits.codePoints else {
            var diagnostics = Diagnostics()
            let span = origin.span(0..<bytes.count)
            diagnostics.add(
                Diagnostic(CELCode.tooLong, CELMessages.tooLong(SyntaxLimits.codePoints), at: span))
            return (nil, diagnostics)
        }
        var lexer = Lexer(bytes: bytes, origin: origin)
        lexer.run()
        if lexer.isBroken { return (nil, lexer.diagnostics) }
        var parser = Parser(lexer, acceptsBlocks: acceptsBlocks)
        // What stopped the parser stands in its diagnostics.
        try? parser.run()
        var diagnostics = lexer.diagnostics
        diagnostics.add(parser.diagnostics)
        guard let root = parser.whole, !diagnostics.hasErrors else { return (nil, diagnostics) }
        return (ParsedExpression(parser.arena, root: root, origin: origin), diagnostics)
    }

    private init(_ arena: NodeArena, root: NodeID, origin: TextOrigin) {
        self.init(
            nodes: arena.nodes, ranges: arena.ranges, nameRanges: arena.nameRanges, root: root, origin: origin
        )
    }
}
