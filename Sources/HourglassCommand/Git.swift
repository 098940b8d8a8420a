import Hourglass

/// The git of this machine, asked about one folder. Nothing is written, nothing is fetched, and no
/// program is run that a repository names in its own configuration: whoever has somebody else's
/// designs checked does not want to run somebody else's programs.
struct Git: Sendable {
  /// Where it looks, from the top of the disk.
  let folder: String
  private let environment: Environment
  private var variables: [String: String?]
  /// How many settings are given as variables.
  private var settingCount: Int

  /// Why git has given no answer.
  enum Trouble: Error {
    /// There is none.
    case missing
    /// The first line of its complaints.
    case failed(String)
    /// As the end of a sentence that begins with git.
    case other(String)
  }

  /// - Parameter isOwn: whether what the environment says of a repository is about this one.
  init(in folder: String, isOwn: Bool = true, _ environment: Environment) {
    self.folder = folder
    self.environment = environment
    variables = [
      "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
      "GIT_TERMINAL_PROMPT": "0", "GIT_EXTERNAL_DIFF": nil, "LC_ALL": "C",
    ]
    settingCount = environment.variable("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0
    for name in Git.places {
      guard let place = environment.variable(name) else { continue }
      // A hook is told in paths that begin where it runs, and git is asked elsewhere.
      let whole = place.isEmpty || place.hasPrefix("/") ? place : environment.here + "/" + place
      variables[name] = .some(isOwn ? whole : nil)
    }
  }

  /// What tells git where a repository has its parts.
  private static let places = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
  ]

  /// The same, without the programs that the repository has its files filtered by.
  func withoutFilters() -> Result<Git, Trouble> {
    var names: Set<String> = []
    switch result(["config", "--null", "--name-only", "--get-regexp", #"^filter\."#]) {
    case .failure(let trouble): return .failure(trouble)
    // Git says in this way that there are none.
    case .success(let result) where result.status != 0: return .success(self)
    case .success(let result):
      for key in result.output.split(separator: 0) {
        let parts = key.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count > 2 {
          names.insert(pathText(parts.dropFirst().dropLast().joined(separator: [0x2E])))
        }
      }
    }
    var git = self
    for name in names.sorted() {
      for (setting, value) in [
        ("clean", ""), ("smudge", ""), ("process", ""), ("required", "false"),
      ] {
        git.set("filter.\(name).\(setting)", to: value)
      }
    }
    return .success(git)
  }

  private mutating func set(_ key: String, to value: String) {
    variables["GIT_CONFIG_KEY_\(settingCount)"] = .some(key)
    variables["GIT_CONFIG_VALUE_\(settingCount)"] = .some(value)
    settingCount += 1
    variables["GIT_CONFIG_COUNT"] = .some("\(settingCount)")
  }

  /// What git writes, where it ends well.
  func ask(_ words: [String]) -> Result<[UInt8], Trouble> {
    switch result(words) {
    case .failure(let trouble): .failure(trouble)
    case .success(let result) where result.status != 0:
      .failure(.failed(String(result.errors.prefix { !$0.isNewline })))
    case .success(let result): .success(result.output)
    }
  }

  /// The same, of what is one line.
  func askForLine(_ words: [String]) -> Result<String, Trouble> {
    ask(words).map { pathText($0.last == 0x0A ? $0.dropLast() : $0[...]) }
  }

  private func result(_ words: [String]) -> Result<ProgramResult, Trouble> {
    // Older versions of git know this only as the name of a program, and this as none.
    let safely = ["-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null"]
    switch environment.runProgram(["git", "-C", folder] + safely + words, variables) {
    case .failure(.missing): return .failure(.missing)
    case .failure(let trouble): return .failure(.other(trouble.words))
    case .success(let result): return .success(result)
    }
  }
}

extension Environment {
  /// The folder that relative paths begin in.
  var here: String { realPath(".") ?? "." }
}
