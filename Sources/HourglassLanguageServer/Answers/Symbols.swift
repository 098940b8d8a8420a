import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// What texts introduce by a name or a title.
extension Method {
  static let symbols: [Method] = [
    Method(
      "textDocument/documentSymbol", announcing: "documentSymbolProvider",
      answer: { question in
        let outline = question.analysis.outline
        if question.client.takesNestedSymbols {
          return .array(outline.map { nested($0, question.lines) })
        }
        return .array(
          flat(outline, in: nil).map { symbol(of: $0, question.lines, question.document.uri) })
      }),
    Method(
      "workspace/symbol", announcing: "workspaceSymbolProvider",
      request: { session, params in
        let query = (params["query"]?.string ?? "").lowercased()
        var all: [Json] = []
        for (uri, analysis) in session.everyText() {
          let lines = LineTable(analysis.source.bytes, session.encoding)
          for found in flat(analysis.outline, in: nil) where all.count < mostSymbols {
            let words = found.entry.name + " " + (found.entry.title ?? "")
            if query.isEmpty || words.lowercased().contains(query) {
              all.append(symbol(of: found, lines, uri))
            }
          }
        }
        return .array(all)
      }),
  ]
}

/// Nobody reads through more.
private let mostSymbols = 1000

/// Something introduced, and what it stands in.
private typealias FlatEntry = (entry: OutlineEntry, container: String?)

private func flat(_ entries: [OutlineEntry], in container: String?) -> [FlatEntry] {
  entries.flatMap { [(entry: $0, container: container)] + flat($0.children, in: $0.name) }
}

private func nested(_ entry: OutlineEntry, _ lines: LineTable) -> Json {
  .members([
    "name": .string(shown(entry.name)), "detail": entry.title.map { .string($0) },
    "kind": Json(entry.keyword.symbolKind), "range": lines.range(entry.span),
    "selectionRange": lines.range(entry.selection),
    "children": .array(entry.children.map { nested($0, lines) }),
  ])
}

private func symbol(of found: FlatEntry, _ lines: LineTable, _ uri: String) -> Json {
  .members([
    "name": .string(
      shown(found.entry.title.map { found.entry.name + ": " + $0 } ?? found.entry.name)),
    "kind": Json(found.entry.keyword.symbolKind),
    "location": ["uri": .string(uri), "range": lines.range(found.entry.selection)],
    "containerName": found.container.map { .string($0) },
  ])
}

/// Clients take no empty names.
private func shown(_ name: String) -> String {
  name.allSatisfy { $0.isWhitespace } ? "…" : name
}

extension Word {
  /// The protocol's number for what this word introduces, as far as it has one that fits.
  fileprivate var symbolKind: Int {
    switch self {
    case .programme, .library, .model, .profile: 2  // module
    case .objective: 24  // event
    case .tool: 12  // function
    case .indicator: 16  // number
    case .assumption, .risk: 17  // boolean
    case .stage, .kind: 22  // member of an enumeration
    default: 19  // object
    }
  }
}
