import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// Findings as the Static Analysis Results Interchange Format, version 2.1.0, with what GitHub
/// code scanning adds.
///
/// Findings come before the rules they go against, of which only those stand in the report that
/// occur in it: so nothing has to be held but their names.
struct FindingSarif: Sendable {
  private let settings: ReportSettings
  private var kinds: [FindingKind] = []
  private var notifications: [Json] = []
  private var isFirst = true

  init(_ settings: ReportSettings) {
    self.settings = settings
  }

  var beginning: String {
    "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
      + "sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":"
      + "\"unicodeCodePoints\",\"results\":["
  }

  /// - Parameter trouble: why a file has no findings, in a full sentence.
  mutating func add(_ trouble: String, path: String) {
    notifications.append([
      "level": "error", "message": message(trouble),
      "locations": [["physicalLocation": ["artifactLocation": artifact(path)]]],
    ])
  }

  mutating func text(of finding: PlacedFinding) -> String {
    let separator = isFirst ? "\n" : ",\n"
    isFirst = false
    return separator + result(finding).text
  }

  var ending: String {
    let driver: Json = [
      "name": "Hourglass", "version": .string(settings.version),
      "semanticVersion": .string(settings.version),
      "rules": .array(kinds.map { rule($0) }),
    ]
    var invocation: [(key: String, value: Json)] = [
      ("executionSuccessful", .bool(notifications.isEmpty))
    ]
    if !notifications.isEmpty {
      invocation.append(("toolExecutionNotifications", .array(notifications)))
    }
    // Where the folder lies is nobody's business, and would differ from machine to machine.
    let root: Json = ["description": message("The folder at which the paths start.")]
    return (isFirst ? "" : "\n") + "],\"tool\":" + Json.object([("driver", driver)]).text
      + ",\"invocations\":" + Json.array([.object(invocation)]).text
      + ",\"originalUriBaseIds\":" + Json.object([(sourceRoot, root)]).text + "}]}\n"
  }

  private mutating func result(_ finding: PlacedFinding) -> Json {
    let index = kinds.firstIndex { $0.name == finding.kind.name } ?? kinds.count
    if index == kinds.count { kinds.append(finding.kind) }
    var members: [(key: String, value: Json)] = [
      ("ruleId", .string(finding.kind.name)), ("ruleIndex", Json(index)),
      ("level", .string(finding.severity.name)), ("message", message(sentences(of: finding))),
      ("locations", [location(finding.path, finding.start, finding.end)]),
    ]
    if let anchor = finding.anchor {
      members.append(
        (
          "partialFingerprints",
          [
            "primaryLocationLineHash": .string(anchor.lineHash),
            "hourglass/v1": .string(fingerprint([finding.path] + anchor.subject)),
          ]
        ))
    }
    if let related = finding.related {
      var location = place(finding.path, related.start, related.end)
      location.append(("message", message(related.message)))
      members.append(("relatedLocations", [.object([("id", 1)] + location)]))
    }
    if let fix = finding.fix, !fix.changesMeaning, let anchor = finding.anchor {
      members.append(("fixes", [self.fix(anchor.edits, finding)]))
    }
    if settings.showsAllowed {
      // Where any finding has this member, it is unknown of those without it.
      members.append(("suppressions", .array(suppressions(of: finding))))
    }
    if !finding.advice.isEmpty {
      members.append(("properties", ["next": .string(finding.next)]))
    }
    return .object(members)
  }

  private func suppressions(of finding: PlacedFinding) -> [Json] {
    guard let reason = finding.allowedBecause else { return [] }
    return [["kind": "inSource", "status": "accepted", "justification": .string(reason)]]
  }

  private func fix(_ edits: [PlacedFinding.PlacedEdit], _ finding: PlacedFinding) -> Json {
    let replacements = edits.map { edit -> Json in
      [
        "deletedRegion": region(edit.start, edit.end),
        "insertedContent": ["text": .string(edit.text)],
      ]
    }
    return [
      "description": message(finding.linesOfAdvice.first ?? finding.kind.title),
      "artifactChanges": [
        ["artifactLocation": artifact(finding.path), "replacements": .array(replacements)]
      ],
    ]
  }

  private func rule(_ kind: FindingKind) -> Json {
    let explanation = Explanation(of: kind, in: settings.model)
    let severity = kind.severity == .note ? "recommendation" : kind.severity.name
    return [
      "id": .string(kind.name),
      "shortDescription": ["text": .string(kind.title)],
      "fullDescription": ["text": .string(kind.why)],
      "help": [
        "text": .string(explanationText([explanation]).text),
        "markdown": .string(explanationMarkdown([explanation])),
      ],
      "defaultConfiguration": ["level": .string(kind.severity.name)],
      "properties": [
        "tags": ["hourglass", .string(kind.familyName)], "precision": "very-high",
        "problem.severity": .string(severity),
      ],
    ]
  }
}

/// What relative paths are counted from; the name that GitHub's own programs have for it.
private let sourceRoot = "%SRCROOT%"

/// What is wrong, and what to do about it where that is said in sentences: lines to copy would
/// lose their shape.
private func sentences(of finding: PlacedFinding) -> String {
  if finding.advice.isEmpty || finding.advice.hasOffer { return finding.wholeMessage }
  return finding.wholeMessage + "\n\n" + finding.next
}

/// A message in which a design's words are words: a blank comes into what would make a link of
/// them (`[words](address)`) or a place to be filled in (`{0}`). The standard has escapes for both,
/// but the programs that show messages do not undo them.
private func message(_ text: String) -> Json {
  var shown = ""
  var before: Unicode.Scalar = " "
  for scalar in linesOf(text).map({ harmless($0) }).joined(separator: "\n").unicodeScalars {
    switch scalar {
    case "(" where before == "]", "0"..."9" where before == "{": shown += " "
    default: break
    }
    shown.unicodeScalars.append(scalar)
    before = scalar
  }
  return ["text": .string(shown)]
}

private func artifact(_ path: String) -> Json {
  let address = uri(ofPath: path)
  if address.hasPrefix("file:") { return ["uri": .string(address)] }
  return ["uri": .string(address), "uriBaseId": .string(sourceRoot)]
}

private func location(_ path: String, _ start: Lines.Place, _ end: Lines.Place) -> Json {
  .object(place(path, start, end))
}

private func place(
  _ path: String, _ start: Lines.Place, _ end: Lines.Place
) -> [(key: String, value: Json)] {
  [("physicalLocation", ["artifactLocation": artifact(path), "region": region(start, end)])]
}

private func region(_ start: Lines.Place, _ end: Lines.Place) -> Json {
  [
    "startLine": Json(start.line), "startColumn": Json(start.column), "endLine": Json(end.line),
    "endColumn": Json(end.column),
  ]
}
