import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// What could stand at a place, and what is missing there.
extension Method {
  static let completion: [Method] = [
    Method(
      "textDocument/completion", announcing: "completionProvider",
      as: ["triggerCharacters": [" "], "resolveProvider": false],
      answer: { (question) throws(ResponseError) in
        let offset = try question.offset()
        let found = question.analysis.suggestions(at: offset)
        let begins = found.all.contains { $0.beginsStatement }
        // A blank before a statement only moves it.
        if begins, question.params["context"]?["triggerKind"]?.integer == 2 { return .array([]) }
        let missing = begins ? question.analysis.missingParts(at: found.replaced.start) : []
        let items =
          missing.map { item(for: $0, found.replaced, question) }
          + found.inOrder.map { item(for: $0, found.replaced, question) }
        return .array(
          items.enumerated().map { number, members in
            let digits = String(number)
            let order = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
            return .object(members + [(key: "sortText", value: .string(order))])
          })
      })
  ]
}

private typealias Members = [(key: String, value: Json)]

/// The numbers of the protocol for what a completion is.
private enum ItemKind: Int {
  case variable = 6
  case module = 9
  case keyword = 14
  case snippet = 15
  case enumMember = 20
  case constant = 21
}

private func item(for part: MissingPart, _ replaced: Span, _ question: Question) -> Members {
  let lines = question.lines
  let start = lines.content(ofLine: lines.line(at: replaced.start)).lowerBound
  let indentation = String(
    decoding: lines.bytes[start..<Int(replaced.start)].prefix { $0 == 0x20 || $0 == 0x09 },
    as: UTF8.self)
  let takesSnippets = question.client.takesSnippets
  // Clients that take snippets move lines to where they begin by themselves.
  let text = part.lines.joined(separator: takesSnippets ? "\n" : "\n" + indentation)
  return [
    (key: "label", value: .string(part.lines[0] + (part.lines.count > 1 ? " …" : ""))),
    (key: "kind", value: Json(ItemKind.snippet.rawValue)),
    (key: "detail", value: .string(part.finding.headline.text)),
    (
      key: "documentation",
      value: documentation(
        [.words(part.finding.kind.why), .lines(part.lines)],
        as: question.client.formOfCompletions)
    ),
    (key: "filterText", value: .string(part.lines[0])),
  ] + insertion(of: text, asSnippet: takesSnippets ? snippet(of: text) : nil, replaced, question)
}

private func item(for suggestion: Suggestion, _ replaced: Span, _ question: Question) -> Members {
  var members: Members = [(key: "label", value: .string(suggestion.spelling))]
  var kind = ItemKind.keyword
  var parts: [DocumentationPart] = []
  var snippet: String?
  switch suggestion.kind {
  case .statement(let form):
    parts = [.words(form.meaning), .lines([suggestion.example ?? form.example])]
    if suggestion.isNamed {
      snippet = suggestion.spelling + " ${1:name} \"${2:Title}\" {\n  $0\n}"
    } else if form.pattern == "TEXT" {
      snippet = suggestion.spelling + " \"$1\""
    }
  case .word: break
  case .name(let named):
    kind = ItemKind(of: named)
    parts = [named.title, named.meaning].compactMap { $0.map { .words($0) } }
  }
  members.append((key: "kind", value: Json(kind.rawValue)))
  if let gloss = suggestion.gloss { members.append((key: "detail", value: .string(gloss))) }
  if !parts.isEmpty {
    members.append(
      (
        key: "documentation",
        value: documentation(parts, as: question.client.formOfCompletions)
      ))
  }
  return members
    + insertion(
      of: suggestion.spelling, asSnippet: question.client.takesSnippets ? snippet : nil, replaced,
      question)
}

private func insertion(
  of text: String, asSnippet snippet: String?, _ replaced: Span, _ question: Question
) -> Members {
  [
    (key: "insertTextFormat", value: Json(snippet == nil ? 1 : 2)),
    (
      key: "textEdit",
      value: ["range": question.range(replaced), "newText": .string(snippet ?? text)]
    ),
  ]
}

extension ItemKind {
  fileprivate init(of named: Named) {
    switch named.kind {
    case .programme, .library, .model, .profile: self = .module
    case .declared, .shared: self = .variable
    case .entry: self = .enumMember
    case .rule: self = .constant
    }
  }
}
