import CEL
package import Diagnostics
import Facts

/// Types, constants and the vocabulary.
extension RulebookChecker {
    private static let scalars: [String: ValueType] = [
        "bool": .bool, "int": .int, "decimal": .decimal, "money": .money, "string": .string, "date": .date,
        "month": .month,
    ]

    mutating func type(_ syntax: TypeSyntax) -> ValueType {
        switch syntax {
        case .named(let name):
            if let scalar = Self.scalars[name.value] { return scalar }
            if rulebook.vocabulary(name.value) != nil { return .record(name.value) }
            let known = Self.scalars.keys.sorted() + rulebook.vocabularies.map(\.name.value)
            report(.unknownType(name.value, known), at: name.span)
            return .wrong
        case .code(let list):
            guard rulebook.codelist(list.value) != nil else {
                report(.unknownCodeList(list.value, rulebook.codelists.map(\.name.value)), at: list.span)
                return .wrong
            }
            return .code(list.value)
        case .list(let element): return .list(type(element))
        case .map(let key, let value): return .map(type(key), type(value))
        case .optional(let wrapped): return .optional(type(wrapped))
        }
    }

    /// The word that a constant of YAML is, read by its type.
    mutating func word(_ constant: ConstantSyntax, _ type: ValueType, _ symbols: SymbolTable) -> Int64? {
        let text = constant.text.value
        switch type {
        case .bool: if text == "true" { return 1 } else if text == "false" { return 0 }
        case .int: if let value = Int64(text) { return value }
        case .decimal, .money:
            if let value = Rational(decimal: text)?.scaled(by: FixedPoint.scale) { return value }
        case .date: if let date = CivilDate(text) { return Int64(date.dayNumber) }
        case .month: if let month = CivilMonth(text) { return Int64(month.index) }
        case .string: return symbols.symbol(text)
        case .code(let list):
            let codes = rulebook.codelist(list)?.codes.map(\.code.value) ?? []
            if codes.contains(text) { return symbols.symbol(text) }
            report(.unknownCode(text, list, codes), at: constant.text.span)
            return nil
        case .optional(let wrapped): return word(constant, wrapped, symbols)
        case .wrong: return nil
        default: break
        }
        report(.badConstant(type), at: constant.text.span)
        return nil
    }

    mutating func vocabulary() -> Vocabulary {
        let lists = rulebook.codelists.map { list in
            var codes: [(code: String, title: Phrase?)] = []
            for code in list.codes where !codes.contains(where: { $0.code == code.code.value }) {
                codes.append((code.code.value, code.attributes.title?.phrase))
            }
            let columns = list.columns.map { Schema.Field(name: $0.name.value, type: type($0.type)) }
            return Vocabulary.CodeList(name: list.name.value, columns: columns, codes: codes)
        }
        var records = rulebook.vocabularies.map { record($0) }
        for derive in rulebook.derives.all { add(derive, to: &records) }
        recursion(records)
        constants(lists)
        return Vocabulary(records: records, codeLists: lists)
    }

    /// Columns of codes and values of parameters are read once to find their mistakes.
    private mutating func constants(_ lists: [Vocabulary.CodeList]) {
        let symbols = SymbolTable()
        for (list, types) in zip(rulebook.codelists, lists) {
            for code in list.codes {
                for column in code.columns {
                    guard let type = types.columns.first(where: { $0.name == column.name.value })?.type else {
                        continue
                    }
                    _ = cell(column.value, type, symbols)
                }
                for column in types.columns
                where !code.columns.contains(where: { $0.name.value == column.name }) {
                    if case .optional = column.type { continue }
                    if case .list = column.type { continue }
                    report(.missingColumn(column.name), at: code.code.span)
                }
            }
        }
        for region in rulebook.regions {
            for parameter in region.parameters { checkOwnValues(of: parameter, symbols) }
        }
    }

    /// What a column of a code holds.
    mutating func cell(
        _ constant: ConstantSyntax, _ type: ValueType, _ symbols: SymbolTable
    ) -> CodeTable.Cell {
        if constant.isNone { return .none }
        if case .list(let element) = type {
            guard case .list(let items) = constant.node else {
                report(.badConstant(type), at: constant.text.span)
                return .none
            }
            return .list(items.compactMap { word($0, element, symbols) })
        }
        return word(constant, type, symbols).map { .word($0) } ?? .none
    }

    private mutating func record(_ syntax: VocabularySyntax) -> Vocabulary.Record {
        var fields: [Vocabulary.Field] = []
        for field in syntax.fields { fields.append(self.field(field)) }
        if let key = syntax.key {
            guard let field = fields.first(where: { $0.name == key.value }) else {
                report(.unknownField(key.value, fields.map(\.name)), at: key.span)
                return Vocabulary.Record(name: syntax.name.value, fields: fields)
            }
            if field.isSensitive { report(.sensitiveKey(key.value), at: key.span) }
            if !field.type.isWord { report(.keyType(key.value), at: key.span) }
        }
        return Vocabulary.Record(name: syntax.name.value, key: syntax.key?.value, fields: fields)
    }

    private mutating func field(_ syntax: FieldSyntax) -> Vocabulary.Field {
        var field = Vocabulary.Field(name: syntax.name.value, type: type(syntax.type))
        field.title = syntax.title?.phrase
        field.ask = syntax.ask?.phrase
        field.proof = syntax.proof?.phrase
        field.isSensitive = syntax.isSensitive
        field.bounds = bounds(syntax.bounds, field.type)
        field.change = syntax.change.map { Vocabulary.Change($0) }
        requireChangeable(syntax, field.type)
        if let values = syntax.valueBounds, case .map(_, let value) = field.type {
            field.valueBounds = bounds(values, value)
        }
        if let assumed = syntax.ifAbsent {
            if assumed.isNone {
                field.assumption = Vocabulary.Assumption.none
                if case .optional = field.type {} else { report(.noneNeedsOptional, at: assumed.text.span) }
            } else if case .list(let items) = assumed.node, items.isEmpty {
                field.assumption = .empty
            } else if word(assumed, field.type, SymbolTable()) != nil {
                field.assumption = .text(assumed.text.value)
            }
        }
        return field
    }

    /// Reports a `change` of what remedies cannot change.
    private mutating func requireChangeable(_ syntax: FieldSyntax, _ type: ValueType) {
        guard let change = syntax.change else { return }
        var bare = type
        if case .optional(let wrapped) = type { bare = wrapped }
        switch bare {
        case .map, .list(.map): report(.changeOfMap, at: syntax.name.span)
        case .record: report(.changeOfRecord, at: syntax.name.span)
        case .list(.record(let name)) where rulebook.vocabulary(name)?.key == nil:
            report(.changeNeedsKey(name), at: syntax.name.span)
        default: break
        }
        if let only = change.only {
            if case .list = bare {} else if bare != .wrong { report(.onlyOfLists, at: only.span) }
        }
    }

    private mutating func bounds(_ syntax: FieldSyntax.Bounds, _ type: ValueType) -> Vocabulary.Bounds {
        var element = type
        switch type {
        case .optional(let wrapped): element = wrapped
        case .list(let item): element = item
        default: break
        }
        return Vocabulary.Bounds(
            minimum: syntax.minimum.flatMap { word($0, element, SymbolTable()) },
            maximum: syntax.maximum.flatMap { word($0, element, SymbolTable()) },
            maximumLength: syntax.maximumLength?.value, maximumItems: syntax.maximumItems?.value)
    }

    private mutating func add(_ derive: LinkedDerive, to records: inout [Vocabulary.Record]) {
        guard let index = records.firstIndex(where: { $0.name == derive.record.value }) else { return }
        if let known = records[index].fields.first(where: { $0.name == derive.field.value }) {
            if !known.isDerived { report(.derivedTwice(derive.field.value), at: derive.field.span) }
            return
        }
        var field = Vocabulary.Field(name: derive.field.value, type: type(derive.type))
        field.title = derive.attributes.title?.phrase
        field.isDerived = true
        field.isGivenAllowed = derive.isGivenAllowed
        records[index].fields.append(field)
    }

    /// A record that holds itself has no finite layout.
    private mutating func recursion(_ records: [Vocabulary.Record]) {
        func held(_ type: ValueType) -> String? {
            switch type {
            case .record(let name): name
            case .list(let inner), .optional(let inner), .map(_, let inner): held(inner)
            default: nil
            }
        }
        for syntax in rulebook.vocabularies {
            var reached: Set<String> = []
            var open = [syntax.name.value]
            while let name = open.popLast() {
                for field in records.first(where: { $0.name == name })?.fields ?? [] where !field.isDerived {
                    guard let next = held(field.type), reached.insert(next).inserted else { continue }
                    open.append(next)
                }
            }
            if reached.contains(syntax.name.value) {
                report(.recursive(syntax.name.value), at: syntax.name.span)
            }
        }
    }
}

extension Vocabulary.Change {
    /// What was written; without an effort it is one of 1.
    fileprivate init(_ syntax: ChangeSyntax) {
        self.init(
            effort: syntax.effort?.value ?? 1, by: syntax.by?.value,
            text: syntax.text.flatMap { $0.ru == nil && $0.en == nil ? nil : $0.phrase },
            only: syntax.only.flatMap { Limit(rawValue: $0.value) })
    }
}

extension LocalizedText {
    /// In both languages, each falling back to the other.
    package var phrase: Phrase { Phrase(ru: self[.ru], en: self[.en]) }
}
