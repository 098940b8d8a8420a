import HourglassLanguage
import HourglassSyntax

/// Which result stands below which, and how they are numbered: 1, 1.1, 1.1.1.
struct Ladder {
  /// All objectives from the top down: each, then those that lead to it.
  private(set) var order: [Int] = []
  private(set) var numbers: [String]
  /// For each objective, the others of a higher level that it leads to beside the one it stands
  /// under.
  private(set) var others: [[Int]]
  private var parents: [Int?]
  private let levels: [Int]
  /// The highest level that any of them has.
  private let highest: Int

  init(of programme: Programme) {
    let count = programme.objectives.count
    let order = programme.levels
    levels = programme.objectives.indices.map { index in
      order.firstIndex { $0 == programme.resultKind(of: index) } ?? 0
    }
    highest = levels.min() ?? 0
    numbers = [String](repeating: "", count: count)
    others = [[Int]](repeating: [], count: count)
    parents = [Int?](repeating: nil, count: count)
    for index in 0..<count {
      let above = programme.objectives[index].links.map { $0.to.index }.filter {
        levels[$0] < levels[index]
      }
      parents[index] = above.first
      others[index] = Array(above.dropFirst()).filter { $0 != above.first }
    }
    findParentsAcross(programme)
    number()
  }

  /// Whether there is a level above it, and it leads to nothing there.
  func standsApart(_ index: Int) -> Bool {
    parents[index] == nil && highest < levels[index]
      && ResultKind?.levels[levels[index]] != nil
  }

  /// One that leads to a result of its own level stands where that one stands, the nearest first.
  private mutating func findParentsAcross(_ programme: Programme) {
    var leadingTo = [[Int]](repeating: [], count: parents.count)
    for (index, objective) in programme.objectives.enumerated() {
      for link in objective.links where levels[link.to.index] == levels[index] {
        leadingTo[link.to.index].append(index)
      }
    }
    var known = parents.indices.filter { parents[$0] != nil }
    var next = 0
    while next < known.count {
      for index in leadingTo[known[next]] where parents[index] == nil {
        parents[index] = parents[known[next]]
        known.append(index)
      }
      next += 1
    }
  }

  private mutating func number() {
    var below = [[Int]](repeating: [], count: parents.count)
    var roots: [Int] = []
    for index in parents.indices {
      if let parent = parents[index] { below[parent].append(index) } else { roots.append(index) }
    }
    // In the order of the design within each level.
    roots = roots.ordered { levels[$0] == levels[$1] ? $0 < $1 : levels[$0] < levels[$1] }
    for (place, root) in roots.enumerated() { numbers[root] = String(place + 1) }
    var open = Array(roots.reversed())
    while let next = open.popLast() {
      order.append(next)
      for (place, child) in below[next].enumerated() {
        numbers[child] = numbers[next] + "." + String(place + 1)
      }
      open += below[next].reversed()
    }
  }
}

extension ResultKind {
  /// The levels that every logframe has, the highest first.
  static let asked: [ResultKind] = [.impact, .outcome, .output]
}

extension Programme {
  /// All levels, the highest first. Intermediate outcomes stand below the outcomes, as some funders
  /// have them, where one of them leads to an outcome and no outcome leads to one.
  fileprivate var levels: [ResultKind?] {
    func leads(_ kind: ResultKind, to higher: ResultKind) -> Bool {
      objectives.indices.contains { index in
        resultKind(of: index) == kind
          && objectives[index].links.contains { resultKind(of: $0.to.index) == higher }
      }
    }
    if leads(.intermediateOutcome, to: .outcome), !leads(.outcome, to: .intermediateOutcome) {
      return [.impact, .outcome, .intermediateOutcome, .output, .other, nil]
    }
    return ResultKind?.levels
  }
}

extension ResultKind? {
  /// All that a result can be, the highest first; nil is a result without a level.
  static let levels: [ResultKind?] = ResultKind.levels.reversed().map { .some($0) } + [.other, nil]
}
