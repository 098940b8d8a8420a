import HourglassSyntax

/// Files that use others.
extension Resolver {
  /// What a `use` statement names, and where; nil where it is broken.
  mutating func fileNamed(by part: ResolvedStatement) -> (path: String, span: Span)? {
    var cursor = Cursor(part)
    guard !part.isBroken, let text = text(&cursor) else { return nil }
    return (tree.string(text), tree.span(ofToken: text.token))
  }

  /// Brings in what another file holds for others, by name.
  ///
  /// - Parameters:
  ///   - document: nil where there is nothing to bring in.
  ///   - isCircular: whether the file uses this one in turn, directly or through others.
  ///   - isItself: whether it is this file.
  mutating func take(
    _ use: UseStatement, _ document: UsedDocument?, isCircular: Bool, isItself: Bool,
    _ scope: inout FileScope
  ) {
    if reportUnopened(use) { return }
    if isItself || isCircular {
      reportCircle(use, isItself: isItself)
    } else if let document {
      reportProblems(of: document, use)
    }
    guard let document, !isItself else { return }
    if scope.uses(document), !document.isEmpty {
      reportClash("\(quoted: shortened(use.path)) is used twice.", at: use.span)
      return
    }
    for clash in scope.take(document, from: use.path) {
      reportClash(
        "\(quoted: shortened(use.path)) defines the name \(quoted: clash.name), which is also defined \(place(of: clash)).",
        at: use.span)
    }
  }

  private mutating func reportUnopened(_ use: UseStatement) -> Bool {
    let path = shortened(use.path)
    switch use.file {
    case .found: return false
    case .missing:
      report(
        .missingFile, use.span, "The file \(quoted: path) does not exist.",
        next: "Write the path from this file, for example ../shared/indicators.hourglass")
    case .outside:
      report(
        .missingFile, use.span, "\(quoted: path) is not in the folder of this project.",
        next: "Copy the file into the project, and write the path to it from this file.")
    case .refused(let reason):
      report(
        .missingFile, use.span, "\(quoted: path) cannot be used: \(reason).",
        next: "Fix that, or delete the line.")
    }
    return true
  }

  private mutating func reportCircle(_ use: UseStatement, isItself: Bool) {
    report(
      .circularUse, use.span,
      isItself
        ? "This file uses itself."
        : "\(quoted: shortened(use.path)) also uses this file, directly or through others.",
      next: "Delete the line in one of the files, or move the shared part to a third file.")
  }

  private mutating func reportProblems(of document: UsedDocument, _ use: UseStatement) {
    if document.hasErrors {
      report(
        .brokenFile, use.span,
        "\(quoted: shortened(use.path)) has errors, so some of its content may be missing here.",
        next: "Check that file on its own and fix it.")
    } else if document.isEmpty {
      report(
        .brokenFile, use.span,
        "\(quoted: shortened(use.path)) has no model, profile or library to use.",
        next: "Name a file that has one, or delete the line.")
    }
  }

  /// Reads what the file holds for others.
  mutating func readContents(_ parts: [ResolvedStatement], _ scope: inout FileScope) {
    readModels(parts, &scope)
    guard let firstModel = scope.firstModel else { return }
    for part in parts where part.keyword == .profile {
      let profile = profile(part, firstModel, scope)
      if let clash = scope.add(profile) { reportClash(clash, of: profile.head) }
    }
    for part in parts where part.keyword == .library {
      for (head, clash) in scope.add(library(part, model: firstModel)) {
        reportClash(clash, of: head)
      }
    }
  }

  /// Reports a name that this file or one it uses has already given.
  mutating func reportClash(_ clash: FileScope.Clash, of head: Head) {
    reportClash(
      "The name \(quoted: clash.name) is already defined \(place(of: clash)).",
      at: head.name.map { tree.span(ofToken: $0.token) } ?? tree.span(of: head.statement))
  }

  private mutating func reportClash(_ message: Prose, at span: Span) {
    report(
      .clashingName, span, message,
      next: "Rename one of the two, or use only one of the files.")
  }

  private func place(of clash: FileScope.Clash) -> Prose {
    clash.earlier.map { "in \(quoted: shortened($0))" } ?? "in this file"
  }
}
