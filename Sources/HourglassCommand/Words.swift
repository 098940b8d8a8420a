import Hourglass
import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// `hourglass new NAME`.
func writeNewDesign(_ request: Request, _ environment: Environment) -> Status {
  var name = request.operands[0]
  if isDesign(path: name) { name.removeLast(".hourglass".count) }
  if let objection = objection(toName: name) {
    environment.reportError(objection.message)
    if let suggestion = objection.suggestion {
      environment.writeError(harmless("Write, for example: hourglass new \(suggestion)") + "\n")
    }
    return .wrongInput
  }
  let path = name + ".hourglass"
  guard case .nothing(.missing) = environment.place(path), !environment.isLink(path) else {
    environment.reportError(
      "\(path) already exists and was not changed. Choose another name.")
    return .wrongInput
  }
  if let trouble = environment.createFile(path, Array(template(named: name).utf8)) {
    environment.reportError(path, trouble)
    return .wrongInput
  }
  environment.write(
    "Hourglass wrote \(path). To see what to write next, run: hourglass check \(path)\n")
  return .success
}

/// `hourglass explain [WORD]`.
func explainWord(_ request: Request, _ environment: Environment) -> Status {
  let model: Model
  do throws(InputProblem) {
    model = try documentContext(for: request, environment).models[0]
  } catch {
    environment.reportError(error.message)
    return .wrongInput
  }
  let explanations = Explanations(
    catalogue: FindingKind.catalogue, model: model, profiles: shippedProfiles)
  // Words that belong together need no quotation marks: explain tracked by.
  let phrase = request.operands.joined(separator: " ")
  if request.has(.everything) || phrase.isEmpty {
    return explainEverything(explanations, request, environment)
  }
  for word in [phrase, request.operands[0]] {
    let meanings = explanations.meanings(of: word)
    if meanings.isEmpty { continue }
    switch request.format {
    case "json": environment.write(explanationJson(meanings).text + "\n")
    case "markdown": environment.write(explanationMarkdown(meanings))
    default: environment.show(explanationText(meanings))
    }
    return .success
  }
  let suggestion = explanations.suggestion(for: phrase).map { " Did you mean \($0)?" }
  environment.reportError(
    "Hourglass has no entry for “\(phrase)”." + (suggestion ?? ""))
  environment.writeError("To list all words, run: hourglass explain\n")
  return .wrongInput
}

/// `hourglass explain` and `hourglass explain --all`.
private func explainEverything(
  _ explanations: Explanations, _ request: Request, _ environment: Environment
) -> Status {
  if request.has(.everything), !request.operands.isEmpty {
    environment.reportError("Use either --all or WORD, not both.")
    return .wrongInput
  }
  switch request.format {
  case "json": environment.write(explanationJson(explanations.all).text + "\n")
  case "markdown": environment.write(explanations.markdown)
  default:
    environment.show(request.has(.everything) ? explanations.text : explanations.overview)
  }
  return .success
}
