import HourglassAnalysis
import HourglassFormats

/// What there is to say about the word at a place.
extension Method {
  static let hover: [Method] = [
    Method(
      "textDocument/hover", announcing: "hoverProvider",
      answer: { (question) throws(ResponseError) in
        guard let found = question.analysis.description(at: try question.offset()) else {
          return .null
        }
        let said = [found.title, found.meaning].compactMap { $0 }.map {
          DocumentationPart.words($0)
        }
        let example = found.example.map { [DocumentationPart.lines([$0])] } ?? []
        return [
          "contents": documentation(
            [.heading(found.word, found.sort)] + said + example,
            as: question.client.formOfHovers),
          "range": question.range(found.span),
        ]
      })
  ]
}
