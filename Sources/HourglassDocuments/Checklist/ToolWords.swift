import HourglassFormats
import HourglassLanguage

/// How a tool is put into words: who, when and by what means.
extension Programme {
  /// All that a design says of how a tool is carried out, a line each; nothing where it is silent.
  func means(of tool: Tool) -> [Line] {
    var lines = tool.participations.map { Line(words(for: $0)) }
    if case .said(let parties) = tool.ledBy {
      lines.append(Line("led by " + titles(of: parties)))
    } else if let absence = absence(tool.ledBy, label: "led by") {
      lines.append(absence)
    }
    let times = times(of: tool)
    if !times.isEmpty { lines.append(Line(times.joined(separator: ", "))) }
    return lines + self.lines(tool.using, label: "using")
  }

  private func words(for participation: Tool.Participation) -> String {
    let who =
      switch participation.who {
      case .said(let parties): titles(of: parties)
      case .declined: entry(participation.who) { _ in .notStated }.onPaper
      case .pending: "those " + entry(participation.who) { _ in .notStated }.onPaper
      case .unsaid, .broken: "those not named"
      }
    return switch participation.shape {
    case .with: "with " + who
    case .among: "among " + who
    case .fromTo: "from " + who + " to " + titles(of: participation.otherSide)
    case .between: "between " + who + " and " + titles(of: participation.otherSide)
    }
  }
}
