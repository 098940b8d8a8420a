import HourglassSyntax

/// Rules that are about one side of a design. Each has a folder of its name.
package struct Family: Sendable {
  package let name: String
  package let title: String
  /// What the rules in it look at and why, for somebody who has found one of them.
  package let about: String
  package let rules: [Rule]
}
