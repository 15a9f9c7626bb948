import TestSupport
import Testing

@Suite struct TestSupportTests {
    @Test func takesMarkersOut() {
        let text = MarkedText("ж: 1️⃣a12️⃣b")
        #expect(text.text == "ж: a1b")
        #expect(text.range("1️⃣"..<"2️⃣") == 4..<6)
    }

    @Test func removesItsFolder() {
        var path = ""
        do {
            let folder = ScratchFolder()
            path = folder.path
            folder.write("текст", to: "a/b/c.txt")
            folder.write([0, 255], to: "d")
            #expect(folder.read("a/b/c.txt") == Array("текст".utf8) && folder.read("d") == [0, 255])
            #expect(Files.names(in: path) == ["a", "d"])
            #expect(folder.read("nothing") == nil)
        }
        #expect(Files.names(in: path).isEmpty)
    }

    @Test func repeatsItsNumbers() {
        var one = SeededGenerator(seed: 7)
        var other = SeededGenerator(seed: 7)
        #expect((0..<5).map { _ in one.next() } == (0..<5).map { _ in other.next() })
    }
}
