import HourglassDocuments
import HourglassLanguage
import Testing

/// The vocabulary against lists written by hand.
struct VocabularyTests {
  /// A word that both begins and continues statements of one block would make a line that was
  /// broken in two look like two lines.
  @Test(arguments: Block.allCases)
  func noWordBeginsAndContinuesStatementsOfOneBlock(_ block: Block) {
    let words = Vocabulary.forms.filter { $0.blocks.contains(block) }
    let beginning = Set(words.flatMap { [$0.keyword.name] + $0.keyword.otherSpellings })
    var continuing = Set(words.flatMap { literals(of: Pattern($0.pattern)) })
    // `years begin in July` is how people say it; what a length of time goes on with stands alone.
    if block == .programme { continuing.remove("years") }
    #expect(beginning.isDisjoint(with: continuing))
  }

  /// Two rows for one keyword in one block could not be told apart.
  @Test(arguments: Block.allCases)
  func noKeywordHasTwoRowsInOneBlock(_ block: Block) {
    let words = Vocabulary.forms.filter { $0.blocks.contains(block) }.map { $0.keyword }
    #expect(Set(words).count == words.count)
  }

  @Test func everyWordBeginsAStatementOrGoesOnWithOne() {
    let used = Vocabulary.forms.flatMap {
      [$0.keyword.name] + literals(of: Pattern($0.pattern))
    }
    #expect(Set(used) == Set(Word.allCases.map { $0.name }))
  }

  /// Two words that are spelled alike could not be told apart.
  @Test func everyWordHasASpellingOfItsOwn() {
    let spellings = Word.allCases.flatMap { [$0.name] + $0.otherSpellings }
    #expect(!spellings.contains(""))
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func theFramesCoverEveryBlock() {
    #expect(Set(Frame.all.map { $0.block }) == Set(Block.allCases))
  }

  @Test(arguments: Frame.all)
  func acceptedStatementsAreAccepted(_ frame: Frame) {
    let statements = lines(of: frame.block, in: acceptedStatements)
    for statement in statements {
      // A frame has to leave out what the statement might be, also where there must be one.
      let findings = Checker.findings(in: frame.text(around: statement)).filter {
        $0 != "missing-word"
      }
      #expect(findings == [], "\(frame.block): \(statement)")
    }
    #expect(Set(statements.map { firstWord($0) }) == spellings(in: frame.block))
  }

  @Test(arguments: Frame.all)
  func refusedStatementsAreRefused(_ frame: Frame) {
    var keywords: Set<String> = []
    for line in lines(of: frame.block, in: refusedStatements) {
      let finding = firstWord(line)
      let statement = String(line.dropFirst(finding.count).drop { $0 == " " })
      let refusals = Checker.refusals(of: frame.text(around: statement))
      #expect(refusals == [finding], "\(frame.block): \(statement)")
      keywords.insert(firstWord(statement))
    }
    // Of two spellings of a keyword one will do.
    for word in Vocabulary.forms where word.blocks.contains(frame.block) {
      let isThere = ([word.keyword.name] + word.keyword.otherSpellings).contains {
        keywords.contains($0)
      }
      #expect(isThere, "Nothing refused \(frame.block) begins with \(word.keyword.name).")
    }
  }

  /// What the table shows as an example is one.
  @Test func everyExampleIsAccepted() {
    for word in Vocabulary.forms {
      for frame in Frame.all where word.blocks.contains(frame.block) {
        let refusals = Checker.refusals(of: frame.text(around: word.example))
        #expect(refusals == [], "\(frame.block): \(word.example)")
      }
    }
  }

  /// The names that are refused are those the manual lists, and no others.
  @Test func theReservedWordsAndNoOthersAreRefusedAsNames() {
    let reserved = Set(Vocabulary.continuingWords.map { $0.name })
    #expect(reserved.isSuperset(of: ["none", "tbd"]))
    #expect(reserved.count == Vocabulary.continuingWords.count)
    let words = Vocabulary.forms.flatMap {
      [$0.keyword.name] + literals(of: Pattern($0.pattern))
    }
    #expect(reserved.isSubset(of: words))
    for word in Set(words) {
      let refusals = Checker.refusals(of: Frame.programme.text(around: "person \(word)"))
      #expect(refusals == (reserved.contains(word) ? ["incorrect-line"] : []), "\(word)")
    }
  }

  private func lines(
    of block: Block, in list: [(block: Block, statements: String)]
  ) -> [String] {
    list.filter { $0.block == block }.flatMap { $0.statements.split(separator: "\n") }
      .map { String($0) }
  }

  private func firstWord(_ line: String) -> String { String(line.prefix { $0 != " " }) }

  private func spellings(in block: Block) -> Set<String> {
    Set(
      Vocabulary.forms.filter { $0.blocks.contains(block) }
        .flatMap { [$0.keyword.name] + $0.keyword.otherSpellings })
  }

  /// The words of a pattern that stand for themselves.
  private func literals(of pattern: Pattern) -> [String] {
    switch pattern {
    case .word(let word): [word.name]
    case .slot: []
    case .part(let part): literals(of: part.pattern)
    case .sequence(let all), .either(let all): all.flatMap { literals(of: $0) }
    case .optional(let inner), .list(let inner): literals(of: inner)
    case .orGap(let inner): literals(of: inner) + literals(of: .part(.gap))
    }
  }
}
