import API
import Diagnostics
import Testing

/// Every type of the contract with all of its members: what is read is written again byte for byte.
@Suite struct RoundTripTests {
    private static let node =
        #"{"id":"experience","title":"Опыт","kind":"all","outcome":"false","element":"w3","decides":true,"#
        + #""law":[{"ref":"442-FZ/15/1/1","text":"п. 1 ч. 1 ст. 15","level":"federal-law"},{"ref":"x","text":"y"}],"#
        + #""unconfirmed":"нет источника","barrier":{"code":"full-complex","position":"незаконно"},"warning":true,"#
        + #""says":"мало лет","remedy":{"text":"подождать","effort":8,"by":"provider","by_title":"Поставщик"},"#
        + #""facts":[{"path":"provider.serving_since","title":"С","value":"2022-03-14","text":"14.03.2022","assumed":true},"#
        + #"{"path":"client.name","masked":true}],"missing":["provider.staff[w3].qualified"],"#
        + #""faults":[{"code":"division-by-zero","message":"деление на ноль","file":"fee.yaml","line":3,"column":9}],"#
        + #""children":[{"id":"a","kind":"for-each","outcome":"unknown"},{"id":"b","kind":"for-some","outcome":"fault"}]}"#
    private static let reason = #"{"code":"N3",\#(node.dropFirst())"#
    private static let heading =
        #""title":"Т","region":"RU-XA","on":"2025-03-15","lang":"ru","rulebook":{"name":"442-FZ","digest":"sha256:00"}"#
    private static let missing =
        #"[{"path":"client.birth_date","title":"Дата","ask":"Когда?","proof":"Паспорт"},{"path":"x"}]"#
    private static let shows =
        #"[{"id":"free","title":"Мест","value":"3","text":"3"},{"id":"n","title":"Имя","text":"—"}]"#

    private func expectSame<Value: WireValue>(_: Value.Type, _ json: String) throws {
        let value = try Value(json: Array(json.utf8))
        #expect(String(decoding: value.json(), as: UTF8.self) == json)
        #expect(String(decoding: try Value(json: value.json(pretty: true)).json(), as: UTF8.self) == json)
    }

    @Test func decision() throws {
        try expectSame(
            DecisionAnswer.self,
            #"{"question":"need","kind":"decision",\#(Self.heading),"answers":[{"about":{"form":"home","part":"p"},"#
                + #""verdict":"undetermined","missing":\#(Self.missing),"warnings":[\#(Self.node)],"#
                + #""explanation":\#(Self.node)},{"about":{},"verdict":"granted","missing":[],"explanation":null}]}"#
        )
    }

    private static let change =
        #"{"id":"c","title":"Т","kind":"test","elements":["a","w3"],"before":"true","after":"unknown","rule":true,"#
        + #""negated":true,"law":[{"ref":"x","text":"y"}],"says":"мало","facts":[{"path":"p","title":"Т","#
        + #""before":{"path":"p","value":"1","text":"1"},"after":{"path":"p","masked":true}},{"path":"q"}]}"#

    @Test func whatChanges() throws {
        let holding =
            #"{"day":"2027-03-13","then":{"on":"2027-03-14","verdict":"not-asked","value":"1","text":"1 ₽"},"#
            + #""because":[\#(Self.change),{"id":"d","kind":"case"}]}"#
        let whatIf =
            #"{"verdict":"determined","value":"1","text":"1 ₽","changes":[\#(Self.change)],"missing":\#(Self.missing)}"#
        try expectSame(HoldsUntil.self, holding)
        try expectSame(HoldsUntil.self, #"{"day":null}"#)
        try expectSame(HoldsUntil.self, #"{"day":"2030-01-01","at_least":true}"#)
        try expectSame(
            DecisionAnswer.self,
            #"{"question":"need","kind":"decision",\#(Self.heading),"answers":[{"about":{},"verdict":"granted","#
                + #""missing":[],"holds_until":\#(holding),"what_if":\#(whatIf),"explanation":null}],"set":["a.b"],"#
                + #""further":[{"about":{},"verdict":"refused","missing":[],"explanation":null}]}"#)
        try expectSame(
            CalculationAnswer.self,
            #"{"question":"fee","kind":"calculation",\#(Self.heading),"type":"money","answers":[{"about":{},"#
                + #""verdict":"undetermined","missing":[],"holds_until":\#(holding),"what_if":\#(whatIf),"#
                + #""explanation":null}],"set":["a.b"]}"#)
        try expectSame(
            MatchAnswer.self,
            #"{"matching":"services",\#(Self.heading),"answers":[{"about":{},"ranked":[],"excluded":[],"#
                + #""undetermined":[],"tie_break":"provider","what_if":[{"provider":"p","offering":"o","before":"#
                + #"{"list":"ranked","rank":1,"score":"0.5","shows":\#(Self.shows)},"after":{"list":"excluded","#
                + #""code":"N1"}},{"provider":"p","offering":"q"}]}],"set":["a.b"]}"#)
    }

    @Test func remedies() throws {
        let mends =
            #"[{"id":"experience","title":"Опыт","element":"w3","law":[{"ref":"x","text":"y"}]},{"id":"b"}]"#
        try expectSame(
            DecisionAnswer.self,
            #"{"question":"need","kind":"decision",\#(Self.heading),"answers":[{"about":{},"verdict":"refused","#
                + #""missing":[],"explanation":null,"remedies":{"end":"bound","sets":[{"effort":9,"from":"2027-03-14","#
                + #""changes":[{"kind":"fact","text":"Опыт: 1 → 2","path":"client.n","from":"1","to":"2","effort":4,"#
                + #""by":"client","mends":\#(mends)},{"kind":"act","text":"Нанять × 2","times":2,"effort":5},"#
                + #"{"kind":"add","text":"x","path":"a"},{"kind":"drop","text":"y","path":"a[b]","masked":true},"#
                + #"{"kind":"wait","text":"ещё 2 года","to":"2027-03-14"}]}],"missing":\#(Self.missing),"#
                + #""unsolved":["client.m"]}},{"about":{},"verdict":"undetermined","missing":[],"explanation":null,"#
                + #""remedies":{"end":"facts-first","sets":[]}}]}"#)
    }

    @Test func calculation() throws {
        try expectSame(
            CalculationAnswer.self,
            #"{"question":"fee","kind":"calculation",\#(Self.heading),"type":"money","currency":"RUB","answers":["#
                + #"{"about":{},"verdict":"determined","value":"4285.71","text":"4 285,71 ₽","exact":"30000/7","case":"c","#
                + #""missing":[],"explanation":\#(Self.node)},"#
                + #"{"about":{"part":"p"},"verdict":"undetermined","missing":\#(Self.missing),"explanation":null}]}"#
        )
    }

    @Test func match() throws {
        try expectSame(
            MatchAnswer.self,
            #"{"matching":"services",\#(Self.heading),"answers":[{"about":{"part":"p"},"ranked":[{"rank":1,"#
                + #""provider":"P01","offering":"o1","score":"0.8333","first":["own-choice"],"preferences":["#
                + #"{"id":"near","title":"Близко","weight":3,"score":"0.6667"}],"shows":\#(Self.shows),"covered":["T1.01"],"#
                + #""uncovered":[{"service":"T2.01","reasons":[\#(Self.reason)]}],"warnings":[\#(Self.reason)],"#
                + #""stands_until":{"day":"2027-03-13","on":"2027-03-14","then":{"list":"excluded","code":"N1"},"#
                + #""because":[{"kind":"gate","id":"N1","title":"Срок","service":"T1.01","holds":false},"#
                + #"{"kind":"preference","id":"near","before":"0.5","after":"?"},"#
                + #"{"kind":"offering","provider":"P02","offering":"o","holds":true}],"others":2}}],"#
                + #""excluded":[{"provider":"P02","offering":"o","code":"N1","shows":[],"reasons":[\#(Self.reason)],"#
                + #""stands_until":{"day":null}}],"#
                + #""undetermined":[{"provider":"P03","offering":"o","code":"N5","shows":\#(Self.shows),"#
                + #""missing":\#(Self.missing),"reasons":[\#(Self.reason)],"#
                + #""stands_until":{"day":"2027-03-13","at_least":true}}],"tie_break":"provider, offering"}]}"#
        )
    }

    @Test func daemon() throws {
        try expectSame(
            RulebookDescription.self,
            #"{"name":"442-FZ","title":"Т","digest":"sha256:00","region":"RU","languages":["ru","en"],"currency":"RUB","#
                + #""questions":{"check":[{"name":"admission","kind":"decision","title":"В"}],"assess":[{"name":"fee","#
                + #""kind":"calculation","title":"П"}],"match":{"name":"services","title":"П"}},"regions":["#
                + #"{"code":"RU-XA","title":"А","illustrative":true},{"code":"RU-TA","title":"Т"}],"findings":3}"#
        )
        try expectSame(
            DaemonStatus.self,
            #"{"version":"0.1.0","rulebook":{"name":"442-FZ","digest":"sha256:00"},"register":{"providers":14,"#
                + #""source":"register.jsonl"},"uptime_seconds":12,"requests":3,"socket":"/run/s"}"#)
        try expectSame(
            Readiness.self,
            #"{"status":"ready","rulebook":{"name":"442-FZ","digest":"sha256:00"},"register":{"providers":14}}"#
        )
    }

    @Test func problem() throws {
        try expectSame(
            Problem.self,
            #"{"type":"about:blank","title":"в фактах есть ошибки","status":422,"code":"facts.invalid","detail":"д","#
                + #""errors":[{"code":"facts.unknown-field","message":"м","help":"п","pointer":"/facts/client/incone"},"#
                + #"{"code":"json.syntax","message":"м","line":1,"column":2}]}"#)
        for code in ProblemCode.allCases {
            let problem = Problem(code, .en)
            #expect(try Problem(json: problem.json()) == problem)
            #expect((400..<600).contains(problem.status))
        }
    }

    @Test func unknownKeysArePassedOver() throws {
        let json = #"{"path":"x","since":7,"title":null}"#
        #expect(try MissingFact(json: Array(json.utf8)) == MissingFact(path: "x"))
    }

    @Test(arguments: [
        (#"{"title":"x"}"#, "/path", WireError.Expectation.string), (#"{"path":7}"#, "/path", .string),
        (#"[]"#, "", .object), (#"{"path":"#, "", .json), (#""x""#, "", .object),
    ])
    func whatIsNotInTheContractIsNamed(_ json: String, _ pointer: String, _ expected: WireError.Expectation) {
        let error = #expect(throws: WireError.self) { try MissingFact(json: Array(json.utf8)) }
        #expect(error == WireError(pointer: pointer, expected: expected))
    }

    @Test func placesDeepInsideAreNamed() {
        let json =
            #"{"id":"a","kind":"all","outcome":"true","children":[{"id":"b","kind":"maybe","outcome":"true"}]}"#
        let error = #expect(throws: WireError.self) { try ExplanationNode(json: Array(json.utf8)) }
        #expect(error == WireError(pointer: "/children/0/kind", expected: .knownWord))
    }
}
