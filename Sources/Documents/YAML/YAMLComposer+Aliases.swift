import Diagnostics

extension YAMLComposer {
    /// Puts a copy of the anchored nodes in the place of an alias; their spans stay where the text stands.
    mutating func alias(_ name: [UInt8], _ event: YAMLEvent) throws(Stop) {
        let isKey = open.last?.expectsKey ?? false
        if let target = anchors[name] {
            if document.nodes[Int(target)].next == 0 {
                add(
                    .yamlRecursiveAlias, DocumentsMessages.recursiveAlias(Self.text(name)),
                    from: event.start,
                    to: event.end)
                try standIn(for: event)
            } else {
                try copy(target, at: event)
                if isKey { checkCopiedKey(from: event) }
            }
        } else {
            unknownAnchor(name, event)
            try standIn(for: event)
        }
        placed(end: event.end)
    }

    private mutating func standIn(for event: YAMLEvent) throws(Stop) {
        let index = try append(
            Document.Node(kind: .absent, start: Int32(event.start), end: Int32(event.end)), anchor: nil)
        document.nodes[Int(index)].next = index + 1
    }

    private mutating func copy(_ target: Int32, at event: YAMLEvent) throws(Stop) {
        let first = Int(target)
        let end = Int(document.nodes[first].next)
        try reserve(end - first, at: event.start)
        guard open.count + height(of: target) <= limits.depth else {
            add(.yamlTooDeep, DocumentsMessages.tooDeep(limits.depth), from: event.start, to: event.end)
            return try standIn(for: event)
        }
        let shift = Int32(document.nodes.count - first)
        for index in first..<end {
            var node = document.nodes[index]
            node.next += shift
            document.nodes.append(node)
            if let origin = document.origins[Int32(index)] { document.origins[Int32(index) + shift] = origin }
        }
    }

    /// The number of lists and mappings that lie in each other below a node, itself included.
    private func height(of target: Int32) -> Int {
        var ends: [Int32] = []
        var height = 0
        for index in target..<document.nodes[Int(target)].next {
            while let last = ends.last, last <= index { ends.removeLast() }
            let node = document.nodes[Int(index)]
            if node.kind == .mapping || node.kind == .sequence { ends.append(node.next) }
            height = max(height, ends.count)
        }
        return height
    }

    private mutating func checkCopiedKey(from event: YAMLEvent) {
        var index = Int32(document.nodes.count - 1)
        while index > 0, document.nodes[Int(index) - 1].next == document.nodes.count { index -= 1 }
        let node = document.nodes[Int(index)]
        if node.kind == .mapping || node.kind == .sequence { refuseKey(index) }
    }

    private mutating func unknownAnchor(_ name: [UInt8], _ event: YAMLEvent) {
        let text = Self.text(name)
        let names = anchors.count > 100 ? nil : anchors.keys.map { String(decoding: $0, as: UTF8.self) }
        let help = names.flatMap { NameSuggestion.closest(to: text, among: $0) }.map(
            NameSuggestion.didYouMean)
        add(
            .yamlUnknownAnchor, DocumentsMessages.unknownAnchor(text), from: event.start, to: event.end,
            help: help)
    }

    private static func text(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self).shortened }
}
