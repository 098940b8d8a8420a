import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Objectives each of which leads to the next, and the last to the first.
struct Circle {
  /// The first five, which is as many as are named.
  let beginning: [Int]
  let count: Int
}

extension Reading {
  /// The links that close a circle, each with the objectives it goes round, from where the link
  /// leads to back to where it stands.
  ///
  /// The search sets out from the objectives of the first stage, so that what is called the
  /// closing link is the one that leads back.
  var circles: [(link: LinkPlace, path: Circle)] {
    var circles: [(link: LinkPlace, path: Circle)] = []
    let roots = programme.objectives.indices.ordered { left, right in
      let stages = (stageOfObjective[left] ?? Int.max, stageOfObjective[right] ?? Int.max)
      return stages.0 == stages.1 ? left < right : stages.0 < stages.1
    }
    // 0 not seen, 1 on the way from the root to here, 2 done.
    var marks = [UInt8](repeating: 0, count: programme.objectives.count)
    // For each objective on the way, how many come before it.
    var before = [Int](repeating: 0, count: programme.objectives.count)
    for root in roots where marks[root] == 0 && isInDesign(objective: root) {
      var path: [(objective: Int, link: Int)] = [(root, 0)]
      marks[root] = 1
      before[root] = 0
      while let (objective, link) = path.last {
        let links = programme.objectives[objective].links
        if link == links.count {
          marks[objective] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].link += 1
        let target = links[link].to.index
        guard isInDesign(objective: target) else { continue }
        if marks[target] == 0 {
          marks[target] = 1
          before[target] = path.count
          path.append((target, 0))
        } else if marks[target] == 1 {
          let around = path[before[target]...]
          circles.append(
            (
              (objective, link),
              Circle(beginning: around.prefix(5).map { $0.objective }, count: around.count)
            ))
        }
      }
    }
    return circles
  }

  /// Whether its stage is not one that the design leaves out on purpose.
  private func isInDesign(objective: Int) -> Bool {
    stageOfObjective[objective].map { !isLeftOut(stage: $0) } ?? true
  }

  /// For each objective that leads back to itself, all that lead to it and that it leads to, in the
  /// order of the file; nil for the others.
  var objectivesInCircles: [[Int]?] {
    HourglassLanguage.circles(
      in: programme.objectives.indices.map { objective in
        guard isInDesign(objective: objective) else { return [] }
        return programme.objectives[objective].links.map { $0.to.index }.filter {
          isInDesign(objective: $0)
        }
      })
  }
}
