import HourglassLanguage
import HourglassSyntax

/// Models, profiles and their things, by what they are and not by what names them.
extension Namer {
  func named(_ model: Model) -> Named {
    Named(
      kind: .model, name: model.name, title: model.head.title.map { model.string($0) },
      meaning: nil, site: site(of: model.head.name?.token, in: model.tree, called: model.name))
  }

  func named(_ profile: Profile) -> Named {
    Named(
      kind: .profile, name: profile.name, title: profile.title, meaning: nil,
      site: site(of: profile.head.name?.token, in: profile.tree, called: profile.name))
  }

  /// A thing of a model. What takes the place of another in a model that extends one is the same
  /// thing under the same name, which was first given there.
  func entry(_ index: Int, for slot: Slot, of model: Model) -> Named {
    let entry = model.entries(for: slot)[index]
    let name = model.name(entry.head)
    var giver = model
    var own = index
    while let base = giver.base, let earlier = base.index(of: name, for: slot) {
      giver = base
      own = earlier
    }
    let first = giver.entries(for: slot)[own].head.name
    return Named(
      kind: .entry(slot), name: name, title: entry.head.title.map { model.string($0) },
      meaning: entry.means.map { model.string($0) },
      site: site(of: first?.token, in: giver.tree, called: giver.name))
  }

  /// - Parameter name: what is named instead where the tree is that of none of these files.
  func site(of token: Int32?, in tree: Tree, called name: String) -> Named.Site {
    guard let token else { return .elsewhere(name) }
    let index = files.firstIndex { $0.tree.source.bytes == tree.source.bytes }
    return index.map { .file($0, token: token) } ?? .elsewhere(name)
  }

  /// What a statement of this file gives a name to.
  func named(_ kind: Named.Kind, _ token: Int32, _ statement: ResolvedStatement) -> Named {
    let resolution = file.resolution
    let operands = resolution.operands[statement.operands]
    // One title cannot be the title of several persons.
    let isAlone = operands.count { $0.slot == .name } == 1
    let title = operands.first { $0.slot == .text }
    var meaning: String?
    if let means = resolution.first(.means, in: Int(statement.statement)) {
      let inner = resolution.statements[means]
      meaning = resolution.operands[inner.operands].first { $0.slot == .text }
        .map { resolution.tree.string(ofText: $0.token) }
    }
    return Named(
      kind: kind, name: resolution.tree.word(token),
      title: isAlone ? title.map { resolution.tree.string(ofText: $0.token) } : nil,
      meaning: meaning, site: .file(number, token: token))
  }
}
