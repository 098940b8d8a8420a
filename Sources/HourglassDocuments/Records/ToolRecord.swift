import HourglassFormats
import HourglassLanguage
import HourglassReading

/// An activity: what for, who, when, by what means and for how much.
struct ToolRecord: Record {
  enum Field {
    case title, kind, functions, people, leader, times, using, needs, costs, assumptions
  }

  let tool: Tool
  let reading: Reading
  private var programme: Programme { reading.programme }

  init(of index: Int, _ reading: Reading) {
    tool = reading.programme.tools[index]
    self.reading = reading
  }

  func entries(_ field: Field) -> [Entry] {
    let model = reading.model
    return switch field {
    case .title: [.said(programme.title(tool.head))]
    case .kind:
      switch tool.kind.value {
      case .known(let kind): [.said(model.name(model.toolKinds[kind.index].entry.head))]
      case .other(let text): [.said(programme.string(text))]
      case nil: []
      }
    case .functions:
      model.functions(of: tool).map { .said(model.name(model.functions[$0].head)) }
    case .people: tool.participations.map { .said(words(for: $0)) }
    case .leader: programme.entries(tool.ledBy) { [programme.titles(of: $0)] }
    case .times: times.isEmpty ? [] : [.said(times.joined(separator: ", "))]
    case .using: programme.entries(tool.using)
    case .needs: tool.needs.flatMap { programme.entries($0) }
    case .costs: programme.entries(ofMoney: tool.costs)
    case .assumptions: tool.assuming.map { .said(programme.title(of: $0)) }
    }
  }

  func label(_ field: Field) -> String? {
    switch field {
    case .leader: "led by"
    case .using: "using"
    default: nil
    }
  }

  /// `“Paired visits”: site-visit, every 6 months. For knowledge and sharing.`
  var sentences: String {
    let (kind, functions) = (said(.kind), said(.functions))
    return programme.called(tool.head) + ": "
      + ((kind.isEmpty ? ["no kind stated"] : kind) + said(.times)).joined(separator: ", ") + "."
      + (functions.isEmpty ? "" : " For " + listed(functions) + ".")
      + programme.assumed(tool.assuming)
  }

  /// When and how long, as the design has it.
  private var times: [String] {
    var times = tool.isOnce ? ["once"] : []
    for date in tool.dates {
      switch date {
      case .said(let date): times.append("on " + date.spelling)
      case .pending(let date, _): times.append("on a date to be defined by " + date.spelling)
      case .declined, .unsaid, .broken: break
      }
    }
    if let recurrence = tool.recurrence { times.append(recurrence.spelling) }
    if tool.isRepeated { times.append("repeatedly") }
    if let lasts = tool.lasts { times.append("lasting " + lasts.spelling) }
    if let runs = tool.runs {
      times.append(runs.start.spelling + (runs.end.map { " to " + $0.spelling } ?? " onwards"))
    }
    return times
  }

  private func words(for participation: Tool.Participation) -> String {
    let said = programme.entries(participation.who) { [programme.titles(of: $0)] }.first
    let who =
      switch said {
      case .pending: "those " + (said?.onPaper ?? "")
      case let said?: said.onPaper
      case nil: "those not named"
      }
    return switch participation.shape {
    case .with: "with " + who
    case .among: "among " + who
    case .fromTo: "from " + who + " to " + programme.titles(of: participation.otherSide)
    case .between: "between " + who + " and " + programme.titles(of: participation.otherSide)
    }
  }
}

extension Model {
  /// What a tool is usually there for; nothing where it names no kind of the model.
  func functions(of tool: Tool) -> [Int] {
    guard case .known(let kind)? = tool.kind.value else { return [] }
    return toolKinds[kind.index].functions
  }
}
