import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let circularLinks = Rule(
    FindingKind(
      "circular-links", title: "Objectives that lead to each other in a circle", severity: .warning,
      why: """
        In practice, one change often strengthens an earlier one. But in a circle a reader \
        cannot see which change comes first, or where to look if progress stops.
        """,
      basis: .convention(
        "A design is read from its first objectives to its last, and a circle has neither."),
      example: Example(
        Example.Edit(
          "    stage scale\n    for ministries\n",
          bad: """
                stage scale
                for ministries
                ‸leads to meet because "Good news brings the directors back"

            """,
          good: """
                stage scale
                for ministries

            """))),
    on: .statement
  ) { reading, report in
    for (place, path) in reading.circles {
      let titles = path.beginning.map { reading.quoted(objective: $0) }
      let headline: Prose
      var detail: Prose = ""
      if path.count == 1 {
        headline = "\(titles[0]) leads to itself."
      } else {
        let way = Array(titles.dropFirst().prefix(4)).joined(separator: ", which leads to ")
        let more =
          path.count > 5 ? ", which after \(path.count - 5) more leads" : ", which leads"
        headline = """
          \(path.count) objectives lead to each other in a circle, so the starting point is not clear.
          """
        detail = "\(titles[0]) leads to \(way)\(more) back to \(titles[0])."
      }
      report.add(
        about: .link(of: place.objective, place.link), headline, detail: detail,
        next: Advice(
          "If the circle is intended, add:",
          reading.inProgramme([
            "allow circular-links because \"The second round begins where the first one ended\""
          ])
        ).or("If not, delete the link that does not describe how change happens."))
    }
  }
}

/// Objectives each of which leads to the next, and the last to the first.
private struct Circle {
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
  fileprivate var circles: [(link: LinkPlace, path: Circle)] {
    var circles: [(link: LinkPlace, path: Circle)] = []
    let roots = programme.objectives.indices.sorted { left, right in
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
}
