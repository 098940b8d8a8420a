import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// Findings as the test report that JUnit's Ant task began and Jenkins, GitLab and others read: a
/// suite for each file, a case for each finding.
///
/// A finding that the run fails for is a failure, a lighter one a case that passes and says what
/// it is about, an allowed one is skipped, and a file that could not be read is an error. A file
/// without findings has one case, which passes.
enum FindingJUnit {
  static let beginning = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="hourglass">

    """
  static let ending = "</testsuites>\n"

  static func text(of file: CheckedFile, failsOn: Severity) -> String {
    var failures = 0
    var skipped = 0
    var cases = ""
    // Programs that follow a case from run to run know it by its name.
    var names: [String: Int] = [:]
    for finding in file.findings {
      let outcome: String
      if let reason = finding.allowedBecause {
        skipped += 1
        outcome = "<skipped message=\"Allowed because: " + xml(asSentence(reason)) + "\"/>"
      } else if finding.severity >= failsOn {
        failures += 1
        outcome =
          "<failure type=\"" + finding.kind.name + "\" message=\"" + xml(headLine(finding)) + "\">"
          + report(of: finding) + "</failure>"
      } else {
        outcome = "<system-out>" + report(of: finding) + "</system-out>"
      }
      let name = finding.sentence + " [" + finding.kind.name + "]"
      let count = names[name, default: 0] + 1
      names[name] = count
      cases += testCase(count == 1 ? name : name + " (\(count))", in: file.path, outcome)
    }
    if let trouble = file.trouble {
      let outcome = "<error type=\"unread\" message=\"" + xml(trouble) + "\"/>"
      cases += testCase("It can be read", in: file.path, outcome)
    } else if file.findings.isEmpty {
      cases += testCase("Nothing to report", in: file.path, "")
    }
    let errors = file.trouble == nil ? 0 : 1
    let tests = max(1, file.findings.count)
    return
      "  <testsuite name=\"\(xmlName(file.path))\" tests=\"\(tests)\" failures=\"\(failures)\" "
      + "errors=\"\(errors)\" skipped=\"\(skipped)\">\n" + cases + "  </testsuite>\n"
  }

  private static func testCase(_ name: String, in path: String, _ outcome: String) -> String {
    let opening = "    <testcase classname=\"" + xmlName(path) + "\" name=\"" + xml(name) + "\""
    if outcome.isEmpty { return opening + "/>\n" }
    return opening + ">\n      " + outcome + "\n    </testcase>\n"
  }

  private static func headLine(_ finding: PlacedFinding) -> String {
    finding.path + ":\(finding.start.line):\(finding.start.column): " + finding.severity.name + ": "
      + finding.message
  }

  /// All there is to say, line by line.
  private static func report(of finding: PlacedFinding) -> String {
    // Through a page, whose lines nobody obeys: the report may be read in the log of a job.
    var page = Page()
    page.line(onOneLine(headLine(finding)))
    for line in linesOf(finding.detail) { page.line(line) }
    page.line("Why: " + finding.kind.why)
    for line in linesOf(finding.next) { page.line(line) }
    return "\n" + escaped(page.text)
  }
}

/// A name as the value of an attribute, byte for byte as far as XML has room for it.
func xmlName(_ name: String) -> String {
  var text = ""
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: text += "&#\(scalar.value);"
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: text += escaped(harmless(String(scalar)))
    default: text += escaped(String(scalar))
    }
  }
  return text
}

/// A text on one line, as the value of an attribute.
func xml(_ text: String) -> String { escaped(harmless(onOneLine(text))) }
