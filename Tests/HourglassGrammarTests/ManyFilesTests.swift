import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

/// Many files that use one another, each of which is read once.
@Suite struct ManyFilesTests {
  /// Files that stand beside one another, and what has been made of them; one test reads them.
  private final class Folder: @unchecked Sendable {
    var files: [String: String]
    var kept: [String: UsedDocument] = [:]
    var made = 0

    init(_ files: [String: String]) { self.files = files }

    func read(_ name: String) -> TextDocument {
      let context = DocumentContext(
        models: [referenceModel], place: { name },
        open: { path, _ in
          self.files[path].map { .found([UInt8]($0.utf8), place: path, isMarkdown: false) }
            ?? .missing
        },
        kept: { self.kept[$0] },
        keep: { documents in
          self.made += documents.count
          for document in documents { self.kept[document.place] = document }
        })
      return HourglassLanguage.read(document: Source(files[name] ?? ""), with: context)
    }

    func findings(_ name: String) -> [String] { read(name).findings.map { $0.kind.name } }
  }

  @Test func `A chain may be as long as it likes`() {
    var files = ["0": "library l { indicator s { counts events } }"]
    for link in 1...3200 { files["\(link)"] = "use \"\(link - 1)\"\nprofile p\(link)" }
    let folder = Folder(files)
    #expect(folder.findings("3200") == [])
    #expect(folder.made == 3200)
    // Nothing is made again for the next.
    #expect(folder.findings("1600") == [])
    #expect(folder.made == 3200)
  }

  @Test func `A tower takes no more than it has stones`() {
    var files = ["a0": "profile a0", "b0": "profile b0"]
    for storey in 1...40 {
      for name in ["a", "b"] {
        files["\(name)\(storey)"] =
          "use \"a\(storey - 1)\"\nuse \"b\(storey - 1)\"\nprofile \(name)\(storey)"
      }
    }
    let folder = Folder(files)
    #expect(folder.findings("a40") == [])
    #expect(folder.made == 80)
  }

  @Test func `Every file of a ring is told so, whichever is read first`() {
    var files: [String: String] = [:]
    for link in 0..<100 { files["\(link)"] = "use \"\((link + 1) % 100)\"\nprofile p\(link)" }
    files["outside"] = "use \"7\"\nprofile own"
    let folder = Folder(files)
    #expect(folder.findings("outside") == ["broken-file"])
    for link in 0..<100 { #expect(folder.findings("\(link)") == ["circular-use"], "\(link)") }
    #expect(folder.made == 100)
  }

  /// What is being typed need not be what is on the disk.
  @Test func `A file in an editor may close a circle that is not on the disk`() {
    let folder = Folder([
      "a": "use \"b\"\nprofile a", "b": "use \"c\"\nprofile b", "c": "profile c",
    ])
    #expect(folder.findings("a") == [])
    #expect(folder.findings("b") == [])
    folder.files["c"] = "use \"a\"\nprofile c"
    #expect(folder.findings("c") == ["circular-use"])
  }

  @Test func `A file that is used twice is reported once`() {
    let folder = Folder([
      "l": "library l { indicator s { counts events }; indicator t { counts events } }",
      "d": "use \"l\"\nuse \"l\"\nprofile p",
    ])
    let findings = folder.read("d").findings
    #expect(findings.map { $0.message } == ["“l” is used twice."])
  }

  @Test func `Models that rest on one another are read, however many there are`() throws {
    var text = "model m0 { stage s { gate objective } }\n"
    for number in 1...300 { text = "model m\(number) { extends m\(number - 1) }\n" + text }
    let document = Folder(["m": text + "programme p { follows m300 }"]).read("m")
    #expect(document.findings.map { $0.message } == [])
    let model = try #require(document.programmes.first?.model)
    #expect(model.stages.map { model.title($0.entry.head) } == ["s"])
  }

  @Test func `Where very many names do not exist, the last get no suggestion`() {
    func design(_ count: Int) -> [Finding] {
      let objectives = (0..<count).map { "objective learning-\($0) \"O\"\n" }.joined()
      let tools = (0..<count).map { _ in "tool \"T\" { serves larning-7 }\n" }.joined()
      return Folder(["d": "programme p {\n\(objectives)\(tools)}"]).read("d").findings
    }
    #expect(design(40).allSatisfy { $0.next.contains("learning-7") })
    let many = design(2000)
    #expect(many.count == 2000)
    #expect(many.first?.fix != nil)
    #expect(many.last?.fix == nil)
  }
}
