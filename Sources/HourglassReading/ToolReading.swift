import HourglassLanguage

/// What a tool is to people, by what its kind says and what it says of itself: asked for by so
/// many rules that it is found out once.
package struct ToolReading: Sendable {
  /// The model's kind; nil where the tool names none, or another.
  package let kind: Int?
  package let connectsPeople: Bool
  package let promptsReflection: Bool
  package let feedsForward: Bool
  package let involvesJointWork: Bool
  /// How it is spread over time.
  package let spread: Spread
  private let roles: Model.Roles

  init(_ index: Int, in programme: borrowing Programme) {
    if case .said(.known(let reference)) = programme.tools[index].kind {
      kind = reference.index
    } else {
      kind = nil
    }
    let kinds = programme.model.toolKinds
    roles = kind.map { kinds[$0].entry.roles } ?? []
    connectsPeople =
      programme.tools[index].connectsPeople || kind.map { kinds[$0].connectsPeople } ?? false
    promptsReflection =
      programme.tools[index].promptsReflection || kind.map { kinds[$0].promptsReflection } ?? false
    feedsForward =
      programme.tools[index].feedsForward || kind.map { kinds[$0].feedsForward } ?? false
    involvesJointWork =
      programme.tools[index].involvesJointWork || kind.map { kinds[$0].involvesJointWork } ?? false
    spread = programme.tools[index].spread
  }

  /// Whether its kind is this to the rules, whatever it is called in the model.
  package func counts(as role: Model.Role) -> Bool { roles.contains(role) }
}

/// How a tool is spread over time.
package enum Spread: UInt8, Sendable {
  case repeated, single, notSaid
}

extension Tool {
  /// How it is spread over time.
  fileprivate var spread: Spread {
    if recurrence != nil || isRepeated || dates.count > 1 { return .repeated }
    // A visit of a few days is one occasion; a course of several weeks is not.
    if let lasts { return lasts.days > 7 ? .repeated : .single }
    if let runs {
      guard let end = runs.end else { return .repeated }
      return end.lastDay.number - runs.start.firstDay.number > 7 ? .repeated : .single
    }
    return isOnce || !dates.isEmpty ? .single : .notSaid
  }

  /// Whether it says of itself what it does for people, beside what its kind says.
  package var speaksForItself: Bool {
    connectsPeople || promptsReflection || feedsForward || involvesJointWork
  }
}

extension Reading {
  /// The model's kind of a tool; nil where it names none, or another.
  package func kind(ofTool tool: Int) -> Model.ToolKind? {
    tools[tool].kind.map { model.toolKinds[$0] }
  }

  /// The stages a tool's kind usually belongs to.
  package func usualStages(ofTool tool: Int) -> [Int] {
    tools[tool].kind.map { model.toolKinds[$0].entry.stages } ?? []
  }
}
