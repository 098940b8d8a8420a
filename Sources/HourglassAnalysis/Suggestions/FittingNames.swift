import HourglassLanguage
import HourglassRules
import HourglassSyntax

extension Namer {
  /// Everything whose name fits a slot of a statement.
  func names(for slot: Slot, in statement: ResolvedStatement) -> [Named] {
    let tree = file.tree
    let top = tree.top(of: statement.statement)
    switch slot {
    case .rule:
      let kinds = statement.keyword == .allow ? FindingKind.ofDesigns : Rule.all.map { $0.kind }
      return kinds.map { Named(ofRule: $0) }
    case .model:
      return followable.filter {
        statement.keyword == .follows && isProgramme(top) || $0.kind == .model
      }
    case .shared: return sharedIndicators
    case _ where slot.isOfModel: return entries(for: slot, spokenOfIn: top)
    case .name, .label, .text, .number, .decimal, .quantity, .date, .month: return []
    default:
      return declarations(besideToken: tree.statements[Int(top)].first).filter { named in
        guard case .declared(let sort) = named.kind, case .file(_, let token) = named.site else {
          return false
        }
        return sort.fits(slot) && !isAround(token, statement.statement)
      }
    }
  }

  private func isProgramme(_ top: Int32) -> Bool {
    file.resolution.statements[Int(top)].keyword == .programme
  }

  /// Whether a token stands in the head of a statement that this one is in.
  private func isAround(_ token: Int32, _ statement: Int32) -> Bool {
    let tree = file.tree
    guard let head = tree.statement(ofToken: token) else { return false }
    var index = tree.statements[Int(statement)].parent
    while index >= 0 {
      if index == head { return true }
      index = tree.statements[Int(index)].parent
    }
    return false
  }

  /// What fills a slot of the model that the statements of a block speak of, and of the profiles.
  private func entries(for slot: Slot, spokenOfIn top: Int32) -> [Named] {
    let top = Int(top)
    let model: Model
    var profiles: [Profile] = []
    if let programme = file.programmes.first(where: { $0.head.statement == top }) {
      model = programme.model
      profiles = programme.profiles
    } else if let own = file.models.first(where: { $0.head.statement == top }) {
      model = own
    } else if let library = file.libraries.first(where: { $0.head.statement == top }) {
      model = library.model
    } else if let profile = file.profiles.first(where: { $0.head.statement == top }) {
      return entries(for: slot, of: profile.model) + ownSources(for: slot, of: profile)
    } else {
      return []
    }
    var all = entries(for: slot, of: model)
    if slot == .question {
      for profile in profiles {
        all += profile.questions.indices.compactMap { question($0, of: profile) }
      }
    }
    return all
  }

  private func ownSources(for slot: Slot, of profile: Profile) -> [Named] {
    guard slot == .source else { return [] }
    var all: [Named] = []
    while let source = ownSource(all.count, of: profile) { all.append(source) }
    return all
  }
}
