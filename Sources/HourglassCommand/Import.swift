import Hourglass
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassProgress

/// `hourglass import FORMAT FILE`.
func importDesign(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  guard request.operands[0] == "iati" else {
    return refuse(
      "Hourglass cannot import “\(request.operands[0])”. Write: hourglass import iati "
        + "\(request.operands[1])"
    )
  }
  let day: Day
  do throws(InputProblem) {
    day = try dayOrToday(of: request, environment)
  } catch {
    return refuse(error.message)
  }
  let path = request.operands[1]
  var bytes: [UInt8] = []
  if let trouble = path == "-" ? environment.readInput(&bytes) : environment.read(path, &bytes) {
    return refuse(path + " " + trouble.words)
  }
  let imported: ImportedDesign
  switch importedDesign(fromIati: bytes, on: day) {
  case .failure(let problem):
    return refuse(path + (problem.line.map { ":\($0)" } ?? "") + ": " + problem.message)
  case .success(let found): imported = found
  }
  if let target = request[.values] {
    // A table without rows is what was asked for, and what the next program looks for.
    let values = imported.values ?? "\u{FEFF}" + valuesTable([])
    guard case .nothing(.missing) = environment.place(target) else {
      return refuse("\(target) already exists and was not changed. Choose another file.")
    }
    if let trouble = environment.createFile(target, Array(values.utf8)) {
      return refuse(target + " " + trouble.words)
    }
    if imported.values == nil {
      environment.reportError("\(path) has no observed values, so \(target) has only headings.")
    }
  }
  environment.write(imported.design)
  for remark in imported.remarks { environment.reportError(remark) }
  if imported.values != nil, !request.has(.values) {
    environment.reportError(
      "The activity has observed values. To save them for hourglass progress, add: --values FILE")
  }
  return .success
}
