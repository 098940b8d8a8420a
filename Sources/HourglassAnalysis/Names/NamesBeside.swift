import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// Everything whose name must be another than the name of this.
  func namesBeside(_ named: Named) -> [Named] {
    let files = files
    var all: [Named] = []
    for file in files.indices {
      let namer = Namer(files, file)
      switch named.kind {
      case .declared:
        guard case .file(file, let token) = named.site else { continue }
        all += namer.declarations(besideToken: token)
      case .entry(let slot): all += namer.entries(for: slot, beside: named)
      case .model, .profile: all += namer.followable
      case .shared: all += namer.sharedIndicators
      case .programme, .library, .rule: continue
      }
    }
    return all
  }
}

extension Namer {
  /// What the programme that a token stands in gives names to.
  func declarations(besideToken token: Int32) -> [Named] {
    let tree = file.tree
    guard let statement = tree.statement(ofToken: token) else { return [] }
    let top = tree.top(of: statement)
    return file.resolution.declarations.indices.filter { index in
      tree.statement(ofToken: file.resolution.declarations[index].token)
        .map { tree.top(of: $0) == top } ?? false
    }.compactMap { declaration($0) }
  }

  /// What fills a slot in the models that have something, or in all where a profile has it, and in
  /// the profiles: somebody may follow both.
  fileprivate func entries(for slot: Slot, beside named: Named) -> [Named] {
    let models = file.scope.models.map { entries(for: slot, of: $0) }
    let having = models.filter { $0.contains { $0.isSame(as: named) } }
    var all = (having.isEmpty ? models : having).flatMap { $0 }
    if slot == .question {
      for profile in file.scope.profiles {
        all += profile.questions.indices.compactMap { question($0, of: profile) }
      }
    }
    return all
  }

  /// What fills a slot in a model.
  func entries(for slot: Slot, of model: Model) -> [Named] {
    let entries = model.entries(for: slot)
    return entries.indices.filter { entries[$0].head.name != nil }
      .map { entry($0, for: slot, of: model) }
  }

  /// The models and profiles that the file may name.
  var followable: [Named] {
    file.scope.followedNames.compactMap { name in
      file.scope.model(name).map { named($0) }
        ?? file.scope.profile(name).map { named($0) }
    }
  }

  /// The indicators of libraries that the file may name.
  var sharedIndicators: [Named] {
    file.scope.libraries.flatMap { library in
      library.indicators.indices.compactMap { shared(library, $0) }
    }
  }
}
