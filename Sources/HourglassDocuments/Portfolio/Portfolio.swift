import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Many designs side by side, compared with one model. Those that are described from a source say
/// what somebody else found out about them, and are counted apart from those of teams.
package struct Portfolio: Sendable {
  package let model: Model
  /// By their paths, and in the order of each file; the first has the number 1.
  package let entries: [PortfolioEntry]
  /// Of the designs that teams wrote themselves.
  package private(set) var own: PortfolioSums
  package private(set) var described: PortfolioSums

  package init(of entries: [PortfolioEntry], comparedWith model: Model) {
    self.model = model
    // In a file, designs keep their order: the sort is stable.
    self.entries = entries.ordered { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    own = PortfolioSums(of: model)
    described = PortfolioSums(of: model)
    for entry in self.entries {
      if entry.isDescribed { described.add(entry) } else { own.add(entry) }
    }
  }

  package var count: Int { entries.count }
  /// How many of them are compared with the model.
  package var compared: Int { own.compared + described.compared }
  package var hasBoth: Bool { own.designs > 0 && described.designs > 0 }

  package func ending(_ ending: PortfolioEnding) -> [Int] {
    entries.indices.filter { PortfolioEnding(of: entries[$0]) == ending }
  }

  /// The stages and functions for which the study names a tool.
  func isKnown(stage: Int, function: Int) -> Bool {
    model.toolKinds.contains {
      $0.entry.stages.contains(stage) && $0.functions.contains(function)
    }
  }
}

extension Portfolio {
  /// Where a conversation is due: errors first, then designs that stop at a gap or do not say where
  /// they end, then the others by what was found. Designs without findings are left out.
  package var toLookAtFirst: [Int] {
    func urgency(_ entry: PortfolioEntry) -> [Int] {
      let ending =
        switch PortfolioEnding(of: entry) {
        case .gap: 3
        case .nothing: 2
        case .unknown: 1
        case .all, .byDesign: 0
        }
      return [entry.counts.errors, ending, entry.counts.warnings, entry.counts.notes]
    }
    let all = entries.map { urgency($0) }
    return entries.indices.filter { entries[$0].counts.heaviest != nil }.ordered { one, other in
      all[one] == all[other] ? one < other : all[other].lexicographicallyPrecedes(all[one])
    }
  }
}

/// What one design could learn from others.
package struct PortfolioLesson: Sendable {
  /// Which design.
  package let learner: Int
  package let hole: Hole
  /// Designs that have what it lacks, those most like it first; no more than three.
  package let teachers: [Int]

  package enum Hole: Sendable, Equatable {
    /// The first stage that it does not cover, and does not leave out.
    case stage(Int)
    /// What none of its tools is for.
    case function(Int)
  }
}

extension Portfolio {
  /// For each design what it lacks, and whose tools have it.
  package var lessons: [PortfolioLesson] {
    // However many designs there are, only so many are compared with each: those with the fewest
    // findings.
    let most = 48
    let order = entries.indices.filter { entries[$0].otherModel == nil }.ordered { one, other in
      let (a, b) = (entries[one].counts, entries[other].counts)
      let (x, y) = (2 * a.errors + a.warnings, 2 * b.errors + b.warnings)
      return x == y ? one < other : x < y
    }
    let columns = model.functions.count + 1
    func have(_ condition: (PortfolioEntry) -> Bool) -> [Int] {
      var found: [Int] = []
      for index in order where condition(entries[index]) {
        found.append(index)
        if found.count == most { break }
      }
      return found
    }
    let ofStage = model.stages.indices.map { stage in
      have { entry in
        (entry.lastCovered ?? -1) >= stage && entry.cells.contains { $0 / columns == stage }
      }
    }
    let ofFunction = model.functions.indices.map { function in
      have { $0.toolsOfFunctions[function] > 0 }
    }
    var lessons: [PortfolioLesson] = []
    for (index, entry) in entries.enumerated() where entry.otherModel == nil {
      func add(_ hole: PortfolioLesson.Hole, _ candidates: [Int]) {
        let teachers = mostLike(index, among: candidates)
        if teachers.isEmpty { return }
        lessons.append(PortfolioLesson(learner: index, hole: hole, teachers: teachers))
      }
      let next = entry.lastCovered.map { $0 + 1 } ?? 0
      if next < model.stages.count, entry.states[next] != .leftOut {
        add(.stage(next), ofStage[next])
      }
      for function in model.functions.indices
      where entry.toolsOfFunctions[function] == 0 && needs(function, entry) {
        add(.function(function), ofFunction[function])
      }
    }
    return lessons
  }

  /// Whether the study names a tool for it at a stage that the design does not leave out.
  private func needs(_ function: Int, _ entry: PortfolioEntry) -> Bool {
    model.stages.indices.contains { stage in
      entry.states[stage] != .leftOut && isKnown(stage: stage, function: function)
    }
  }

  /// Those that have the most in common with a design: gains, factors and kinds of tools.
  private func mostLike(_ index: Int, among candidates: [Int]) -> [Int] {
    let entry = entries[index]
    func common(_ other: PortfolioEntry) -> Int {
      entry.gains.filter { other.gains.contains($0) }.count
        + entry.factors.filter { other.factors.contains($0) }.count
        + entry.kinds.filter { other.kinds.contains($0) }.count
    }
    let likeness = candidates.map { common(entries[$0]) }
    let order = candidates.indices.filter { candidates[$0] != index }.ordered {
      likeness[$0] == likeness[$1] ? $0 < $1 : likeness[$0] > likeness[$1]
    }
    return order.prefix(3).map { candidates[$0] }
  }
}
