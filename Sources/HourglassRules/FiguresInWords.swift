import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// How rules speak of the figures of an indicator and of its parts.
extension Reading {
  /// The title of the indicator, and in brackets the groups where it is about a part.
  func quoted(figuresOf index: Int, part: Int?) -> Prose {
    let indicator = programme.indicators[index]
    guard let part else { return quoted(indicator.head) }
    let groups = indicator.parts[part].traits.map { programme.string($0.group) }
    let title = programme.title(indicator.head) + " (" + groups.joined(separator: ", ") + ")"
    return "\(quoted: title)"
  }

  /// What a finding about the figures is about: the indicator, or the line of its part.
  func designPart(figuresOf index: Int, part: Int?) -> DesignPart {
    part.map { .line(programme.indicators[index].parts[$0].statement) } ?? .indicator(index)
  }

  /// ` for 2014`; nothing for baselines.
  func time(of figures: PartFigures) -> String {
    figures.target.map { " for " + $0.by.spelling } ?? ""
  }

  /// `8 for “female”, 5 for “male”`
  func addends(of figures: PartFigures, _ indicator: Indicator) -> Prose {
    figures.parts.map { part in
      "\(programme.spelling(part.aim)) for \(quoted(groupsOf: indicator.parts[part.part]))" as Prose
    }.allNamed
  }
}
