import Hourglass
import HourglassLanguage
import HourglassOutput
import HourglassProgress

/// `hourglass progress FILE --values CSV`, and `hourglass progress FILE --template`.
func showProgress(_ request: Request, _ environment: Environment) -> Status {
  func refuse(_ message: String) -> Status {
    environment.reportError(message)
    return .wrongInput
  }
  let day: Day
  do throws(InputProblem) {
    day = try dayOrToday(of: request, environment)
  } catch {
    return refuse(error.message)
  }
  if request.has(.template) {
    if request.has(.values) {
      return refuse("--template writes an empty table. It does not work with --values.")
    }
    return document(of: request, environment) { analysis, _ in
      environment.write(valuesTemplate(of: analysis.designs.map { $0.reading }, on: day))
    }
  }
  guard let path = request[.values] else {
    return refuse(
      "Add the table of values: --values values.csv. For an empty table, use --template.")
  }
  if request.format == "xlsx", environment.outputIsTerminal {
    return refuse(fileOnTerminal("progress.xlsx"))
  }
  var bytes: [UInt8] = []
  if let trouble = environment.readText(path, &bytes) { return refuse(path + " " + trouble.words) }
  var hasBadRows = false
  let status = document(of: request, environment) { analysis, _ in
    let readings = analysis.designs.map { $0.reading }
    let values = observedValues(bytes, of: readings.map { $0.programme })
    hasBadRows = reportError(about: values, in: request, environment)
    let all = readings.indices.map { index in
      Progress(
        of: readings[index], number: index, values: values, on: day, isToday: isToday(request))
    }
    switch request.format {
    case "csv": environment.write(progressCsv(all))
    case "html": environment.write(progressHtml(all))
    case "xlsx": environment.writeBytes(progressWorkbook(all).bytes)
    case "json": for progress in all { environment.write(progressJson(progress).text + "\n") }
    default:
      for (index, progress) in all.enumerated() {
        if index > 0 { environment.write("\n\n") }
        environment.show(progressText(progress))
      }
    }
  }
  return status == .success && hasBadRows ? .findings : status
}
