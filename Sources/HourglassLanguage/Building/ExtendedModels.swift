import HourglassSyntax

/// The models of a file, each after the one it extends, wherever that stands.
extension Resolver {
  mutating func readModels(_ parts: [ResolvedStatement], _ scope: inout FileScope) {
    let models = parts.filter { $0.keyword == .model }
    if !models.contains(where: { extended(by: $0) != nil }) {
      for part in models { add(model(part, extending: nil), &scope) }
      return
    }
    var ownNames: [String: Int] = [:]
    for (index, part) in models.enumerated() {
      guard let name = head(part).name.map({ tree.word($0.token) }) else { continue }
      if ownNames[name] == nil { ownNames[name] = index }
    }
    let bases = models.map { extended(by: $0) }
    /// For each the one of the same file that it extends.
    let below = bases.map { $0.flatMap { ownNames[$0.word] } }
    var isSeen = [Bool](repeating: false, count: models.count)
    var isRead = isSeen
    for start in models.indices where !isSeen[start] {
      var path = [start]
      isSeen[start] = true
      while let next = below[path[path.count - 1]], !isSeen[next] {
        isSeen[next] = true
        path.append(next)
      }
      if let next = below[path[path.count - 1]], !isRead[next],
        let begin = path.firstIndex(of: next)
      {
        let circle = path[begin...].ordered()
        path.removeSubrange(begin...)
        reportExtendsItself(bases[circle[0]]?.token)
        for index in circle {
          _ = scope.add(model(models[index], extending: nil))
          isRead[index] = true
        }
      }
      while let index = path.popLast() {
        let base = bases[index].flatMap { baseModel(named: $0.word, $0.token, scope) }
        let isOwn = base.map { scope.isOwn($0) } ?? false
        add(model(models[index], extending: base, ofThisFile: isOwn), &scope)
        isRead[index] = true
      }
    }
    scope.sortModels()
  }

  private mutating func add(_ model: Model, _ scope: inout FileScope) {
    if let clash = scope.add(model) { reportClash(clash, of: model.head) }
  }

  private mutating func reportExtendsItself(_ token: Int32?) {
    guard let token else { return }
    report(
      .circularUse, tree.span(ofToken: token),
      "This model extends itself, directly or through others.",
      next: "Choose a model that does not depend on it.")
  }

  /// The model that the block of a model says it extends.
  private func extended(by part: ResolvedStatement) -> (word: String, token: Int32)? {
    for line in lines(of: part) where line.keyword == .extends && !line.isBroken {
      var cursor = Cursor(line)
      if let token = take(.model, &cursor) { return (tree.word(token), token) }
    }
    return nil
  }

  private mutating func baseModel(named word: String, _ token: Int32, _ scope: FileScope) -> Model?
  {
    // Read on with the one that is plainly meant, so that one slip sets off nothing else.
    scope.model(word) ?? reportUnknownModel(token, in: scope).flatMap { scope.model($0) }
  }

  /// - Returns: the name of the one that must have been meant, if there is one.
  mutating func reportUnknownModel(_ token: Int32, in scope: FileScope) -> String? {
    let word = tree.word(token)
    let choice = Suggestions.Choice(slot: .model, version: 0, count: scope.followedCount)
    let (names, meant) = suggestions.look(for: word, among: choice) {
      scope.modelNames.enumerated().map { ($1, $0) }
    }
    let offer: Advice =
      names.isEmpty
      ? "Name a model of this file or of a file that it uses." : .choose(from: names.listed)
    report(
      .unknownName, tree.span(ofToken: token),
      "The model \(quoted: shortened(word)) is not defined here.",
      next: meant.map { .didYouMean($0.name) } ?? offer,
      fix: tree.replacement(token, by: meant?.name))
    return meant?.name
  }
}
