import HourglassSyntax

/// Rules that are about one side of a design. Each has a folder of its name.
public struct Family: Sendable {
  public let name: String
  public let title: String
  /// What the rules in it look at and why, for somebody who has found one of them.
  public let about: String
  public let rules: [Rule]
}
