import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// The files that a text uses, to be opened from where it names them.
extension Method {
  static let links: [Method] = [
    Method(
      "textDocument/documentLink", announcing: "documentLinkProvider",
      as: ["resolveProvider": false],
      answer: { question in
        let analysis = question.analysis
        let named = analysis.document.scope.files
        var links: [Json] = []
        for statement in analysis.resolution.statements where statement.keyword == .use {
          for operand in analysis.resolution.operands[statement.operands]
          where operand.slot == .text {
            let path = analysis.tree.string(ofText: operand.token)
            guard let file = named.first(where: { $0.path == path }) else { continue }
            let span = analysis.tree.span(ofToken: operand.token)
            let content = analysis.source.bytes.textContent(of: Int(span.start)..<Int(span.end))
            links.append([
              "range": question.range(
                Span(Int32(content.lowerBound), Int32(content.upperBound))),
              "target": .string(question.session.uri(ofPlace: file.document.place)),
            ])
          }
        }
        return .array(links)
      })
  ]
}
