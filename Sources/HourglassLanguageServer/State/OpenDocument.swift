import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax

/// Everything known about a text; the façade of the same name is for other programs.
typealias Analysis = HourglassAnalysis.Analysis

/// A text that is open in the client.
struct OpenDocument {
  /// As the client writes it.
  let uri: String
  /// The path of its file without links; its URI where it is in no file.
  let place: String
  let isMarkdown: Bool
  /// As the client counts. It may go back when a file is closed and opened again.
  var version: Int
  private(set) var lines: LineTable
  /// Of an earlier state of the text, with the files it used then; nil where these may have changed.
  var analysis: Analysis?
  /// Whether the analysis is of the text as it is.
  private(set) var isAnalysed = false
  /// Whether the client still has to be told what is found in it.
  var isUntold = true
  /// Grows with every new analysis, so that findings can be told from earlier ones.
  private(set) var state = 0

  init(uri: String, place: String, isMarkdown: Bool, version: Int, lines: LineTable) {
    self.uri = uri
    self.place = place
    self.isMarkdown = isMarkdown
    self.version = version
    self.lines = lines
  }

  /// Whether it names other files, so that what is known of it depends on them.
  var usesFiles: Bool { analysis?.usesFiles ?? false }

  mutating func apply(_ change: TextChange) {
    let span = change.span(in: lines)
    let bytes = lines.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + change.text.count)
    result += bytes[..<Int(span.start)]
    result += change.text
    result += bytes[Int(span.end)...]
    lines = LineTable(result, lines.encoding)
    isAnalysed = false
    isUntold = true
  }

  /// Other files have changed.
  mutating func forgetFiles() {
    analysis = nil
    isAnalysed = false
    isUntold = true
  }

  mutating func take(_ analysis: Analysis) {
    self.analysis = analysis
    isAnalysed = true
    state += 1
  }
}

extension Analysis {
  /// Whether the text names other files.
  var usesFiles: Bool { resolution.statements.contains { $0.keyword == .use } }
}
