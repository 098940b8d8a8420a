import Hourglass
import HourglassOutput
import HourglassReading

/// `hourglass checklist --format xlsx FILE`.
func writeWorkbook(
  _ request: Request, _ wish: ChecklistWish, _ environment: Environment
) -> Status {
  if environment.outputIsTerminal {
    environment.reportError(fileOnTerminal("checklist.xlsx"))
    return .wrongInput
  }
  return document(of: request, environment) { analysis, _ in
    let designs = analysis.designs.map { design in
      DesignOnSheets(design.reading, wish.checklist(of: design.reading))
    }
    let findings = analysis.findings(path: request.operands[0], withAllowed: true)
    environment.writeBytes(workbook(of: designs, findings: findings).bytes)
  }
}

extension ChecklistWish {
  func checklist(of reading: Reading) -> Checklist {
    Checklist(of: reading, on: day, isToday: isToday, until: until)
      .arranged(by: order, onlyGaps: onlyGaps)
  }
}
