import Hourglass
import HourglassSyntax

/// A git repository, asked through the git of this machine.
struct Repository {
  /// Its folder, from the top of the disk, without links.
  let top: String
  private let git: Git
  private let environment: Environment

  /// The repository that a folder lies in.
  static func around(
    _ folder: String, _ environment: Environment
  ) -> Result<Repository, InputProblem> {
    // In a hook, GIT_DIR may tell git to take whatever folder it is called in for the top.
    let likely = environment.repository(around: folder) ?? folder
    switch Git(in: likely, environment).askForLine(["rev-parse", "--show-toplevel"]) {
    case .success(let top):
      let top = environment.realPath(top) ?? top
      return .success(
        Repository(top: top, git: Git(in: top, environment), environment: environment))
    case .failure(.missing):
      return .failure(
        InputProblem(message: "--changed needs git, and git is not installed."))
    case .failure(.failed(let reason)):
      return .failure(
        InputProblem(
          message: "--changed needs git. For \(folder), git says: “\(reason)”."))
    case .failure(.other(let words)): return .failure(InputProblem(message: "git " + words))
    }
  }

  /// A repository within this one, such as a submodule.
  func inner(at top: String) -> Repository {
    Repository(
      top: top, git: Git(in: top, isOwn: false, environment), environment: environment)
  }

  /// The commit of a repository within this one that goes with a commit of this one; nil where
  /// that knows of none.
  func commit(ofInner top: String, in commit: String) -> Result<String?, InputProblem> {
    let path = pathText(top.utf8.dropFirst(self.top.utf8.count + 1))
    return git.ask(["ls-tree", "-z", commit, "--", path]).mapError { problem($0) }
      .map { listing in
        // `160000 commit 3f2a…⇥shared`
        let words = listing.prefix { $0 != 0x09 }.split(separator: 0x20)
        guard words.count == 3, words[0].elementsEqual("160000".utf8) else { return nil }
        return String(decoding: words[2], as: UTF8.self)
      }
  }

  /// The files that differ from a commit, from the top of the disk: those that were changed, are
  /// new, or are no more, whether that has been committed or not. A repository within this one is
  /// named where it stands at another commit.
  func changedPlaces(since base: String) -> Result<Set<PathBytes>, InputProblem> {
    let safeGit: Git
    switch git.withoutFilters() {
    case .failure(let trouble): return .failure(problem(trouble))
    case .success(let found): safeGit = found
    }
    var places: Set<PathBytes> = []
    // Names end in a zero byte, so that none is put in quotation marks.
    for question in [
      [
        "diff", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff",
        "--no-textconv", "--ignore-submodules=dirty", base, "--",
      ],
      ["ls-files", "--others", "--exclude-standard", "-z"],
    ] {
      switch safeGit.ask(question) {
      case .failure(let trouble): return .failure(problem(trouble))
      case .success(let bytes):
        for name in bytes.split(separator: 0) {
          places.insert(PathBytes(top + "/" + pathText(name)))
        }
      }
    }
    return .success(places)
  }

  /// The commit that changes are counted from: where the history of a reference and this one
  /// parted; nil is the last commit.
  func base(for reference: String?) -> Result<String, InputProblem> {
    guard let reference else {
      if case .success(let head) = commit("HEAD") { return .success(head) }
      // Before the first commit every file is new.
      return git.askForLine(["hash-object", "-t", "tree", "/dev/null"]).mapError { problem($0) }
    }
    let unknown = InputProblem(
      message: "git has no commit “\(reference)” here. A copy made for a test often has only the "
        + "last commit. Fetch the reference first.")
    // What begins with a hyphen would be an option.
    if reference.hasPrefix("-") { return .failure(unknown) }
    let commit: String
    switch self.commit(reference) {
    case .success(let found): commit = found
    case .failure(.other(let words)): return .failure(InputProblem(message: "git " + words))
    case .failure: return .failure(unknown)
    }
    guard case .success(let base) = git.askForLine(["merge-base", commit, "HEAD"]) else {
      return .failure(
        InputProblem(
          message: "“\(reference)” and the current commit have no commit in common. A copy made "
            + "for a test often has only the last commit. Fetch more of its history."
        ))
    }
    return .success(base)
  }

  /// Whether this repository has a commit.
  func has(_ commit: String) -> Bool {
    if case .success = self.commit(commit) { return true }
    return false
  }

  private func commit(_ reference: String) -> Result<String, Git.Trouble> {
    git.askForLine(["rev-parse", "--verify", "--quiet", reference + "^{commit}"])
  }

  private func problem(_ trouble: Git.Trouble) -> InputProblem {
    switch trouble {
    case .missing: InputProblem(message: "git is no longer installed.")
    case .failed(let reason): InputProblem(message: "git says: “\(reason)”.")
    case .other(let words): InputProblem(message: "git " + words)
    }
  }
}

/// What differs from a commit, in a repository and in those within it, which are asked about as
/// far as needed.
struct ChangedPlaces {
  private let main: Repository
  private let environment: Environment
  private var known: [PathBytes: Inside] = [:]
  /// Why the answers are not to be trusted, if they are not.
  private(set) var problem: InputProblem?

  /// One repository.
  private struct Inside {
    let repository: Repository
    /// The commit that changes are counted from; nil where all of it is new.
    let base: String?
    let changed: Set<PathBytes>
  }

  init(
    in repository: Repository, since base: String, _ environment: Environment
  ) throws(InputProblem) {
    main = repository
    self.environment = environment
    known[PathBytes(main.top)] = Inside(
      repository: main, base: base, changed: try main.changedPlaces(since: base).get())
  }

  mutating func contains(_ place: String) -> Bool {
    let inside = inside(around: environment.folder(of: place))
    if inside.base == nil { return true }
    // Of a repository that is not here, the outer one knows that it stands at another commit.
    var path = place
    while environment.isInside(path, inside.repository.top) {
      if inside.changed.contains(PathBytes(path)) { return true }
      path = environment.folder(of: path)
    }
    return false
  }

  private mutating func inside(around folder: String) -> Inside {
    let outermost = known[PathBytes(main.top)]!
    guard let top = environment.repository(around: folder), environment.isInside(top, main.top)
    else { return outermost }
    if let found = known[PathBytes(top)] { return found }
    let outer = inside(around: environment.folder(of: top))
    let repository = outer.repository.inner(at: top)
    var base: String?
    var changed: Set<PathBytes> = []
    do throws(InputProblem) {
      if let outerBase = outer.base {
        base = try outer.repository.commit(ofInner: top, in: outerBase).get()
      }
      // What a copy with little history cannot know may have changed.
      if let commit = base, !repository.has(commit) { base = nil }
      if let base { changed = try repository.changedPlaces(since: base).get() }
    } catch {
      problem = error
    }
    let found = Inside(repository: repository, base: base, changed: changed)
    known[PathBytes(top)] = found
    return found
  }
}
