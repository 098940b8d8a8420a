import HourglassSyntax

/// A title where the name of somebody or something stands: `led by "Ministry of Health"`.
extension StatementResolver {
  /// The line that declares it, and the line that names it then; nil where no name is wanted that
  /// the programme gives, or none can be made of the title.
  func declaring(
    _ token: Int32, of index: Int32, as keyword: Word, _ expected: [Step]
  ) -> Advice? {
    let statement = tree.statements[Int(index)]
    guard tree.tokens[Int(token)].kind == .text,
      let line = tree.pieces(ofTokens: statement.first..<statement.end),
      let place = line.firstIndex(where: { $0.range.lowerBound == tree.tokens[Int(token)].start })
    else { return nil }
    let title = line[place].content
    var kind: Word?
    for case .slot(let slot) in expected {
      if slot == .assumption { kind = .assumption }
      if slot == .party { kind = party(titled: title, in: keyword) }
    }
    let name = nameMade(of: title)
    guard let kind, isName(name), lexicon.word(spelled: name) == nil else { return nil }
    let declaration = "\(lexicon.spellings[kind]) \(name) \(line[place].text)"
    let named = line.replacing(place..<place + 1, with: name).line(indentedBy: "")
    return Advice("Add to the programme: \(bare: declaration)")
      .then("Then write here: \(bare: named)")
  }

  /// Those who take part are several people; others hold an office, or are an organisation.
  private func party(titled title: String, in keyword: Word) -> Word {
    switch keyword {
    case .for, .among, .with: .group
    default:
      title.hasSuffix("er") || title.hasSuffix("or") || title.hasPrefix("Dr")
        || title.hasPrefix("Mr") || title.hasPrefix("Ms") ? .person : .organisation
    }
  }

  /// `ministry-health` of “Ministry of Health”.
  private func nameMade(of title: String) -> String {
    var name = ""
    for word in title.lowercased().split(whereSeparator: { !$0.isLetter })
    where word.utf8.count > 2 && word != "the" && word != "and" && name.utf8.count < 20 {
      name += (name.isEmpty ? "" : "-") + word
    }
    return name
  }
}
