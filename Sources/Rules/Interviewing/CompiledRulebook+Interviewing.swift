import Facts

extension CompiledRulebook {
    /// The same rulebook, whose readers assume nothing about facts that are not given.
    ///
    /// Who is asked may still say otherwise; layouts and programs are the same.
    package var withoutAssumptions: CompiledRulebook {
        let vocabulary = Vocabulary(
            records: checked.vocabulary.records.map { record in
                var record = record
                for index in record.fields.indices { record.fields[index].assumption = nil }
                return record
            }, codeLists: checked.vocabulary.codeLists)
        var readers: [String: FactsReader] = [:]
        for record in self.readers.keys {
            readers[record] = FactsReader(vocabulary, record: record, symbols: symbols)
        }
        return CompiledRulebook(
            checked: checked, digest: digest, symbols: symbols, readers: readers, regions: regions,
            findings: findings)
    }
}
