import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// What can be done about the findings at a place.
extension Method {
  static let codeActions: [Method] = [
    Method(
      "textDocument/codeAction", announcing: "codeActionProvider",
      as: ["codeActionKinds": ["quickfix", "source.fixAll"]],
      answer: { (question) throws(ResponseError) in
        let asked = try question.span()
        // Who takes no actions takes only commands, and the server changes no text by itself.
        guard question.client.takesCodeActions else { return .array([]) }
        let kinds = question.params["context"]?["only"]?.items.compactMap { $0.string } ?? []
        var actions: [Json] = []
        if isWanted("quickfix", among: kinds) {
          for found in question.analysis.findings(withAllowed: false) {
            let span = found.finding.span
            if span.start <= asked.end, asked.start <= max(span.start, span.end) {
              actions += quickFixes(of: found.finding, question)
            }
          }
        }
        if isWanted("source.fixAll.hourglass", among: kinds), !kinds.isEmpty {
          actions += fixAll(question).map { [$0] } ?? []
        }
        return .array(actions)
      })
  ]
}

/// Whether a kind is one of those asked for, or of a part of one; without any, all are.
private func isWanted(_ kind: String, among kinds: [String]) -> Bool {
  kinds.isEmpty || kinds.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
}

private func quickFixes(of finding: Finding, _ question: Question) -> [Json] {
  let shown = diagnostic(of: finding, in: question.document, question.client)
  func action(_ title: String, _ edits: [Edit], isPreferred: Bool = false) -> Json {
    .members([
      "title": .string(title), "kind": "quickfix", "diagnostics": [shown],
      "isPreferred": isPreferred ? true : nil,
      "edit": question.workspaceEdit(edits),
    ])
  }
  var actions: [Json] = []
  if let fix = finding.fix {
    actions.append(
      action(
        words(for: fix, question) + (fix.changesMeaning ? " (may change the meaning)" : ""),
        fix.edits, isPreferred: !fix.changesMeaning))
  }
  for way in finding.advice.ways {
    let lines = way.flatMap { $0.lines }
    guard let first = lines.first else { continue }
    actions.append(
      action(
        "Add: " + first + (lines.count > 1 ? " …" : ""), question.analysis.edits(inserting: way)))
  }
  if let edits = question.analysis.edits(allowing: finding) {
    actions.append(action("Allow \(finding.kind.name) here, with a reason", edits))
  }
  return actions
}

/// What a fix does, as a heading: `Replace “a” with “b”`.
private func words(for fix: Fix, _ question: Question) -> String {
  guard fix.edits.count == 1, let edit = fix.edits.first else { return "Fix this" }
  let bytes = question.lines.bytes[Int(edit.span.start)..<Int(max(edit.span.start, edit.span.end))]
  let old = onOneLine(trimmed(String(decoding: bytes, as: UTF8.self)))
  let new = onOneLine(trimmed(edit.text))
  switch (old.isEmpty, new.isEmpty) {
  case (true, true): return "Fix this"
  case (true, false): return "Add " + inQuotes(shortened(new))
  case (false, true): return "Delete " + inQuotes(shortened(old))
  case (false, false):
    return "Replace " + inQuotes(shortened(old)) + " with " + inQuotes(shortened(new))
  }
}

private func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: { $0.isNewline }).joined(separator: " ")
}

/// All that can be fixed without asking anybody; nil where nothing can.
private func fixAll(_ question: Question) -> Json? {
  let mended = question.analysis.mended(changingMeaning: false).bytes
  let edits = lineEdits(from: question.lines.bytes, to: mended)
  if edits.isEmpty { return nil }
  return [
    "title": "Apply all safe fixes", "kind": "source.fixAll.hourglass",
    "edit": question.workspaceEdit(edits),
  ]
}

extension Question {
  fileprivate func workspaceEdit(_ edits: [Edit]) -> Json {
    session.workspaceEdit([
      TextEdits(uri: document.uri, version: document.version, edits: json(of: edits))
    ])
  }
}
