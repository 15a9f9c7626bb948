public import Diagnostics

/// A flat program: instructions, constants, and what the collecting observer needs to name what it sees.
///
/// A class, since a struct of as many arrays would retain each of them wherever it is passed on.
public final class Program: Sendable {
    /// A stretch of the path of a fact, put together when the fact is reported.
    public enum PathStep: Sendable {
        /// As it is.
        case text(String)
        /// The key, or the number, of the row at a cursor.
        case row(cursor: UInt8, keyColumn: Int?, keyType: ValueType)
        /// The value of a word.
        case word(UInt8, ValueType)
        /// The code of the pack whose rules are asked; without one that of the region of the question, of this type.
        case region(ValueType)
    }

    /// The fact that an instruction reads.
    public struct FactReference: Sendable {
        /// How the value is found when the fact is reported.
        public enum Form: Sendable {
            /// A cell.
            case cell
            /// A list of scalars, reported whole; of records, not reported as read.
            case list(element: ValueType)
            /// The value of a key of a map; the key is in a word.
            case mapValue(key: UInt8)
            /// A parameter: only ever missed, its value is reported as computed.
            case parameter
        }

        /// Its path.
        public var path: [PathStep]
        /// Its type.
        public var type: ValueType
        /// The record type that declares it; empty for parameters.
        public var record: String
        /// Its name there.
        public var field: String
        /// The cursor of its row.
        public var cursor: UInt8
        /// The column of its row.
        public var column: Int32
        /// How it is read.
        public var form: Form
    }

    /// A value that rules computed: a derived field, a calculation, a parameter.
    struct Computed: Sendable {
        /// How it is named in answers.
        var path: PathTable.Path
        /// Its type.
        var type: ValueType
        /// The record type of a derived field; empty otherwise.
        var record: String
        /// The derived field, or the name of the calculation or parameter.
        var field: String
    }

    /// A condition that needs nothing which code outside of it computed, so that it can be run again by itself.
    struct Section: Sendable {
        /// The node of its outcome.
        var node: Int32
        /// Its first instruction, and the one that stores its outcome.
        var start: Int32
        var end: Int32
        /// Its name, and how it was written, among the bytes of the paths.
        var name: Range<Int>
        var text: Range<Int>
        /// Both as they stand above the reasons why the condition does not hold.
        var refusal: Range<Int>
        /// Where the text begins in its file, when it stands there as it is.
        var place: SourceSpan?
        /// Whether nothing that it reads is taken back later, as what led to a computed value is.
        var keepsReadings: Bool
    }

    /// The register of a result.
    public struct Result: Sendable {
        /// The file.
        public var file: RegisterFile
        /// The register.
        public var register: UInt8
        /// The type.
        public var type: ValueType
    }

    /// The instructions.
    public let code: [Instruction]
    /// Sets of symbols: number of words, then the bits.
    public let sets: [UInt64]
    /// Exact constants.
    public let exacts: [Rational]
    /// Constants of the whole language.
    let values: [Value]
    /// Sets of constants, for `in`.
    let valueSets: [ValueSet]
    /// Constant patterns, for `matches`.
    let patterns: [Pattern]
    /// The functions that are called.
    let functions: [Function]
    /// The names of fields that are selected from values.
    let fieldNames: [String]
    /// The types of words and exact numbers that become values.
    let types: [ValueType]
    /// Tables of the region.
    public let tables: Tables
    /// By place in the program: the facts read there.
    let facts: FactTable
    /// The paths of facts, elements and computed values.
    let paths: PathTable
    /// The facts that are told when they are read.
    let told: ToldFacts
    /// The conditions that stand for themselves.
    let sections: [Section]
    /// By place in the program: where it was written.
    public let spans: [Int32: SourceSpan]
    /// The types of the values of sentences.
    public let sayings: [ValueType]
    /// How elements of quantifiers are named.
    let elementNames: [PathTable.Path]
    /// Labels of `computed`.
    let computed: [Computed]
    /// How many nodes it stores.
    public let nodeCount: Int
    /// How many slots of `recall` it has.
    public let slotCount: Int
    /// The results, for calculations and the scores of matching.
    public let results: [Result]
    /// The registers in which the caller puts subjects that are values.
    public let inputs: [Result]

    /// The program of what a builder emitted.
    init(_ parts: Parts) {
        code = parts.code
        sets = parts.sets
        exacts = parts.exacts
        values = parts.values
        valueSets = parts.valueSets
        patterns = parts.patterns
        functions = parts.functions
        fieldNames = parts.fieldNames
        types = parts.types
        tables = parts.tables
        facts = parts.facts
        paths = parts.paths
        told = ToldFacts(parts.facts, parts.paths, parts.sections, parts.code, pack: parts.tables.pack)
        sections = parts.sections
        spans = parts.spans
        sayings = parts.sayings
        elementNames = parts.elementNames
        computed = parts.computed
        nodeCount = parts.nodeCount
        slotCount = parts.slotCount
        results = parts.results
        inputs = parts.inputs
    }

    deinit { told.free() }

    /// The same program over the tables of another region.
    ///
    /// They hold the same code lists and parameters in the same order, and regions set the same of these.
    public func over(_ tables: Tables) -> Program {
        var parts = Parts(self)
        parts.tables = tables
        return Program(parts)
    }

    /// The number of instructions.
    public var count: Int { code.count }
}
