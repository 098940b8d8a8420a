import Hourglass
import Testing

@testable import HourglassCommand

/// What other programs get from the library is what people get from the command.
@Suite struct LibraryDocumentTests {
  private static let text = sound + weak

  private static let wanted = Hourglass.Analysis.documents.flatMap { document in
    document.formats.map { (name: document.name, format: $0) }
  }

  @Test(arguments: wanted)
  func `a document of the library is that of the command`(_ wanted: (name: String, format: String))
    throws
  {
    let day = Hourglass.Analysis.CalendarDay(year: 2014, month: 1, day: 1)
    let analysis = Hourglass.Analysis(of: Self.text.utf8, on: day)
    let document = try analysis.document(wanted.name, as: wanted.format)
    var words: [String]
    switch wanted.name {
    case "trace", "diagram", "report", "checklist", "questions":
      words = [wanted.name, "--format", wanted.format]
    case "logframe", "pirs": words = ["export", "--to", wanted.name, "--format", wanted.format]
    case "values": words = ["progress", "--template", "--on", "2014-01-01"]
    default: words = ["export", "--to", wanted.name]
    }
    if ["report", "checklist", "iati"].contains(wanted.name) { words += ["--on", "2014-01-01"] }
    let result = Shell(input: Self.text).run(words + ["-"])
    let shown = result.bytes.isEmpty ? Array(result.output.utf8) : result.bytes
    #expect(!document.isEmpty)
    #expect(document == shown)
  }
}
