import HourglassSyntax

/// Files that use others.
extension Resolver {
  /// Brings in what another file holds for others, by name.
  ///
  /// - Parameter chain: the places of the files that led to this one.
  /// - Returns: where that file stands; nil where it cannot be used.
  mutating func use(
    _ part: ResolvedStatement, _ shelf: Shelf, _ chain: [String], _ stock: inout Stock
  ) -> String? {
    var cursor = Cursor(part)
    guard !part.isBroken, let text = text(&cursor) else { return nil }
    let path = tree.string(text)
    let span = tree.span(ofToken: text.token)
    let bytes: [UInt8]
    let place: String
    let isMarkdown: Bool
    let ownPlace = shelf.place()
    switch shelf.open(path, ownPlace) {
    case .found(let found, let foundPlace, let markdown):
      (bytes, place, isMarkdown) = (found, foundPlace, markdown)
    case .missing:
      report(
        .missingFile, span, "There is no file “\(shortened(path))”, seen from this one.",
        next: "Write the way from this file to the other, such as ../shared/indicators.hourglass.")
      return nil
    case .outside:
      report(
        .missingFile, span, "“\(shortened(path))” is not in the folder of this project.",
        next: "Put a copy into the project, and write the way to it from this file.")
      return nil
    case .refused(let reason):
      report(
        .missingFile, span, "“\(shortened(path))” cannot be used: \(reason).",
        next: "Mend that, or take the line out.")
      return nil
    }
    if place == ownPlace || chain.contains(place) {
      stock.circles.append(place)
      reportCircle(path, at: span, isItself: place == ownPlace)
      return nil
    }
    var inner = shelf
    inner.place = { place }
    let document = read(
      document: Source(bytes: bytes, host: isMarkdown ? .markdown : .plain), with: inner,
      usedBy: chain + [ownPlace], isForDesigns: false)
    stock.circles += document.circles
    if document.circles.contains(ownPlace) {
      reportCircle(path, at: span, isItself: false)
    } else {
      reportProblems(of: document, at: path, span)
    }
    take(document, from: path, at: span, into: &stock)
    return place
  }

  private mutating func reportCircle(_ path: String, at span: Span, isItself: Bool) {
    report(
      .circularUse, span,
      isItself
        ? "This file uses itself."
        : "“\(shortened(path))” uses this file in turn, directly or through others.",
      next: "Take the line out of one of the files, or put what both need into a third.")
  }

  private mutating func take(
    _ document: Document, from path: String, at span: Span, into stock: inout Stock
  ) {
    for model in document.models {
      checkClash(Stock.Entry(model.name, .model, path: path), at: span, in: &stock)
      stock.models.append(model)
    }
    for profile in document.profiles {
      checkClash(Stock.Entry(profile.name, .model, path: path), at: span, in: &stock)
      stock.profiles.append(profile)
    }
    for library in document.libraries {
      for (index, shared) in library.indicators.enumerated() {
        checkClash(Stock.Entry(shared.name, .shared, path: path), at: span, in: &stock)
        stock.shared.append((library, index))
      }
    }
  }

  private mutating func reportProblems(of document: Document, at path: String, _ span: Span) {
    let hasErrors = document.findings.contains { $0.severity == .error }
    if hasErrors {
      report(
        .brokenFile, span,
        "“\(shortened(path))” has errors, and what they are about may be missing here.",
        next: "Check that file on its own and mend it.")
    }
    if document.models.isEmpty, document.profiles.isEmpty, document.libraries.isEmpty, !hasErrors {
      report(
        .brokenFile, span,
        "“\(shortened(path))” holds no model, no profile and no library, so there is nothing in it to use.",
        next: "Name the file that has them, or take the line out.")
    }
  }

  /// Reports a name that this file or one it uses has already given.
  mutating func checkClash(of head: Head, _ entry: Stock.Entry, in stock: inout Stock) {
    checkClash(
      entry, at: head.name.map { tree.span(ofToken: $0.token) } ?? tree.span(of: head.statement),
      in: &stock)
  }

  private mutating func checkClash(_ entry: Stock.Entry, at span: Span, in stock: inout Stock) {
    guard !entry.name.isEmpty, let earlier = stock.claim(entry) else { return }
    let place = earlier.path.map { "in “\(shortened($0))”" } ?? "in this file"
    let message: String
    if let path = entry.path, path == earlier.path {
      message = "“\(shortened(path))” is used twice."
    } else if let path = entry.path {
      message = "“\(shortened(path))” gives the name “\(entry.name)”, which is also given \(place)."
    } else {
      message = "The name “\(entry.name)” is already given \(place)."
    }
    report(
      .clashingName, span, message,
      next: "Give one of the two another name, or use only one of the files.")
  }

  /// The models of the file itself, each after the one it extends, wherever that stands.
  mutating func models(_ parts: [ResolvedStatement], _ stock: inout Stock) -> [Model] {
    var waiting = parts.filter { $0.keyword == .model }
    var own: [(statement: Int32, model: Model)] = []
    while !waiting.isEmpty {
      let names = waiting.map { part in head(part).name.map { tree.word($0.token) } ?? "" }
      var rest: [ResolvedStatement] = []
      for part in waiting {
        let base = extended(by: part)
        if let base, names.contains(base.word), !own.contains(where: { $0.model.name == base.word })
        {
          rest.append(part)
          continue
        }
        var found: Model?
        if let base {
          found = stock.model(base.word)
          if found == nil {
            let known = stock.models.map { $0.name }
            reportUnknownModel(base.token, among: known)
            // Read on with the one that is plainly meant, so that one slip sets off nothing else.
            found = nearest(base.word, among: known).flatMap { stock.model($0) }
          }
        }
        let model = model(part, extending: found)
        checkClash(of: model.head, Stock.Entry(model.name, .model), in: &stock)
        stock.models.append(model)
        own.append((part.statement, model))
      }
      // Nobody got on: they extend one another in a circle.
      if rest.count == waiting.count {
        for (index, part) in rest.enumerated() {
          if index == 0, let base = extended(by: part) {
            report(
              .circularUse, tree.span(ofToken: base.token),
              "This model extends itself, directly or through others.",
              next: "Let it extend a model that does not rest on it.")
          }
          let model = model(part, extending: nil)
          stock.models.append(model)
          own.append((part.statement, model))
        }
        break
      }
      waiting = rest
    }
    return own.sorted { $0.statement < $1.statement }.map { $0.model }
  }

  /// The model that the block of a model says it extends.
  private func extended(by part: ResolvedStatement) -> (word: String, token: Int32)? {
    for line in lines(of: part) where line.keyword == .extends && !line.isBroken {
      var cursor = Cursor(line)
      if let token = take(.model, &cursor) { return (tree.word(token), token) }
    }
    return nil
  }

  mutating func reportUnknownModel(_ token: Int32, among known: [String]) {
    let word = tree.word(token)
    let meant = nearest(word, among: known)
    report(
      .unknownName, tree.span(ofToken: token),
      "There is no model called “\(shortened(word))” here.",
      next: meant.map { "Did you mean “\($0)”?" } ?? "The models here are \(listed(known)).",
      fix: tree.replacement(token, by: meant))
  }
}
