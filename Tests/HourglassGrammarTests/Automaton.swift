import HourglassLanguage

/// A finite automaton, made deterministic as far as it is walked.
///
/// The blocks of the language nest to a fixed depth, so that a finite automaton holds the whole
/// grammar; one that calls itself is refused when it is built.
final class Automaton<Label: Hashable> {
  /// What a step of the grammar takes in; the answer to whether it takes a given symbol is asked
  /// for once.
  private var labels: [Label] = []
  private var labelNumbers: [Label: Int] = [:]
  /// Of every state, where it leads without taking anything in, and what else it takes in.
  private var silent: [[Int]] = []
  private var steps: [[(label: Int, target: Int)]] = []
  /// What a state recognises: numbers given by whoever builds the automaton.
  private var accepted: [Int: Int] = [:]

  /// The sets of states met so far, what each recognises, and where each symbol leads from it:
  /// a row of `width` a set; -1 leads nowhere, -2 has not been looked at.
  private var sets: [[Int]] = []
  private var setNumbers: [[Int]: Int] = [:]
  private(set) var recognised: [[Int]] = []
  private var table: [Int32] = []
  private let width: Int
  private let takes: (Label, Int) -> Bool

  /// - Parameters:
  ///   - symbols: how many there are; they are numbered from 0 on.
  ///   - takes: whether a label takes in a symbol.
  init(symbols: Int, takes: @escaping (Label, Int) -> Bool) {
    width = symbols
    self.takes = takes
  }

  func addState() -> Int {
    silent.append([])
    steps.append([])
    return silent.count - 1
  }

  func connect(_ from: Int, _ to: Int) { silent[from].append(to) }

  func connect(_ from: Int, _ to: Int, taking label: Label) {
    if labelNumbers[label] == nil {
      labelNumbers[label] = labels.count
      labels.append(label)
    }
    steps[from].append((labelNumbers[label]!, to))
  }

  func accept(_ state: Int, as number: Int) { accepted[state] = number }

  /// The set of states that a walk from here begins with.
  func beginning(at state: Int) -> Int { number(of: closure([state])) }

  /// Where a symbol leads from a set of states; -1 where nowhere.
  func next(_ set: Int, _ symbol: Int) -> Int {
    let known = Int(table[set * width + symbol])
    return known > -2 ? known : find(set, symbol)
  }

  private func find(_ set: Int, _ symbol: Int) -> Int {
    var targets: [Int] = []
    var answers: [Int: Bool] = [:]
    for state in sets[set] {
      for step in steps[state] {
        let answer = answers[step.label] ?? takes(labels[step.label], symbol)
        answers[step.label] = answer
        if answer { targets.append(step.target) }
      }
    }
    let found = targets.isEmpty ? -1 : number(of: closure(targets))
    table[set * width + symbol] = Int32(found)
    return found
  }

  private func closure(_ states: [Int]) -> [Int] {
    var seen = Set(states)
    var waiting = states
    while let state = waiting.popLast() {
      for target in silent[state] where seen.insert(target).inserted { waiting.append(target) }
    }
    return seen.filter { !steps[$0].isEmpty || accepted[$0] != nil }.sorted()
  }

  private func number(of states: [Int]) -> Int {
    if let number = setNumbers[states] { return number }
    setNumbers[states] = sets.count
    sets.append(states)
    table += Array(repeating: -2, count: width)
    recognised.append(states.compactMap { accepted[$0] }.sorted())
    return sets.count - 1
  }
}

extension Automaton {
  /// Adds what an expression takes in between two states.
  ///
  /// - Parameters:
  ///   - leaf: the label of an expression that takes in one symbol; nil for any other.
  ///   - calls: the productions being added, to find one that calls itself.
  func add(
    _ expression: Ebnf.Expression, from start: Int, to end: Int, of grammar: Ebnf,
    calls: [String] = [], leaf: (Ebnf.Expression) -> Label?
  ) {
    if let label = leaf(expression) { return connect(start, end, taking: label) }
    func add(_ inner: Ebnf.Expression, _ start: Int, _ end: Int, _ calls: [String]) {
      self.add(inner, from: start, to: end, of: grammar, calls: calls, leaf: leaf)
    }
    switch expression {
    case .literal(let text):
      add(.sequence(text.unicodeScalars.map { .literal(String($0)) }), start, end, calls)
    case .characters, .except:
      preconditionFailure("\(calls.last ?? ""): this can only stand for a single symbol")
    case .reference(let name):
      precondition(!calls.contains(name), "\(name) calls itself")
      add(grammar.productions[name]!, start, end, calls + [name])
    case .sequence(let all):
      var state = start
      for inner in all {
        let next = addState()
        add(inner, state, next, calls)
        state = next
      }
      connect(state, end)
    case .either(let all):
      for inner in all { add(inner, start, end, calls) }
    case .optional(let inner):
      add(inner, start, end, calls)
      connect(start, end)
    case .anyNumber(let inner):
      add(.optional(.atLeastOne(inner)), start, end, calls)
    case .atLeastOne(let inner):
      let (first, last) = (addState(), addState())
      connect(start, first)
      add(inner, first, last, calls)
      connect(last, first)
      connect(last, end)
    }
  }
}
