/// A call up to its opening parenthesis, and the first arguments as far as they are no expressions.
struct CallHead {
    /// The name of a variable where a macro introduces it: that is no expression, so it gets no node.
    struct Variable {
        /// The name.
        var name: String
        /// What was written.
        var range: Range<Int>
    }

    /// The list that `cel.block` begins with: that is no value, so it gets no node.
    struct Slots {
        /// The elements.
        var elements: [NodeID]
        /// The list with its brackets.
        var range: Range<Int>
    }

    /// The name of the function.
    var name: Token
    /// Where the expression starts.
    var start: Int
    /// What stands before the dot of a method.
    var target: NodeID?
    /// Whether a dot without a target stands before the name.
    var isAbsolute = false
    /// What the call may be.
    var macro: Macro?
    /// The place of the `cel` before the dot of a macro, which gets no node either.
    var namespace: Range<Int>?
    /// The variables that the arguments begin with.
    var variables: [Variable] = []
    /// The slots that the arguments begin with.
    var slots: Slots?

    /// How many arguments stand before those that have nodes of their own.
    var passedCount: Int { variables.count + (slots == nil ? 0 : 1) }
}
