import HourglassLanguage
import HourglassSyntax

/// A statement that has been made up, and what stands in its block.
struct MadeUpStatement {
  let words: [String]
  /// Nil where it has no block.
  let block: [MadeUpStatement]?
}

/// Makes up the statements of one file.
struct DesignMaker {
  var random: SeededRandom
  /// The most there is of each thing.
  let size: Int
  var rows: Set<MadeUpDesign.Row> = []
  /// What may be written in each slot that takes a name.
  var names: [Slot: [String]] = [:]
  /// The names that the statement being made gives; nil where it gives none.
  var given: [String]?
  /// How what is being described is measured, which its values have to fit, and the lowest and
  /// highest of a rating.
  var measure: Word?
  var scale = 1...5
  var grades: [String] = []
  /// The year of the last date and the last number of the statement being made. The next ones are
  /// higher, so that no period and no scale is turned round.
  var year = 0
  var number = 0

  private var namesGiven = 0
  private var persons: [String] = []
  /// What the made-up model gives names to.
  private var ownNames: [Slot: [String]] = [:]
  private var sharedNames: [String] = []
  private var sharedMeasures:
    [String: (measure: Word?, scale: ClosedRange<Int>, grades: [String])] = [:]

  init(seed: UInt64, size: Int) {
    random = SeededRandom(seed: seed)
    self.size = max(1, size)
  }

  mutating func file(usesFiles: Bool) -> [MadeUpStatement] {
    let (library, profile, model) = (newName(), newName(), newName())
    names = Self.referenceNames
    names[.model] = ["peer-learning"]
    var file = [
      make(.profile, in: .file, naming: [profile]), make(.model, in: .file, naming: [model]),
    ]
    names = Self.referenceNames
    file.append(make(.library, in: .file, naming: [library]))

    names[.shared] = sharedNames
    names[.model] = [profile]
    if random.chance(30) {
      names.merge(ownNames) { $1 }
      names[.model] = [profile, model]
    }
    file.append(make(.programme, in: .file, naming: random.chance(80) ? [newName()] : nil))
    if usesFiles { file.append(make(.use, in: .file)) }
    // Whatever is named may stand further down.
    return file.compactMap { $0 }.shuffled(using: &random)
  }

  /// A statement and what stands in its block; nil where nothing has the kind of name it needs.
  private mutating func make(
    _ keyword: Word, in block: Block, naming new: [String]? = nil
  ) -> MadeUpStatement? {
    let row = Vocabulary.forms.first { $0.keyword == keyword && $0.blocks.contains(block) }
    guard let row else { preconditionFailure("no row \(keyword) in \(block)") }
    let outside = (names, given, measure)
    defer { (names, given, measure) = outside }
    given = new
    (year, number) = (2010 + Int.random(in: 0..<4, using: &random), 0)
    limitNames(to: row, in: block)
    let pattern = Pattern(row.pattern)
    guard canFill(pattern) else { return nil }
    let spelling = ([keyword.name] + keyword.otherSpellings).randomElement(using: &random)!
    var words = [spelling]
    if keyword == .follows, block == .programme {
      // The model has to be among them whose names the programme uses.
      words += items(names[.model]!.shuffled(using: &random).map { [$0] })
    } else if keyword == .use {
      words.append("\"shared/indicators.hourglass\"")
    } else {
      words += operands(pattern)
    }
    if keyword == .graded {
      // Each grade once.
      grades = ["D", "C", "B", "A"].map { "\"\($0) \(namesGiven)\"" }
      words = [keyword.name] + items(grades.map { [$0] })
    }
    if keyword == .rated, let low = Int(words[1]), let high = Int(words[3]) { scale = low...high }
    rows.insert(.init(block, keyword))
    names = outside.0
    if let opened = row.opens, opened == .model || random.chance(80) {
      return MadeUpStatement(words: words, block: contents(of: opened, of: new?.first))
    }
    return MadeUpStatement(words: words, block: nil)
  }

  /// Leaves only the names that fit one row and would not fit another with the same slots.
  private mutating func limitNames(to row: StatementForm, in block: Block) {
    switch row.keyword {
    // No group may come to include itself.
    case .includes: names[.party] = persons
    // What answers a question is a statement, or a gate.
    case .held:
      let free = Vocabulary.forms.map { $0.keyword }.filter {
        !Vocabulary.continuingWords.contains($0)
      }
      names[.label] = free.map { $0.name } + ["contact", "diffusion"]
    // What shows a principle may be a statement of a design, a gate or a thing of the model.
    case .shown:
      let words = Vocabulary.forms.map { $0.keyword }.filter {
        Vocabulary.isOfDesigns($0) && !Vocabulary.continuingWords.contains($0)
      }
      let slots: [Slot] = [.question, .toolKind, .facet, .gain, .factor, .capability]
      names[.label] =
        words.map { $0.name } + ["contact", "diffusion"] + slots.flatMap { names[$0] ?? [] }
    default: break
    }
  }

  private mutating func contents(of block: Block, of name: String?) -> [MadeUpStatement] {
    let outside = names
    defer { names = outside }
    if block == .model { for slot in Self.modelSlots.values { names[slot] = nil } }
    let all = Vocabulary.forms.filter { $0.blocks.contains(block) }
    let planned = all.flatMap { plan($0, in: block) }
    if block == .model { ownNames = names }
    if block == .library { sharedNames = names[.shared] ?? [] }
    var made: [MadeUpStatement?] = []
    let choice = choose(among: all.map { $0.keyword }, in: block)
    for row in all where choice.allowed.contains(row.keyword) {
      if !slots(namedBy: row.keyword, in: block).isEmpty { continue }
      let isNeeded = row.occurs == .exactlyOnce || choice.needed == row.keyword
      let most = row.occurs == .any ? 2 : 1
      for _ in 0..<Int.random(in: (isNeeded ? 1 : 0)...most, using: &random) {
        made.append(make(row.keyword, in: block))
      }
    }
    for (keyword, given) in planned { made.append(make(keyword, in: block, naming: given)) }
    if block == .sharedIndicator, let name { sharedMeasures[name] = (measure, scale, grades) }
    return made.compactMap { $0 }.shuffled(using: &random)
  }

  /// What a row gives names to in a block, before anything there refers to it.
  private mutating func plan(
    _ row: StatementForm, in block: Block
  ) -> [(keyword: Word, names: [String]?)] {
    let slots = slots(namedBy: row.keyword, in: block)
    if slots.isEmpty { return [] }
    return (0..<Int.random(in: 1...size, using: &random)).map { index in
      // The first has a name, so that there is always one to refer to; what is there for others to
      // take always has.
      let needsName = index == 0 || row.pattern.hasPrefix("NAME") || block == .library
      if !needsName, random.chance(15) { return (row.keyword, nil) }
      let count = row.pattern.hasPrefix("NAME+") ? Int.random(in: 1...3, using: &random) : 1
      let given = (0..<count).map { _ in newName() }
      for slot in slots { names[slot, default: []] += given }
      if row.keyword == .person { persons += given }
      return (row.keyword, given)
    }
  }

  /// Which statements a block may have beside one another, and one it has to have.
  private mutating func choose(
    among all: [Word], in block: Block
  ) -> (allowed: Set<Word>, needed: Word?) {
    var allowed = Set(all)
    if block == .programme {
      // Its own model is followed for certain, because its names are used.
      return (allowed, names[.model]!.count > 1 ? .follows : nil)
    }
    guard block == .indicator || block == .sharedIndicator else { return (allowed, nil) }
    // How it is measured is said once, and what a library has settled is not said again.
    let measures = all.filter { Self.measures.contains($0) }
    measure = random.chance(80) ? measures.randomElement(using: &random) : nil
    allowed.subtract(measures)
    var needed = measure
    if block == .indicator, random.chance(30),
      let shared = names[.shared]?.randomElement(using: &random)
    {
      needed = .defined
      names[.shared] = [shared]
      allowed.subtract(Self.settled)
      (measure, scale, grades) = sharedMeasures[shared] ?? (nil, scale, grades)
    } else {
      allowed.remove(.defined)
      // What is counted may have a facet of its own.
      if measure == .counts { allowed.remove(.facet) }
    }
    if let needed { allowed.insert(needed) }
    if measure == nil { allowed.subtract([.baseline, .target, .threshold, .where]) }
    return (allowed, needed)
  }

  /// A name that nothing else in the file has.
  private mutating func newName() -> String {
    namesGiven += 1
    let word = Self.nameWords.randomElement(using: &random)!
    return "\(word)-\(namesGiven)"
  }
}

extension DesignMaker {
  private static let nameWords = [
    "mayor", "visit", "district-plan", "échange", "δίκτυο", "учёба", "研修", "الموظفون", "नमस्ते",
  ]

  private static let measures: Set<Word> = [
    .counts, .percent, .amount, .average, .rated, .graded, .yesOrNo, .story,
  ]
  /// What an indicator of a library says for all who take it.
  private static let settled: Set<Word> = [
    .facet, .definition, .formula, .direction, .series, .aggregate, .method, .limitations, .proxy,
  ]

  private static let modelSlots: [Word: Slot] = [
    .source: .source, .stage: .stage, .function: .function, .kind: .toolKind, .risk: .modelRisk,
    .gain: .gain, .facet: .facet, .countable: .countable, .factor: .factor,
    .capability: .capability, .level: .level, .domain: .domain, .question: .question,
  ]

  /// Where the names may be written that a statement gives in a block; empty where it gives none.
  private func slots(namedBy keyword: Word, in block: Block) -> [Slot] {
    switch (block, keyword) {
    case (.model, _), (.profile, .source), (.profile, .question):
      Self.modelSlots[keyword].map { [$0] } ?? []
    case (.library, .indicator): [.shared]
    case (.programme, .facilitator), (.programme, .organisation), (.programme, .peers),
      (.programme, .group), (.programme, .person):
      [.party, .tester]
    case (.programme, .objective): [.objective, .measured, .threatened]
    case (.programme, .tool): [.tool, .measured, .threatened]
    case (.programme, .assumption): [.assumption, .measured]
    case (.programme, .risk): [.measured]
    case (.programme, .indicator): [.tester]
    default: []
    }
  }

  /// What the reference model gives names to, and the rules it speaks of.
  private static let referenceNames: [Slot: [String]] = {
    let tree = parse(Source(referenceModelText))
    var names: [Slot: [String]] = [:]
    for statement in tree.statements {
      let words = (statement.first..<statement.end).filter {
        tree.tokens[Int($0)].kind == .word
      }.map { token in
        let span = tree.span(ofToken: token)
        return String(
          decoding: tree.source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
      }
      guard let keyword = Word.allCases.first(where: { $0.name == words[0] }) else { continue }
      if statement.parent == 0, words.count > 1, let slot = modelSlots[keyword] {
        names[slot, default: []].append(words[1])
      }
      if keyword == .settles { names[.rule, default: []] += words.dropFirst() }
    }
    return names
  }()
}
