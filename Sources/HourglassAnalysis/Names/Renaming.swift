import HourglassLanguage
import HourglassSyntax

/// What it takes to give something another name.
package enum Renaming: Sendable {
  /// - Parameter edits: the files that name it, as places in `Analysis.files`, each with its
  ///   edits in the order of its bytes.
  case edits([FileEdits])
  /// Why it cannot be done, in a full sentence.
  case refused(String)

  package struct FileEdits: Sendable {
    package let file: Int
    package let edits: [Edit]
  }
}

extension Analysis {
  /// Gives what is named at a place another name, here and in the files that this text uses. Those
  /// that use this one in turn are not known here.
  package func renaming(at offset: Int32, to name: String) -> Renaming {
    guard let named = named(byToken: tree.token(touching: offset)) else {
      return .refused("This place has no name that can be changed.")
    }
    return renaming(named, to: name)
  }

  /// Gives something that this text or the files it uses give a name to another name, in all of
  /// them.
  package func renaming(_ named: Named, to name: String) -> Renaming {
    let quoted = inQuotes(named.name)
    switch named.site {
    case .program:
      return .refused("\(quoted) is a rule of Hourglass, and has the same name in every design.")
    case .elsewhere(let giver):
      return .refused(
        "\(quoted) is defined in \(inQuotes(giver)), which is not one of the files used here.")
    case .file: break
    }
    if name == named.name { return .edits([]) }
    if let problem = problem(withName: name) { return .refused(problem) }
    if let problem = clash(of: name, with: named) { return .refused(problem) }
    var all: [Renaming.FileEdits] = []
    let places = references(to: named)
    for file in files.indices {
      let edits = places.filter { $0.file == file }.map { Edit($0.span, name) }
      if !edits.isEmpty { all.append(Renaming.FileEdits(file: file, edits: edits)) }
    }
    return .edits(all)
  }

  /// Why a word can be no name, in a sentence; nil where it can be one.
  private func problem(withName name: String) -> String? {
    let tree = parse(Source(name), knowing: lexicon.symbols)
    guard tree.tokens.count == 2, tree.tokens[0].kind == .word, tree.findings.isEmpty else {
      return "\(inQuotes(shortened(name))) cannot be a name. A name starts with a letter and has "
        + "letters, digits and hyphens, without spaces."
    }
    if let word = lexicon.word(of: tree.tokens[0].symbol), Vocabulary.isReserved(word) {
      return "\(inQuotes(name)) is a reserved word and cannot be a name."
    }
    return nil
  }

  /// Why a name is taken, in a sentence; nil where it is free.
  private func clash(of name: String, with named: Named) -> String? {
    for other in namesBeside(named) where !named.isSame(as: other) {
      if other.name == name {
        return "\(inQuotes(name)) is already the name of \(other.kind.phrase)."
      }
      if other.name.lowercased() == name.lowercased() {
        return "\(inQuotes(name)) and \(inQuotes(other.name)) would look alike but be two "
          + "different names."
      }
    }
    return nil
  }
}
