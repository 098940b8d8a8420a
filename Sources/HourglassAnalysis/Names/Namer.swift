import HourglassLanguage
import HourglassSyntax

/// Finds what the names in one of several files stand for.
struct Namer {
  let files: [Analysis.File]
  /// A place in `files`: where the names stand.
  let number: Int

  var file: Analysis.File { files[number] }
  private var tree: Tree { file.tree }

  init(_ files: [Analysis.File], _ number: Int) {
    self.files = files
    self.number = number
  }

  /// What is given its name by a token.
  func declared(by token: Int32, _ statement: ResolvedStatement) -> Named? {
    let top = tree.top(of: statement.statement)
    if top == statement.statement {
      let kind: Named.Kind
      switch statement.keyword {
      case .programme: kind = .programme
      case .library: kind = .library
      case .model: kind = .model
      case .profile: kind = .profile
      default: return nil
      }
      return named(kind, token, statement)
    }
    switch file.resolution.statements[Int(top)].keyword {
    case .programme:
      let declarations = file.resolution.declarations
      return declarations.firstIndex { $0.token == token }.flatMap { declaration($0) }
    case .library: return named(.shared, token, statement)
    default:
      guard let slot = Slot(introducedBy: statement.keyword) else { return nil }
      if let model = file.models.first(where: { $0.head.statement == Int(top) }) {
        // The second of a name is reported and does not count.
        return model.index(of: tree.word(token), for: slot).flatMap { index in
          model.entries(for: slot)[index].head.name?.token == token
            ? entry(index, for: slot, of: model) : nil
        }
      }
      return named(.entry(slot), token, statement)
    }
  }

  /// What a programme gives a name to.
  ///
  /// - Parameter index: a place in the file's declarations.
  func declaration(_ index: Int) -> Named? {
    let declaration = file.resolution.declarations[index]
    guard let statement = tree.statement(ofToken: declaration.token) else { return nil }
    return named(
      .declared(declaration.kind), declaration.token, file.resolution.whole(statement))
  }

  /// A model or a profile by its name.
  ///
  /// - Parameters:
  ///   - statement: the one that names it.
  ///   - top: the one at the top of the file that it stands in.
  func followed(_ name: String, _ statement: ResolvedStatement, _ top: Int32) -> Named? {
    // A model that is extended may have the name of one that hides it from everybody else.
    if statement.keyword == .extends,
      let base = file.models.first(where: { $0.head.statement == Int(top) })?.base,
      base.name == name
    {
      return named(base)
    }
    if let model = file.scope.model(name) { return named(model) }
    return file.scope.profile(name).map { named($0) }
  }

  /// An indicator of a library by its name.
  func shared(_ name: String) -> Named? {
    file.scope.shared(name).flatMap { shared($0.library, $0.index) }
  }

  func shared(_ library: Library, _ index: Int) -> Named? {
    let shared = library.indicators[index]
    guard let name = shared.indicator.head.name else { return nil }
    return Named(
      kind: .shared, name: shared.name,
      title: shared.indicator.head.title.map { library.tree.string($0) }, meaning: nil,
      site: site(of: name.token, in: library.tree, called: library.name))
  }

  /// A thing of the model, or the profile, that the statements of a block speak of.
  ///
  /// - Parameters:
  ///   - index: its place in the list of its slot.
  ///   - top: the statement at the top of the file whose block it is.
  func entry(_ index: Int, for slot: Slot, _ top: Int32) -> Named? {
    let top = Int(top)
    if let programme = file.programmes.first(where: { $0.head.statement == top }) {
      if slot == .question { return question(index, of: programme) }
      return entry(index, for: slot, of: programme.model)
    }
    if let model = file.models.first(where: { $0.head.statement == top }) {
      return entry(index, for: slot, of: model)
    }
    if let library = file.libraries.first(where: { $0.head.statement == top }) {
      return entry(index, for: slot, of: library.model)
    }
    guard let profile = file.profiles.first(where: { $0.head.statement == top }) else {
      return nil
    }
    let count = profile.model.entries(for: slot).count
    if index < count { return entry(index, for: slot, of: profile.model) }
    return ownSource(index - count, of: profile)
  }

  private func question(_ index: Int, of programme: Programme) -> Named? {
    var index = index
    if index < programme.model.questions.count {
      return entry(index, for: .question, of: programme.model)
    }
    index -= programme.model.questions.count
    for profile in programme.profiles {
      if index < profile.questions.count { return question(index, of: profile) }
      index -= profile.questions.count
    }
    return nil
  }

  func question(_ index: Int, of profile: Profile) -> Named? {
    let question = profile.questions[index]
    guard let name = question.entry.head.name else { return nil }
    return Named(
      kind: .entry(.question), name: question.name, title: question.words,
      meaning: question.entry.means.map { profile.tree.string($0) },
      site: site(of: name.token, in: profile.tree, called: profile.name))
  }

  /// A source that a profile of this file names beside those of its model.
  func ownSource(_ index: Int, of profile: Profile) -> Named? {
    var left = index
    let statements = file.resolution.statements(
      in: file.resolution.statements[profile.head.statement].blockOwner)
    for statement in statements where statement.keyword == .source {
      guard let first = statement.operands.first else { continue }
      let operand = file.resolution.operands[first]
      guard operand.slot == .name else { continue }
      if left == 0 { return named(.entry(.source), operand.token, statement) }
      left -= 1
    }
    return nil
  }
}
