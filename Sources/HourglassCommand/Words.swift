import Hourglass

/// `hourglass new NAME`.
func writeNewDesign(_ request: Request, _ environment: Environment) -> Status {
  let name = request.operands[0]
  if let objection = objection(toName: name) {
    environment.complain(objection.message)
    if let suggestion = objection.suggestion {
      environment.writeError(harmless("Write, for example: hourglass new \(suggestion)") + "\n")
    }
    return .wrongInput
  }
  environment.write(template(named: name))
  if environment.outputIsTerminal {
    environment.writeError(
      "\nTo have this in a file: hourglass new \(name) > \(name).hourglass\n")
  }
  return .success
}

/// `hourglass explain [WORD]`.
func explainWord(_ request: Request, _ environment: Environment) -> Status {
  let model: Model
  switch shelf(for: request, environment) {
  case .failure(let problem):
    environment.complain(problem.message)
    return .wrongInput
  case .success(let shelf): model = shelf.models[0]
  }
  let explanations = Explanations(catalogue: FindingKind.catalogue, model: model)
  if request.operands.isEmpty {
    environment.show(explanations.overview)
    return .success
  }
  // Words that belong together need no quotation marks: explain tracked by.
  let phrase = request.operands.joined(separator: " ")
  for word in [phrase, request.operands[0]] {
    let meanings = explanations.meanings(of: word)
    if meanings.isEmpty { continue }
    environment.show(explanationText(meanings))
    return .success
  }
  let suggestion = explanations.suggestion(for: phrase).map { " Did you mean \($0)?" }
  environment.complain(
    "Nothing is known about “\(phrase)”." + (suggestion ?? ""))
  environment.writeError("Run hourglass explain to see every word there is.\n")
  return .wrongInput
}
