import Diagnostics
import Testing

@testable import Commands

/// Styled texts as lines of Markdown.
@Suite struct MarkdownEscapingTests {
    @Test(arguments: [
        ("слово", "слово"), ("a*b_c", #"a\*b\_c"#), ("[x](y)", #"\[x\](y)"#), ("![x]", #"!\[x\]"#),
        ("<b>&amp;", #"\<b\>\&amp;"#), ("a|b", #"a\|b"#), (#"\"#, #"\\"#), ("~~a~~ `b`", #"\~\~a\~\~ \`b\`"#),
        ("# a", ##"\# a"##), ("- a", #"\- a"#), ("+7 000", #"\+7 000"#), ("=", #"\="#), ("> a", #"\> a"#),
        ("1. a", #"1\. a"#), ("12) a", #"12\) a"#), ("1.5", #"1\.5"#), ("a 1. b", "a 1. b"),
        ("a - b", "a - b"),
        ("7", "7"), ("п. 7", "п. 7"), ("http://a.b", #"http\://a.b"#), ("see www.a.b", #"see www\.a.b"#),
        ("12:30", "12:30"), ("$a$", #"\$a\$"#), ("    a  ", "a"), ("a\nb\u{202E}", "a\u{FFFD}b\u{FFFD}"),
    ])
    func textsStayTexts(_ text: String, _ markdown: String) {
        #expect(MarkdownInline.text(StyledText(text)) == markdown)
    }

    @Test(arguments: [
        ("a", "`a`"), ("a`b", "``a`b``"), ("`a``", "``` `a`` ```"), ("a|b*", "`a|b*`"), (" a ", "`a`"),
        ("", ""), ("  ", ""),
    ])
    func pathsAreCode(_ path: String, _ markdown: String) {
        #expect(MarkdownInline.text(.path(path)) == markdown)
    }

    @Test func codeInACellWouldEndIt() {
        #expect(MarkdownInline.cell(.path("a|b")) == #"a\|b"#)
        #expect(MarkdownInline.cell(StyledText("- a")) == "- a")
    }

    @Test func strongTextsAreBold() {
        #expect(MarkdownInline.text(.strong("a") + StyledText(": b")) == "**a**: b")
        #expect(
            MarkdownInline.text(StyledText("N2 ", .bad) + .strong("x/y") + StyledText(" z"))
                == "**N2** **x/y** z")
        #expect(MarkdownInline.text(.strong("a") + StyledText("b", .good)) == "**ab**")
        #expect(MarkdownInline.text(.strong("  ")) == "")
    }

    /// Asterisks between a sign and a letter are read as asterisks, so such a text is left plain.
    @Test func whatCannotBeBoldIsPlain() {
        #expect(MarkdownInline.text(.strong("«a»") + StyledText("b")) == "«a»b")
        #expect(MarkdownInline.text(StyledText("b") + .strong("(a)") + StyledText(".")) == "b(a).")
        #expect(MarkdownInline.text(StyledText("1") + .strong(". a")) == #"1\. a"#)
        #expect(MarkdownInline.text(.strong("(a)") + StyledText(": b")) == "**(a)**: b")
    }

    @Test func whatToTypeIsLeftOut() {
        #expect(
            MarkdownInline.text(.faint("3 more") + StyledText("; show all with --all", .hint)) == "3 more")
    }

    @Test func everyMarkHasAWordInBothLanguages() {
        for sign in Mark.Sign.allCases {
            for sense in Mark.Sense.allCases {
                let word = CommandsMessages.outcome(Mark(sign, sense))
                #expect(!word.ru.isEmpty && word.en.allSatisfy(\.isASCII) && !word.en.isEmpty)
            }
        }
        let settled = [Mark.Sign.good, .bad].flatMap { sign in
            Mark.Sense.allCases.map { CommandsMessages.outcome(Mark(sign, $0)).en }
        }
        #expect(Set(settled).count == settled.count)
    }
}
