import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// Findings as Checkstyle reports them, which many programs read: a `file` for each file, an
/// `error` for each finding, whatever it weighs.
enum FindingCheckstyle {
  static let beginning = """
    <?xml version="1.0" encoding="UTF-8"?>
    <checkstyle version="4.3">

    """
  static let ending = "</checkstyle>\n"

  static func text(of file: CheckedFile) -> String {
    var errors = ""
    for finding in file.findings {
      var message = finding.sentence
      if let reason = finding.allowedBecause {
        message += " Allowed because: " + asSentence(reason)
      }
      errors += error(
        finding.start.line, finding.start.column, name(of: finding), message, finding.kind.name)
    }
    if let trouble = file.trouble { errors += error(1, 1, "error", trouble, "unread") }
    let opening = "  <file name=\"" + xmlName(file.path) + "\""
    return errors.isEmpty ? opening + "/>\n" : opening + ">\n" + errors + "  </file>\n"
  }

  private static func error(
    _ line: Int, _ column: Int, _ severity: String, _ message: String, _ rule: String
  ) -> String {
    "    <error line=\"\(line)\" column=\"\(column)\" severity=\"\(severity)\" "
      + "message=\"\(xml(message))\" source=\"hourglass.\(rule)\"/>\n"
  }

  private static func name(of finding: PlacedFinding) -> String {
    if finding.allowedBecause != nil { return "ignore" }
    return finding.severity == .note ? "info" : finding.severity.name
  }
}
