import Testing

@testable import HourglassCommand

/// `documents`: the whole set in a folder, with an index page.
@Suite struct DocumentSetTests {
  private let files = ["sound.hourglass": sound, "values.csv": "indicator,period,value\n"]

  @Test func wholeSet() throws {
    let shell = Shell(files)
    let result = shell.run("documents", "sound.hourglass", "-o", "set", "--on", "2014-01-01")
    #expect(result.status == .success)
    let names = result.replaced.keys.sorted()
    #expect(names.allSatisfy { $0.hasPrefix("set/") })
    for name in [
      "index.html", "checklist.docx", "checklist.xlsx", "checklist.html", "checklist.csv",
      "checklist.ics", "questions.docx", "logframe.docx", "indicator-sheets.html", "iati.xml",
      "form.xlsx", "design.json", "trace.txt", "values-to-fill-in.csv",
    ] {
      #expect(names.contains("set/" + name), "\(name)")
      #expect(!(shell.bytes(of: "set/" + name) ?? []).isEmpty)
    }
    // Without values there is nothing to say about progress.
    #expect(!names.contains { $0.contains("progress") })
    // The index leads to every other file, and so does what was said.
    let index = try #require(shell.text(of: "set/index.html"))
    for name in names where name != "set/index.html" {
      let name = name.dropFirst(4)
      #expect(index.contains("<a href=\"\(name)\">") && result.output.contains(name))
    }
    #expect(result.output.hasPrefix("\(names.count) files are in set."))
    // Each is what its command makes.
    let checklist = shell.run(
      "checklist", "sound.hourglass", "--on", "2014-01-01", "--format", "html")
    #expect(shell.text(of: "set/checklist.html") == checklist.output)
    let values = shell.run(
      "documents", "sound.hourglass", "-o", "other", "--values", "values.csv")
    #expect(values.replaced.keys.contains("other/progress.docx"))
  }

  @Test func nothingIsLost() {
    let taken = Shell(files.merging(["set/logframe.html": "mine", "a": "file"]) { $1 })
    func refused(_ arguments: String...) -> Shell.Result {
      let result = taken.run(["documents", "sound.hourglass"] + arguments)
      #expect(result.status == .wrongInput && result.replaced.isEmpty && result.output.isEmpty)
      return result
    }
    #expect(
      refused("-o", "set").errors.contains("set/logframe.html exists already. Nothing was written.")
    )
    #expect(refused("-o", "a").errors.contains("a is not a folder"))
    #expect(refused().errors.contains("Name the folder"))
    let forced = taken.run("documents", "sound.hourglass", "-o", "set", "--force")
    #expect(forced.status == .success && taken.text(of: "set/logframe.html") != "mine")
    #expect(
      refused("-o", "set", "--force", "--values", "set/values-to-fill-in.csv").errors.contains(
        "is read by this command"))
  }

  /// What somebody has filled in is not replaced by an empty table.
  @Test func valuesStay() {
    let shell = Shell(files)
    #expect(shell.run("documents", "sound.hourglass", "-o", "set").status == .success)
    let path = "set/values-to-fill-in.csv"
    let table = (shell.text(of: path) ?? "").split(separator: "\r\n")
    let name = table[1].prefix { $0 != "," }
    let filled = "indicator,period,value\r\n\(name),2013,80%\r\n"
    let again = Shell(files.merging([path: filled]) { $1 })
    let result = again.run("documents", "sound.hourglass", "-o", "set", "--force")
    #expect(again.text(of: path) == filled)
    #expect(result.errors.contains("\(path) has values in it, so it was not replaced."))
  }

  @Test func errorsInTheDesign() {
    let holed = Shell(["d.hourglass": sound.replacing("number 5", with: "numbre 5")])
    let result = holed.run("documents", "d.hourglass", "-o", "set")
    #expect(result.status == .findings && result.errors.contains("d.hourglass has errors"))
    #expect(holed.run("documents", "nowhere.hourglass", "-o", "set").status == .wrongInput)
  }
}
