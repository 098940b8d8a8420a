import HourglassAnalysis
import HourglassFormats
import HourglassSyntax

/// What is found in a text, in the sentences of `check`.
extension Method {
  static let diagnostics: [Method] = [
    Method(
      "textDocument/diagnostic",
      announcing: { client in
        client.pullsDiagnostics
          ? (
            "diagnosticProvider",
            [
              "identifier": "hourglass", "interFileDependencies": true,
              "workspaceDiagnostics": false,
            ]
          ) : nil
      },
      answer: { question in
        let state = String(question.document.state)
        if question.params["previousResultId"]?.string == state {
          return ["kind": "unchanged", "resultId": .string(state)]
        }
        return [
          "kind": "full", "resultId": .string(state), "items": .array(shownFindings(for: question)),
        ]
      })
  ]
}

func shownFindings(for question: Question) -> [Json] {
  question.analysis.findings(withAllowed: false).map {
    diagnostic(of: $0.finding, in: question.document, question.client)
  }
}

/// A finding with the sentences of `check`: what is wrong, the rest of it, and what to write next.
func diagnostic(
  of finding: Finding, in document: OpenDocument, _ client: ClientAbilities
) -> Json {
  let lines = document.lines
  let related = client.takesRelatedInformation ? finding.related : nil
  let message = [finding.headline.text, finding.detail.text, finding.next].filter { !$0.isEmpty }
  return .members([
    "range": lines.range(finding.span),
    "severity": Json(finding.severity.number),
    "code": .string(finding.kind.name),
    "source": "hourglass",
    "message": .string(message.joined(separator: "\n")),
    "relatedInformation": related.map {
      [
        [
          "location": ["uri": .string(document.uri), "range": lines.range($0.span)],
          "message": .string($0.message.text),
        ]
      ]
    },
    "data": ["why": .string(finding.kind.why)],
  ])
}

extension Severity {
  /// As the protocol counts: error, warning, information.
  fileprivate var number: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}

extension Session {
  /// Tells the client what is found in each text that has changed, or that it has to ask again.
  func tellFindings() {
    let untold = documents.values.filter { $0.isUntold }.sorted { $0.uri < $1.uri }
    if untold.isEmpty { return }
    for document in untold { told(document.uri) }
    if client.pullsDiagnostics {
      // Of a text that it changed itself, the client asks anyhow.
      if untold.contains(where: { $0.analysis == nil && $0.state > 0 }) {
        request("workspace/diagnostic/refresh", nil)
      }
      return
    }
    for document in untold {
      guard
        let question = try? Question(self, ["textDocument": ["uri": .string(document.uri)]])
      else { continue }
      notify(
        "textDocument/publishDiagnostics",
        [
          "uri": .string(document.uri), "version": Json(document.version),
          "diagnostics": .array(shownFindings(for: question)),
        ])
    }
  }

  /// Takes back what was said about a text that is closed.
  func clearFindings(of uri: String) {
    if client.pullsDiagnostics { return }
    notify("textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": []])
  }
}
