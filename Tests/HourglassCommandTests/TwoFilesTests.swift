import Testing

@testable import HourglassCommand

/// What `check` and `known` find between the files of a run.
@Suite struct TwoFilesTests {
  private func design(_ name: String, _ lines: String = "") -> String {
    """
    programme \(name) "P" {
      peers q "Q" { are people; number 5 }
      \(lines)
    }

    """
  }
  private let rule = "programme-in-two-files"
  private var two: [String: String] {
    ["d/a.hourglass": design("p"), "d/b.hourglass": design("p")]
  }

  /// The lines that tell of it.
  private func lines(_ files: [String: String], _ arguments: String...) -> [String] {
    Shell(files).run(["check", "--format=concise"] + arguments).output.split(separator: "\n")
      .map { String($0) }.filter { $0.contains(rule) }
  }

  @Test func theLaterFileIsTold() {
    let told = [
      "d/b.hourglass:1:11: warning: Another file has a programme called “p”, too. [\(rule)]"
    ]
    #expect(lines(two, "d") == told)
    #expect(lines(two, "d/b.hourglass", "d/a.hourglass") == told)
    #expect(lines(two, "d/b.hourglass") == [])
    #expect(lines(["d/a.hourglass": design("p"), "d/b.hourglass": design("p2")], "d") == [])
    #expect(Shell(two).run("check", "d").output.contains("It is in d/a.hourglass."))
    let json = Shell(two).run("check", "d", "--format=json").output
    #expect(json.contains(#""detail":"It is in d/a.hourglass.""#))
  }

  @Test func manyFilesAreOneRun() {
    var files: [String: String] = [:]
    for number in 100..<400 { files["d/\(number).hourglass"] = design("p\(number)") }
    files["d/399.hourglass"] = design("p100")
    let names = files.keys.sorted().reversed().map { String($0) }
    for arguments in [["d"], names] {
      let output = Shell(files).run(["check", "--format=concise"] + arguments).output
      #expect(output.split(separator: "\n").filter { $0.contains(rule) }.count == 1)
      #expect(output.contains("d/399.hourglass:1:11: warning: Another file"))
    }
  }

  /// Two of one file are told in it, and other files hear of them once.
  @Test func oneFileIsNotTwo() {
    let files = ["a.hourglass": design("p") + design("p")]
    #expect(lines(files, ".") == [])
    #expect(lines(files.merging(["b.hourglass": design("p")]) { one, _ in one }, ".").count == 1)
    let library = "library p \"P\" {\n  indicator i \"I\"\n}\n"
    #expect(lines(["a.hourglass": library, "b.hourglass": design("p")], ".") == [])
  }

  @Test func theDesignCanAllowIt() {
    let line = "allow \(rule) because \"An earlier plan\""
    var files = two
    files["d/b.hourglass"] = design("p", line)
    #expect(lines(files, "d") == [])
    #expect(lines(files, "d", "--allowed").count == 1)
    let allowed = Shell(files).run("check", "d", "--format=json").output
    #expect(allowed.contains(#""allowed":1"#))
    // Alone, nothing shows whether there is something to allow.
    let alone = Shell(files).run("check", "d/b.hourglass", "--format=concise").output
    #expect(!alone.contains("unused-allow") && !alone.contains(rule))
  }

  @Test func aListHoldsIt() throws {
    let shell = Shell(two)
    #expect(shell.run("known", "update", "known.txt", "d").status == .success)
    let list = try #require(shell.text(ofWritten: "known.txt"))
    #expect(list.contains("d/b.hourglass\t\(rule)\t1\tprogramme p\n"))
    let known = two.merging(["known.txt": list]) { one, _ in one }
    // Neither the order nor a run over some of the files makes it new or mended.
    for paths in [["d"], ["d/b.hourglass", "d/a.hourglass"], ["d/b.hourglass"]] {
      let result = Shell(known).run(["check", "--known", "known.txt"] + paths)
      #expect(result.status == .success, "\(paths)")
      #expect(!result.output.contains("fixed"), "\(paths)")
      let pruning = Shell(known)
      _ = pruning.run(["known", "prune", "known.txt"] + paths)
      #expect(pruning.text(ofWritten: "known.txt") == nil, "\(paths)")
    }
    var mended = known
    mended["d/a.hourglass"] = design("second")
    let pruning = Shell(mended)
    #expect(pruning.run("known", "prune", "known.txt", "d").status == .success)
    #expect(pruning.text(ofWritten: "known.txt")?.contains(rule) == false)
    var renamed = known
    renamed["d/b.hourglass"] = design("second")
    #expect(
      Shell(renamed).run("check", "--known", "known.txt", "d/b.hourglass").output.contains("fixed"))
  }

  @Test func noProfileWeighsIt() {
    let text = "profile house \"House\" { rule \(rule) error because \"So\" }\n"
    let output = Shell(["a.hourglass": text]).run("check", "a.hourglass").output
    #expect(output.contains("compares several files, so no profile can change it."))
  }

  @Test func explainKnowsIt() {
    let output = Shell().run("explain", rule).output
    #expect(output.contains("a finding about several files"))
    #expect(output.contains("hourglass check"))
    #expect(Shell().run("explain", "several-files").output.contains(rule))
  }
}
