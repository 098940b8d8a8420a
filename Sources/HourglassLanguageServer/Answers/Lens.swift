import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What a design comes to, shown beside its text.
extension Method {
  static let remarks: [Method] = [
    Method(
      "textDocument/codeLens", announcing: "codeLensProvider", as: ["resolveProvider": false],
      answer: { question in
        .array(
          question.analysis.designs.map { design in
            let analysis = question.analysis
            let head = analysis.tree.statements[design.programme.head.statement]
            return [
              "range": question.range(analysis.tree.span(of: head)),
              "command": [
                "title": .string(Verdict(of: design.reading).text),
                "command": .string(ServerCommand.document.rawValue),
                "arguments": [
                  ["uri": .string(question.document.uri), "document": "trace", "format": "text"]
                ],
              ],
            ]
          })
      }),
    Method(
      "textDocument/inlayHint", announcing: "inlayHintProvider",
      answer: { (question) throws(ResponseError) in
        let asked = try question.span()
        return .array(
          stagesNamed(in: question.analysis).filter {
            asked.start <= $0.end && $0.end <= asked.end
          }.map { named in
            [
              "position": question.lines.position(of: named.end).json,
              "label": .string(content(of: named.stage)),
              "paddingLeft": true,
              "tooltip": .string(
                (named.stage.gate.isMet ? "Condition met. " : "Condition not met. ")
                  + asSentence(named.stage.gate.reason.text)),
            ]
          })
      }),
  ]
}

/// A stage that an objective names, and where its name ends.
private typealias NamedStage = (end: Int32, stage: StageReading)

private func stagesNamed(in analysis: Analysis) -> [NamedStage] {
  var all: [NamedStage] = []
  let resolution = analysis.resolution
  for design in analysis.designs {
    for objective in design.programme.objectives {
      let block = resolution.statements[objective.head.statement].blockOwner
      for statement in resolution.statements(in: block) where statement.keyword == .stage {
        for operand in resolution.operands[statement.operands]
        where operand.slot == .stage && design.reading.stages.indices.contains(Int(operand.target))
        {
          all.append(
            (
              end: analysis.tree.span(ofToken: operand.token).end,
              stage: design.reading.stages[Int(operand.target)]
            ))
        }
      }
    }
  }
  return all
}

/// What the design has for a stage, and what it lacks.
private func content(of stage: StageReading) -> String {
  func words(_ count: Int, _ thing: String) -> String {
    count == 0 ? "no " + thing : counted(count, thing)
  }
  var content = [words(stage.tools.count, "tool"), words(stage.indicators.count, "indicator")]
  if !stage.gate.isMet { content.append("condition not met") }
  return content.joined(separator: ", ")
}
