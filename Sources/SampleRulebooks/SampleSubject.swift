/// What conditions are about: a record, and what can be asked of it.
enum SampleSubject {
    case provider, client, worker, line, licence, offering, room, member

    /// Its name in expressions.
    var variable: String {
        switch self {
        case .provider: "provider"
        case .client: "client"
        case .worker: "w"
        case .line: "s"
        case .licence: "l"
        case .offering: "o"
        case .room: "r"
        case .member: "m"
        }
    }

    /// The lists of records in it: the variable, the field, an element.
    var lists: [(String, String, SampleSubject)] {
        switch self {
        case .provider:
            [
                ("provider", "staff", .worker), ("provider", "services", .line),
                ("provider", "offerings", .offering), ("provider", "licences", .licence),
            ]
        case .offering: [("o", "rooms", .room)]
        case .client: [("client", "household", .member)]
        default: []
        }
    }

    /// Fields of which it can be asked whether they are known.
    var texts: [String] {
        switch self {
        case .provider: SampleVocabulary.texts + SampleVocabulary.days + ["closed_on"]
        case .client: ["birth_date", "pension", "district"]
        case .worker: ["hired_on", "education"]
        case .offering: ["address"]
        default: []
        }
    }

    /// A value that a sentence can say.
    func sayable(_ draw: inout Draw) -> String {
        switch self {
        case .provider: "provider.\(draw.one(of: SampleVocabulary.counts + SampleVocabulary.days))"
        case .client: draw.happens(50) ? "years(client.age)" : "size(client.household)"
        case .worker: "w.hours"
        case .line: "s.service"
        case .licence: "l.kind"
        case .offering: "o.free"
        case .room: "r.area"
        case .member: "m.relation"
        }
    }

    /// An expression that is true or false.
    func test(_ draw: inout Draw) -> String {
        let few = draw.number(below: 9)
        switch self {
        case .provider: return draw.happens(55) ? providerFact(&draw) : providerLists(&draw)
        case .client: return clientTest(&draw)
        case .worker:
            return draw.one(of: [
                "w.certified", "w.hours >= param.limit_\(few)", "w.hired_on.plusYears(\(few)) <= on",
                "w.position in ['position-\(few)', 'position-\(few + 10)', 'position-2\(few)']",
                "w.education != 'education-\(few % 8)' || w.wage > param.amount_\(few)['form-0']",
            ])
        case .line:
            return draw.one(of: [
                "s.service in code.service", "size(s.forms) > \(few % 3)", "s.standard && s.since <= on",
                "s.tariff <= param.amount_\(few)['form-\(few % 3)'] * 1.\(few + 1)",
                "code.service[s.service].hours >= \(few)", "'form-\(few % 3)' in s.forms",
                "!code.service[s.service].licence.hasValue() || provider.licences.exists(l, "
                    + "l.kind == code.service[s.service].licence.value())",
            ])
        case .licence:
            return draw.one(of: [
                "l.from <= on && on <= l.until.orValue(on)", "l.kind != 'licence_kind-\(few)'",
                "l.from >= date('201\(few)-05-01')",
            ])
        case .offering:
            return draw.one(of: [
                "o.free > \(few)", "o.form == 'form-\(few % 3)'", "size(o.services) >= \(few % 4)",
                "o.rooms.all(r, r.area >= r.beds * \(few + 1))",
                "o.services.exists(x, x == 'service-\(few * 7)')",
            ])
        case .room: return draw.one(of: ["r.adapted", "r.area > \(few * 3)", "r.beds <= param.limit_\(few)"])
        case .member:
            return draw.one(of: [
                "m.student", "yearsBetween(m.birth_date, on) >= \(few * 5)",
                "m.relation == 'relation-\(few)'",
                "sum(m.incomes.map(i, i.amount)) < param.amount_\(few)['form-1']",
                "m.incomes.exists(i, i.kind == 'income_kind-\(few)')",
            ])
        }
    }

    private func providerFact(_ draw: inout Draw) -> String {
        let (few, many) = (draw.number(below: 9), draw.number(below: 80))
        let (flag, other) = (draw.one(of: SampleVocabulary.flags), draw.one(of: SampleVocabulary.flags))
        let count = draw.one(of: SampleVocabulary.counts)
        return draw.one(of: [
            "!provider.\(flag)", "provider.\(flag) && !provider.\(other)",
            "provider.\(count) >= param.limit_\(few)", "provider.\(count) > \(few) || provider.\(flag)",
            "provider.\(draw.one(of: SampleVocabulary.days)).plusYears(\(few)) <= on",
            "provider.\(draw.one(of: SampleVocabulary.amounts)) <= param.amount_\(few)['form-2'] * \(few + 1)",
            "provider.kind in ['legal_kind-\(few % 6)', 'legal_kind-\((few + 1) % 6)']",
            "provider.district != 'district-\(many)'", "on <= provider.closed_on.orValue(on)",
            "provider.score_\(few) >= \(few)", "provider.score_\(few) + provider.\(count) > \(many)",
        ])
    }

    private func providerLists(_ draw: inout Draw) -> String {
        let (few, many) = (draw.number(below: 9), draw.number(below: 80))
        return draw.one(of: [
            "provider.staff.exists(w, w.position == 'position-\(few)' && w.certified)",
            "size(provider.staff.filter(w, w.hours >= \(many % 40))) >= param.limit_\(few)",
            "provider.services.exists(s, s.service == 'service-\(many)')",
            "provider.services.all(s, s.tariff <= param.amount_\(few)['form-0'] || !s.standard)",
            "sum(provider.staff.map(w, w.hours)) >= \(many)",
            "provider.licences.exists(l, l.kind == 'licence_kind-\(few)' && l.from <= on && "
                + "on <= l.until.orValue(on))",
            "provider.offerings.all(o, o.free >= 0 && o.rooms.exists(r, r.adapted || r.area > \(few)))",
            "provider.services.all(s, s.forms.exists(f, provider.offerings.exists(o, o.form == f)))",
        ])
    }

    private func clientTest(_ draw: inout Draw) -> String {
        let (few, many) = (draw.number(below: 9), draw.number(below: 80))
        return draw.one(of: [
            "client.age >= \(many)", "!client.has_work || client.alone",
            "'category-\(few)' in client.categories",
            "client.categories.exists(c, c in ['category-\(few)', 'category-1\(few)'])",
            "client.district == 'district-\(many)'",
            "client.pension.orValue(money(0)) < money(\(many * 100))",
            "client.income <= param.amount_\(few)['form-1']", "value_0\(few)(client) <= money(\(many * 50))",
            "client.household.exists(m, m.relation == 'relation-\(few)' && m.student)",
            "client.wanted.all(x, x in code.service)", "client.applied_on.plusDays(\(many)) >= on",
        ])
    }
}
