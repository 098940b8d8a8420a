import HourglassLanguage
import HourglassSyntax

/// The links of a design, as several rules ask for them.
extension Reading {
  /// An objective, and which of its links.
  package typealias LinkPlace = (objective: Int, link: Int)

  package func link(_ place: LinkPlace) -> Link {
    programme.objectives[place.objective].links[place.link]
  }

  /// All links, in the order of the file, but for those that lead to a stage the design leaves
  /// out on purpose.
  package var linksInDesign: [LinkPlace] {
    var places: [LinkPlace] = []
    for objective in programme.objectives.indices {
      for link in programme.objectives[objective].links.indices {
        let target = programme.objectives[objective].links[link].to.index
        if let stage = stageOfObjective[target], isLeftOut(stage: stage) { continue }
        places.append((objective, link))
      }
    }
    return places
  }

  /// Whether a link says nothing of why it should hold: no reason, no evidence, no assumption.
  package func isBare(_ place: LinkPlace) -> Bool {
    let link = link(place)
    // What stands behind the objective and could not be understood has been reported.
    let endsWithObjective = programme.tree.statements[link.statement].end == link.to.token + 1
    return endsWithObjective && link.evidence.isEmpty
      && !programme.hasLine(.assuming, in: link.statement)
  }
}
