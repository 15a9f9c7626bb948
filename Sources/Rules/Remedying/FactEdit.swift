import CEL
import Facts

/// One change of the facts of a request.
struct FactEdit: Sendable {
    /// What is done.
    enum Action: Hashable, Sendable {
        /// The element of a list of records with this key is dropped.
        case dropElement(ChangeableFact.RowKey)
        /// An element is added to a list of records; its key is this text.
        case addElement(key: String)
        /// A member is dropped from a list of codes or texts.
        case dropMember(Int64)
        /// A member is added to a list of codes or texts.
        case addMember(Int64)
        /// The fact is another value.
        case set(Int64)
        /// The fact is none.
        case setNone
    }

    /// The fact.
    var fact: ChangeableFact
    /// What is done to it.
    var action: Action

    /// How hard it is.
    var effort: Int { fact.isNew ? 0 : fact.change.effort }

    /// How far it goes from what the fact is, where its values have an order.
    var distance: UInt64 {
        guard fact.type.hasOrder, case .set(let word) = action, let before = fact.word else { return 0 }
        return word > before ? UInt64(bitPattern: word &- before) : UInt64(bitPattern: before &- word)
    }

    /// Whether it does no more than another one: the same, or a value between what the fact is and the other's.
    func isWithin(_ other: FactEdit) -> Bool {
        guard isOfSameFact(other) else { return false }
        if action == other.action { return true }
        guard fact.type.hasOrder, let before = fact.word, case .set(let value) = action,
            case .set(let farther) = other.action
        else { return false }
        return (value > before) == (farther > before) && distance <= other.distance
    }

    /// Whether both change the same thing, so that they cannot stand side by side.
    func isOfSameFact(_ other: FactEdit) -> Bool {
        guard fact.path.utf8.elementsEqual(other.fact.path.utf8) else { return false }
        switch (action, other.action) {
        case (.set, .set), (.set, .setNone), (.setNone, .set), (.setNone, .setNone): return true
        case (.dropMember(let one), .dropMember(let two)), (.addMember(let one), .addMember(let two)):
            return one == two
        default: return action == other.action
        }
    }

    /// The path of the element that is dropped or added, or of the fact.
    func elementPath(_ layout: FrameLayout, _ symbols: SymbolTable) -> String {
        let child = layout.shapes[fact.shape].columns[fact.column].child
        switch action {
        case .dropElement(let key):
            return "\(fact.path)[\(key.text(layout.shapes[child].keyType, symbols))]"
        case .addElement(let key): return "\(fact.path)[\(key)]"
        default: return fact.path
        }
    }
}

/// The same change of the same fact.
extension FactEdit: Hashable {
    static func == (left: FactEdit, right: FactEdit) -> Bool {
        left.action == right.action && left.fact.path.utf8.elementsEqual(right.fact.path.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(fact.path)
        hasher.combine(action)
    }
}

/// By path, then what is dropped, added and set; the order in which edits are carried out on one list.
extension FactEdit: Comparable {
    static func < (left: FactEdit, right: FactEdit) -> Bool {
        let (one, two) = (left.fact.path.utf8, right.fact.path.utf8)
        if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
        return left.action.order < right.action.order
    }
}

extension FactEdit.Action {
    fileprivate var order: Order {
        switch self {
        case .dropElement(.word(let word)): Order(0, word)
        case .dropElement(.number(let number)): Order(1, Int64(number))
        case .addElement(let key): Order(2, 0, key)
        case .dropMember(let word): Order(3, word)
        case .addMember(let word): Order(4, word)
        case .set(let word): Order(5, word)
        case .setNone: Order(6, 0)
        }
    }

    fileprivate struct Order: Comparable {
        var rank: Int
        var word: Int64
        var key: String

        init(_ rank: Int, _ word: Int64, _ key: String = "") {
            (self.rank, self.word, self.key) = (rank, word, key)
        }

        static func < (left: Order, right: Order) -> Bool {
            if left.rank != right.rank { return left.rank < right.rank }
            if left.word != right.word { return left.word < right.word }
            return left.key.utf8.count != right.key.utf8.count
                ? left.key.utf8.count < right.key.utf8.count
                : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
    }
}
