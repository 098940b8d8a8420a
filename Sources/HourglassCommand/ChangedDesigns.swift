import Hourglass
import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// `hourglass check --changed[=REF]`: of these inputs those that differ from a git reference, and
/// those that use a file that does, directly or through others.
func changedInputs(
  of inputs: [Input], _ request: Request, _ environment: Environment
) -> Result<[Input], InputProblem> {
  let reference = request[.changed].flatMap { $0.isEmpty ? nil : $0 }
  let files = inputs.filter { !$0.isStandardInput }
  guard let first = files.first else { return .success(inputs) }
  let repository: Repository
  switch Repository.around(environment.folder(of: environment.wholePath(first.path)), environment) {
  case .failure(let problem): return .failure(problem)
  case .success(let found): repository = found
  }
  let places = inputs.map { environment.wholePath($0.path) }
  for (input, place) in zip(inputs, places)
  where !input.isStandardInput && !environment.isInside(place, repository.top) {
    return .failure(
      InputProblem(
        message: "\(input.path) and \(first.path) are in different git repositories. With "
          + "--changed, check one repository at a time."))
  }
  var changed: ChangedPlaces
  do throws(InputProblem) {
    changed = try ChangedPlaces(
      in: repository, since: repository.base(for: reference).get(), environment)
  } catch {
    return .failure(error)
  }
  // Another model may say something else of every design.
  if let model = request[.model], changed.contains(environment.wholePath(model)) {
    return .success(inputs)
  }
  var uses = Uses(of: inputs, places, environment)
  let found = zip(inputs, places).filter { input, place in
    input.isStandardInput || uses.lead(from: place, to: &changed)
  }
  if let problem = changed.problem { return .failure(problem) }
  return .success(found.map { $0.0 })
}

/// What is shown where no design differs.
func noChanges(_ request: Request) -> String {
  let reference = request[.changed].flatMap { $0.isEmpty ? nil : $0 } ?? "HEAD"
  return "No design has changed since \(reference)."
}

/// Where somebody wrote a blank for the `=` of `--changed=REF`, the reference stands among the
/// paths; says so.
func misplacedReference(_ request: Request, _ environment: Environment) -> String? {
  guard request[.changed] == "" else { return nil }
  for path in request.operands where path != "-" {
    if case .nothing(.missing) = environment.place(path) {
      return "\(path) does not exist. To compare with the git reference \(path), write: "
        + "--changed=\(path)"
    }
  }
  return nil
}

/// Which files use which, read as far as needed.
private struct Uses {
  private let environment: Environment
  /// The places that each file names, as far as it has been read.
  private var used: [PathBytes: [String]]
  private var verdicts: [PathBytes: Bool] = [:]

  init(of inputs: [Input], _ places: [String], _ environment: Environment) {
    self.environment = environment
    let found = inParallel(inputs.count, workers: environment.workers) { index, bytes in
      inputs[index].isStandardInput
        ? [] : placesUsed(by: places[index], environment, &bytes)
    }
    used = Dictionary(zip(places.map { PathBytes($0) }, found)) { first, _ in first }
  }

  /// Whether a file is one of these, or uses one of them, directly or through others.
  mutating func lead(from place: String, to changed: inout ChangedPlaces) -> Bool {
    if let verdict = verdicts[PathBytes(place)] { return verdict }
    var seen: Set<PathBytes> = [PathBytes(place)]
    var waiting = [place]
    while let next = waiting.popLast() {
      if changed.contains(next) || verdicts[PathBytes(next)] == true {
        verdicts[PathBytes(place)] = true
        return true
      }
      // A link in a folder's list is a file that git knows under its own name.
      let real = environment.realPath(next) ?? next
      for other in [real] + places(usedBy: next) where seen.insert(PathBytes(other)).inserted {
        waiting.append(other)
      }
    }
    verdicts[PathBytes(place)] = false
    return false
  }

  private mutating func places(usedBy place: String) -> [String] {
    if let known = used[PathBytes(place)] { return known }
    var bytes: [UInt8] = []
    let places = placesUsed(by: place, environment, &bytes)
    used[PathBytes(place)] = places
    return places
  }
}

/// The places that the `use` lines of a file name, whether anything is there or not.
private func placesUsed(
  by place: String, _ environment: Environment, _ bytes: inout [UInt8]
) -> [String] {
  guard case .file = environment.place(place), environment.read(place, &bytes) == nil else {
    return []
  }
  let tree = parse(Source(bytes: bytes, host: isMarkdown(path: place) ? .markdown : .plain))
  var places: [String] = []
  var index = 0
  while index < tree.statements.count {
    let statement = tree.statements[index]
    index = Int(statement.next)
    let keyword = tree.span(ofToken: statement.first)
    let word = String(decoding: bytes[Int(keyword.start)..<Int(keyword.end)], as: UTF8.self)
    guard word.lowercased() == "use" else { continue }
    for token in statement.first..<statement.end {
      switch tree.tokens[Int(token)].kind {
      case .text, .longText:
        let path = tree.string(ofText: token)
        if path.isEmpty || path.hasPrefix("/") || path.utf8.contains(0) { continue }
        places.append(environment.wholePath(environment.folder(of: place) + "/" + path))
      default: continue
      }
    }
  }
  return places
}
