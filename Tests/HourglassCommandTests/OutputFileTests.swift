import Testing

@testable import HourglassCommand

/// `-o FILE`: the document goes into a file, in the format that its ending names.
@Suite struct OutputFileTests {
  private let files = ["weak.hourglass": weak, "old.html": "older", "values.csv": "indicator\n"]

  @Test(arguments: [
    (["checklist"], "--format", ["txt", "md", "csv", "xlsx", "html", "docx", "ics", "json"]),
    (["trace"], "--format", ["txt", "json"]),
    (["questions"], "--format", ["txt", "md", "html", "docx", "xlsx", "csv", "json"]),
    (["export", "--to", "logframe"], "--format", ["md", "html", "docx", "xlsx"]),
    (["export", "--to", "pirs"], "--format", ["md", "html", "docx", "xlsx"]),
  ])
  func endings(_ command: [String], _ flag: String, _ endings: [String]) throws {
    let formats = [
      "txt": "text", "md": "markdown", "csv": "csv", "xlsx": "xlsx", "html": "html",
      "ics": "icalendar", "json": "json", "docx": "docx",
    ]
    for ending in endings {
      let shell = Shell(files)
      let shown = shell.run(command + ["weak.hourglass", "-o", "new." + ending])
      #expect(shown.status == .success && shown.output.isEmpty && shown.bytes.isEmpty)
      let format = try #require(formats[ending])
      let plain = Shell(files).run(command + ["weak.hourglass", flag, format])
      let written = try #require(shell.bytes(of: "new." + ending))
      #expect(!written.isEmpty)
      #expect(written == (plain.bytes.isEmpty ? Array(plain.output.utf8) : plain.bytes))
    }
  }

  @Test(arguments: [
    (["checklist", "-o", "new.pdf"], "Change the name new.pdf"),
    (["checklist", "-o", "new"], "Change the name new"),
    (["trace", "-o", "new.docx"], "it can end in .txt or .json"),
    (["checklist", "--format", "csv", "-o", "new.html"], "not csv. Delete --format csv"),
    (["export", "--to", "iati", "-o", "new.docx"], "ends in .xml"),
    (["checklist", "-o", "old.html"], "old.html already exists and was not changed"),
    (["checklist", "--force"], "--force needs -o FILE"),
  ])
  func whatIsRefused(_ arguments: [String], _ message: String) {
    let shell = Shell(files)
    let shown = shell.run(arguments + ["weak.hourglass"])
    #expect(shown.status == .wrongInput && shown.replaced.isEmpty)
    #expect(shown.errors.contains(message), "\(shown.errors)")
    #expect(shell.text(of: "old.html") == "older")
  }

  /// A file is replaced on request, but never one that is read.
  @Test func force() {
    let shell = Shell(files)
    #expect(
      shell.run("checklist", "weak.hourglass", "-o", "old.html", "--force").status == .success)
    #expect(shell.text(of: "old.html")?.hasPrefix("<!DOCTYPE html>") == true)
    let shown = Shell(files).run(
      "progress", "weak.hourglass", "--values", "values.csv", "-o", "values.csv", "--force")
    #expect(shown.status == .wrongInput)
    #expect(shown.errors.contains("values.csv is read by this command"))
  }

  /// Folders that are not there yet are made.
  @Test(arguments: [
    ["checklist", "weak.hourglass", "-o", "out/2014/new.html"],
    ["documents", "weak.hourglass", "-o", "out/2014"],
  ])
  func newFolders(_ arguments: [String]) {
    let shown = Shell(files).run(arguments)
    #expect(shown.status == .success, "\(shown.errors)")
    #expect(!shown.replaced.isEmpty && shown.replaced.keys.allSatisfy { $0.hasPrefix("out/2014/") })
  }

  /// A table to fill in where decimals have commas, and what becomes of it there.
  @Test func semicolons() {
    let shell = Shell(["sound.hourglass": sound])
    let made = shell.run(
      "progress", "--template", "--semicolons", "sound.hourglass", "--on", "2014-01-01", "-o",
      "v.csv")
    #expect(made.status == .success)
    let lines = (shell.text(of: "v.csv") ?? "").split(separator: "\r\n").map { String($0) }
    let name = lines[1].prefix { $0 != ";" }
    #expect(
      lines[0].hasSuffix("indicator;title;unit;target;period;value;dimension;comment;source"))
    let filled = lines[0] + "\r\n\(name);#NAME?;#NAME?;1. Mai;2013;12,5%;;;\r\n"
    let read = Shell(["sound.hourglass": sound, "v.csv": filled]).run(
      "progress", "--values", "v.csv", "sound.hourglass", "--on", "2014-01-01")
    #expect(read.output.contains("12.5%") && read.errors.isEmpty, "\(read.errors)\(read.output)")
    let refused = shell.run("progress", "--values", "v.csv", "--semicolons", "sound.hourglass")
    #expect(refused.status == .wrongInput && refused.errors.contains("--template only"))
  }

  /// Where there is nothing to write, nothing is written.
  @Test func nothingToWrite() {
    let shell = Shell(files)
    #expect(shell.run("checklist", "nowhere.hourglass", "-o", "new.html").status == .wrongInput)
    #expect(shell.text(of: "new.html") == nil)
  }

  /// A table of which no row can be read says nothing: no document is made as if it had no values.
  @Test(arguments: [
    ["progress"], ["report"], ["export", "--to", "logframe"], ["documents"],
  ])
  func unreadableValues(command: [String]) {
    let tables = [
      ("", "The table is empty."), ("name,when\r\na,2014\r\n", "has no column “indicator”"),
    ]
    for (table, message) in tables {
      let shell = Shell(["sound.hourglass": sound, "v.csv": table])
      let result = shell.run(command + ["sound.hourglass", "--values", "v.csv", "-o", "new.html"])
      #expect(result.status == .wrongInput && result.errors.contains("v.csv:1: "))
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty && result.replaced.isEmpty && shell.text(of: "new.html") == nil)
    }
    // A table whose headings are there may have rows that cannot be used, or none.
    let shell = Shell(["sound.hourglass": sound, "v.csv": "indicator,period,value\r\nx,2014,1\r\n"])
    let result = shell.run(command + ["sound.hourglass", "--values", "v.csv", "-o", "new.html"])
    #expect(result.status == .findings && !result.replaced.isEmpty, "\(result.errors)")
  }
}
