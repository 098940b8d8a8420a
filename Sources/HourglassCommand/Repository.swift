import Hourglass
import HourglassSyntax

/// A git repository, asked through the git of this machine.
struct Repository {
  /// Its folder, from the top of the disk, without links.
  let top: String
  private let environment: Environment

  /// The repository that a folder lies in.
  static func around(
    _ folder: String, _ environment: Environment
  ) -> Result<Repository, InputProblem> {
    // In a hook, GIT_DIR may tell git to take whatever folder it is called in for the top.
    let likely = environment.repository(around: folder) ?? folder
    switch git(["-C", likely, "rev-parse", "--show-toplevel"], environment) {
    case .success(let bytes):
      let top = line(bytes)
      return .success(
        Repository(top: environment.realPath(top) ?? top, environment: environment))
    case .failure(.missing):
      return .failure(
        InputProblem(message: "--changed asks git what has changed, and there is no git here."))
    case .failure(.failed(let reason)):
      return .failure(
        InputProblem(
          message: "--changed asks git what has changed, and git says of \(folder): "
            + "“\(reason)”."))
    }
  }

  /// The files that differ from a reference, from the top of the disk: those that were changed,
  /// are new, or are no more, whether that has been committed or not.
  ///
  /// - Parameter reference: counts from where its history and this one parted; nil is the last
  ///   commit.
  func changedPlaces(since reference: String?) -> Result<Set<String>, InputProblem> {
    let base: String
    switch self.base(for: reference) {
    case .failure(let problem): return .failure(problem)
    case .success(let found): base = found
    }
    var places: Set<String> = []
    // Names end in a zero byte, so that none is put in quotation marks.
    for question in [
      ["diff", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff", base, "--"],
      ["ls-files", "--others", "--exclude-standard", "-z"],
    ] {
      switch ask(question) {
      case .failure(let trouble): return .failure(problem(trouble))
      case .success(let bytes):
        for name in bytes.split(separator: 0) {
          places.insert(top + "/" + String(decoding: name, as: UTF8.self))
        }
      }
    }
    return .success(places)
  }

  private func base(for reference: String?) -> Result<String, InputProblem> {
    guard let reference else {
      if case .success(let head) = commit("HEAD") { return .success(head) }
      // Before the first commit every file is new.
      return ask(["hash-object", "-t", "tree", "/dev/null"]).map { line($0) }
        .mapError { problem($0) }
    }
    let unknown = InputProblem(
      message: "git knows no commit “\(reference)” here. A copy that was made for a test often "
        + "has only the last commit; fetch the reference first.")
    // What begins with a hyphen would be an option.
    if reference.hasPrefix("-") { return .failure(unknown) }
    guard case .success(let commit) = commit(reference) else { return .failure(unknown) }
    guard case .success(let base) = ask(["merge-base", commit, "HEAD"]) else {
      return .failure(
        InputProblem(
          message: "git finds no commit that “\(reference)” and this state have in common. A copy "
            + "that was made for a test often has only the last commit; fetch more of its history."
        ))
    }
    return .success(line(base))
  }

  private func commit(_ reference: String) -> Result<String, GitTrouble> {
    ask(["rev-parse", "--verify", "--quiet", reference + "^{commit}"]).map { line($0) }
  }

  private func ask(_ words: [String]) -> Result<[UInt8], GitTrouble> {
    // Nothing is written, not even what git would note for the next time.
    git(["--no-optional-locks", "-C", top] + words, environment)
  }

  private func problem(_ trouble: GitTrouble) -> InputProblem {
    switch trouble {
    case .missing: InputProblem(message: "There is no git here any more.")
    case .failed(let reason): InputProblem(message: "git says: “\(reason)”.")
    }
  }
}

/// Why git has given no answer.
private enum GitTrouble: Error {
  case missing
  /// The first line of its complaints.
  case failed(String)
}

private func git(
  _ words: [String], _ environment: Environment
) -> Result<[UInt8], GitTrouble> {
  switch environment.runProgram(["git"] + words) {
  case .failure(.missing): .failure(.missing)
  case .failure(let trouble): .failure(.failed("git " + trouble.words))
  case .success(let result) where result.status != 0:
    .failure(.failed(String(result.errors.prefix { !$0.isNewline })))
  case .success(let result): .success(result.output)
  }
}

/// Without the line end.
private func line(_ bytes: [UInt8]) -> String {
  String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
}
