import HourglassDocuments
import Testing

@testable import HourglassCommand

@Suite struct DocumentTests {
  private let shell = Shell([
    "sound.hourglass": sound, "weak.hourglass": weak, "broken.hourglass": broken,
    "two.hourglass": sound + weak,
    "holed.hourglass": weak.replacing("number 5", with: "numbre 5"),
  ])

  /// Findings do not keep a document from being written; errors that leave something out do.
  @Test(arguments: ["trace", "checklist", "questions"])
  func statuses(command: String) {
    #expect(shell.run(command, "weak.hourglass").status == .success)
    let holed = shell.run(command, "holed.hourglass")
    #expect(holed.status == .findings)
    #expect(holed.errors.contains("holed.hourglass has errors"))
    #expect(shell.run(command, "nowhere.hourglass").status == .wrongInput)
    #expect(shell.run(command).status == .wrongInput)
    #expect(shell.run(command, "a", "b").status == .wrongInput)
  }

  @Test func everyProgrammeOfAFile() {
    let traces = shell.run("trace", "two.hourglass").output
    #expect(traces.contains("“A sound design” covers"))
    #expect(traces.contains("“A weak design” covers"))
    let objects = shell.run("trace", "--format=json", "two.hourglass").output
    #expect(objects.split(separator: "\n").count == 2)
    let table = shell.run("checklist", "--format=csv", "two.hourglass").output
    #expect(table.split(separator: "\r\n").filter { $0.contains("programme,stage") }.count == 1)
    let agendas = shell.run("questions", "--format=json", "two.hourglass").output
    #expect(agendas.split(separator: "\n").count == 2)
  }

  @Test func questions() {
    let open = shell.run("questions", "weak.hourglass").output
    #expect(open.contains("answer why-now \"…\"") && !open.contains("answer who-are-peers"))
    let all = shell.run("questions", "weak.hourglass", "--all").output
    #expect(all.contains("answer who-are-peers") && all.contains("“A weak design”"))
    let blank = shell.run("questions", "--all")
    #expect(blank.status == .success && blank.output.contains("answer who-are-peers"))
    #expect(!blank.output.contains("A weak design"))
    #expect(shell.run("questions", "--all", "--format=markdown").output.hasPrefix("# Guiding"))
  }

  @Test func theDayDecidesWhichTargetIsNext() {
    let design = sound.replacing(
      "target 80% by 2013", with: "target 80% by 2013; target 90% by 2015")
    let shell = Shell(["d.hourglass": design])
    func next(_ arguments: String...) -> Bool {
      shell.run(["checklist", "d.hourglass"] + arguments).output.contains(
        "next target        90% by 2015")
    }
    #expect(!next("--on", "2013-12-31"))
    #expect(next("--on", "2014-01-01"))
    // It is 1 July 2014 in these tests.
    #expect(next("--on", "today"))
    #expect(next())
    #expect(shell.run("checklist", "d.hourglass").output.contains("2014-07-01 (today, UTC)"))
    #expect(!shell.run("checklist", "d.hourglass", "--on", "2014").output.contains("today"))
    #expect(shell.run("checklist", "d.hourglass", "--on", "tomorrow").status == .wrongInput)
    #expect(shell.run("checklist", "d.hourglass", "--on", "2014-02-30").status == .wrongInput)
  }

  @Test func checklistOptions() {
    func list(_ arguments: String...) -> Shell.Result {
      shell.run(["checklist", "sound.hourglass"] + arguments)
    }
    #expect(list("--by", "tracker").output != list().output)
    #expect(list("--by=stage").output == list().output)
    #expect(list("--format=html").output.hasPrefix("<!DOCTYPE html>"))
    #expect(list("--only", "gaps").output.contains("No entries are missing."))
    let bare = sound.replacing("baseline 0% in 2012", with: "")
    let gaps = Shell(["d.hourglass": bare]).run("checklist", "d.hourglass", "--only", "gaps")
    #expect(gaps.output.contains("missing [missing-baseline]"))
    let ended = sound.replacing("every year", with: "on 2013")
    #expect(ended != sound)
    let over = Shell(["d.hourglass": ended]).run(
      "checklist", "d.hourglass", "--format", "icalendar")
    #expect(over.status == .success && over.errors.contains("the calendar is empty"))
    #expect(!over.output.contains("VEVENT"))
    for (until, message) in [
      ("2013", "is before the start of the list, 2014-07-01"), ("soon", "is not a date"),
      ("2030", "more than ten years"),
    ] {
      let refused = list("--until", until)
      #expect(refused.status == .wrongInput && refused.output.isEmpty)
      #expect(refused.errors.contains(message), "\(refused.errors)")
    }
    #expect(list("--by", "day").status == .wrongInput)
  }

  @Test func colourOnlyOnATerminal() {
    let files = ["weak.hourglass": weak]
    let onTerminal = Shell(files, isTerminal: true).run("check", "weak.hourglass").output
    #expect(onTerminal.contains("\u{1B}["))
    let refused = Shell(files, isTerminal: true, allowsColour: false).run("check", "weak.hourglass")
    let piped = Shell(files).run("check", "weak.hourglass")
    #expect(refused.output == piped.output)
    #expect(!piped.output.contains("\u{1B}"))
    // Without its colours it says the same.
    #expect(onTerminal.replacing(/\u{1B}\[[0-9;]*m/, with: "") == piped.output)
  }
}
