import HourglassSyntax

/// What a name of a programme stands for.
enum Sort: UInt8 {
  case facilitator, organisation, peers, group, person
  case objective, tool, risk, assumption, indicator

  /// What a statement of a programme introduces; nil where it introduces nothing.
  init?(_ keyword: Keyword) {
    switch keyword {
    case .facilitator: self = .facilitator
    case .organisation: self = .organisation
    case .peers: self = .peers
    case .group: self = .group
    case .person: self = .person
    case .objective: self = .objective
    case .tool: self = .tool
    case .risk: self = .risk
    case .assumption: self = .assumption
    case .indicator: self = .indicator
    default: return nil
    }
  }

  /// With its article, for messages.
  var phrase: String {
    switch self {
    case .facilitator: "a facilitator"
    case .organisation: "an organisation"
    case .peers: "peers"
    case .group: "a group"
    case .person: "a person"
    case .objective: "an objective"
    case .tool: "a tool"
    case .risk: "a risk"
    case .assumption: "an assumption"
    case .indicator: "an indicator"
    }
  }

  var isParty: Bool { rawValue <= Sort.person.rawValue }

  func fits(_ slot: Slot) -> Bool {
    switch slot {
    case .party: isParty
    case .objective: self == .objective
    case .tool: self == .tool
    case .assumption: self == .assumption
    case .measured: self == .objective || self == .assumption || self == .risk || self == .tool
    case .tester: self == .indicator || isParty
    default: false
    }
  }
}

/// The names of one programme: what each stands for and where it is given.
struct NameTable {
  struct Declaration {
    let sort: Sort
    /// Its place in the programme's list of its sort.
    let index: Int
    let token: Int32
  }

  private var slots: [Int32]
  private(set) var declarations: [Declaration] = []

  init(symbols: Int) { slots = Array(repeating: -1, count: symbols) }

  subscript(symbol: UInt32) -> Declaration? {
    let slot = slots[Int(symbol)]
    return slot < 0 ? nil : declarations[Int(slot)]
  }

  mutating func add(_ declaration: Declaration, symbol: UInt32) {
    slots[Int(symbol)] = Int32(declarations.count)
    declarations.append(declaration)
  }

  /// Forgets all names, for the next programme of the file.
  mutating func clear(in tree: Tree) {
    for declaration in declarations {
      slots[Int(tree.tokens[Int(declaration.token)].symbol)] = -1
    }
    declarations.removeAll(keepingCapacity: true)
  }
}

extension Resolver {
  /// Gives a name to something; a second use of it is reported and does not count.
  mutating func declare(_ token: Int32, _ sort: Sort, _ index: Int) {
    let symbol = tree.tokens[Int(token)].symbol
    if let earlier = names[symbol] {
      report(
        .duplicateName, tree.span(ofToken: token),
        "“\(tree.word(token))” is already the name of \(earlier.sort.phrase).",
        next: "Give one of them another name.",
        related: Finding.Related(tree.span(ofToken: earlier.token), "The first one is here."))
      return
    }
    names.add(NameTable.Declaration(sort: sort, index: index, token: token), symbol: symbol)
  }

  /// Reports names that differ only in capitals or in the way accents are written.
  mutating func checkLookalikes() {
    var seen: [String: Int32] = [:]
    for declaration in names.declarations {
      // Swift compares strings by what they look like, so one folding finds both.
      let folded = tree.word(declaration.token).lowercased()
      if let earlier = seen[folded] {
        report(
          .lookalikeNames, tree.span(ofToken: declaration.token),
          "“\(tree.word(declaration.token))” and “\(tree.word(earlier))” look like one name but are two.",
          next: "Give one of them a name that nobody can take for the other.",
          related: Finding.Related(tree.span(ofToken: earlier), "The other one is here."))
      } else {
        seen[folded] = declaration.token
      }
    }
  }

  /// What a name written in a slot stands for; reported where nothing fits, and then what must
  /// have been meant, if that is plain.
  mutating func declaration(_ token: Int32, for slot: Slot) -> NameTable.Declaration? {
    let word = tree.word(token)
    if let declaration = names[tree.tokens[Int(token)].symbol] {
      if declaration.sort.fits(slot) { return declaration }
      let meant = nearest(word, fitting: slot)
      report(
        .wrongKindOfName, tree.span(ofToken: token),
        "“\(word)” is \(declaration.sort.phrase); here it takes \(slot.phrase).",
        next: meant.map { "Did you mean “\($0)”?" } ?? "Write \(slot.phrase).",
        related: Finding.Related(
          tree.span(ofToken: declaration.token), "“\(word)” gets its name here."),
        fix: replacement(token, by: meant))
      return nil
    }
    let meant = nearest(word, fitting: slot)
    report(
      .unknownName, tree.span(ofToken: token),
      "Nothing in this programme is called “\(shortened(word))”.",
      next: meant.map { "Did you mean “\($0)”?" } ?? "Write \(slot.phrase), or add it.",
      fix: replacement(token, by: meant))
    return meant.flatMap { name in
      names.declarations.first { $0.sort.fits(slot) && tree.word($0.token) == name }
    }
  }

  private func nearest(_ word: String, fitting slot: Slot) -> String? {
    let fitting = names.declarations.filter { $0.sort.fits(slot) }
    return HourglassLanguage.nearest(word, among: fitting.map { tree.word($0.token) })
  }
}
