import HourglassSyntax

/// Turns the statements of a file into programmes and models; what it cannot understand it reports
/// and leaves out.
///
/// The work is spread over the files of this folder: operands, names, and a builder for each sort
/// of thing.
struct Resolver {
  let tree: Tree
  let lexicon: Lexicon
  private(set) var resolution: Resolution
  var findings: [Finding]
  var names: NameTable
  /// Those of the model that is being read, or that the programme being read follows.
  var modelNames = ModelNames() {
    didSet {
      modelNamesVersion += 1
      foundNames.forget()
    }
  }
  /// What was looked up among them.
  var foundNames = FoundNames()
  /// Tells one list of the model's names from the next.
  private(set) var modelNamesVersion: Int32 = 0
  /// By which texts and names of this file are known where it is one of several.
  var fileNumber: Int32 = 0
  var suggestions = Suggestions()
  var mentions = Mentions()
  /// The figures of the indicator being read, with their tokens: they are held against how it is
  /// measured, which may stand further down.
  var figures: [(value: Value, token: Int32)] = []
  /// Those of its targets that have a sign, which the unit tells to be values or changes.
  var signed: [(quantity: Quantity, token: Int32)] = []
  /// Those of its targets that ask for more than a value, with the tokens of their first values.
  var aims: [(aim: Indicator.Aim, token: Int32)] = []
  /// The grades of the indicator being read, by their words.
  var ranks: [String: Int] = [:]
  /// The currencies in which each block says an amount, and who pays the amounts; empty where
  /// that is not said.
  var payers: [CurrencyOfBlock: Set<String>] = [:]
  /// Whether any of its targets is a change from the baseline, and how many are upper limits.
  var hasChanges = false
  var upperLimits = 0
  /// The month in which the years of the programme being read begin, from 1.
  var yearsBegin: Int32 = 1
  /// Texts of the programme being read that are still our own examples; nil outside programmes,
  /// where nobody asks.
  var exampleTexts: [Text]?
  /// The names around lines that fit their pattern and still cannot be read.
  var nearby: NamesNearby
  /// The last of these lines, as it was meant.
  var lastMeant: (statement: Int, line: MeantLine?)?
  /// What the programme being read allows.
  var allowances: [Allowance] = []

  /// - Parameters:
  ///   - isForDesigns: whether the blocks of programmes are wanted, or only what the file holds for
  ///     others.
  ///   - models: those that may be followed, for telling what was meant.
  init(_ tree: Tree, _ lexicon: Lexicon, isForDesigns: Bool, models: [Model]) {
    let statements = StatementResolver(
      tree, lexicon, isForDesigns: isForDesigns, models: models)
    self.tree = tree
    self.lexicon = lexicon
    // Each unknown name is looked for in three ways.
    nearby = NamesNearby(lexicon, models: models, effort: 450)
    resolution = statements.resolution
    // What is said of a whole line takes the place of what was said of the marks in it.
    let replaced = statements.replaced
    let ofTree =
      replaced.isEmpty
      ? tree.findings
      : tree.findings.filter { finding in
        !replaced.contains { $0.start <= finding.span.start && finding.span.start < $0.end }
      }
    findings = ofTree + statements.findings
    names = NameTable(symbols: tree.symbols.count)
  }

  mutating func report(
    _ kind: FindingKind, _ span: Span, _ headline: Prose, next advice: Advice = "",
    related: Finding.Related? = nil, fix: Fix? = nil, guess: Fix? = nil
  ) {
    findings.append(
      Finding(kind, span, headline, next: advice, related: related, fix: fix, guess: guess))
  }

  /// The statements in the block of one, as far as the vocabulary has them.
  func lines(of statement: ResolvedStatement) -> [ResolvedStatement] {
    lines(in: statement.blockOwner)
  }

  /// - Parameter owner: the statement whose block it is; -1 for the file.
  func lines(in owner: Int32) -> [ResolvedStatement] {
    var lines: [ResolvedStatement] = []
    var walk = BlockWalk(of: owner, in: tree)
    while let line = walk.next(in: resolution) { lines.append(line) }
    return lines
  }

  /// Notes what the name in a slot stands for.
  mutating func bind(_ operand: Int, to target: Int) {
    resolution.operands[operand].target = Int32(target)
  }

  /// The same where the slot took names of several kinds.
  mutating func bind(_ operand: Int, to target: Int, as slot: Slot) {
    resolution.operands[operand].part = .slot(slot)
    bind(operand, to: target)
  }

  mutating func note(_ declaration: Declaration) { resolution.declarations.append(declaration) }
}

/// A currency in the block of a statement.
struct CurrencyOfBlock: Hashable {
  let block: Int32
  let currency: String
}
