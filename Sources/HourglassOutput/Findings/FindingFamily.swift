import HourglassRules
import HourglassSyntax

extension FindingKind {
  /// The name of its rule's family, or `writing`.
  public var familyName: String { familyOfRule[name] ?? FindingKind.writing.name }

  /// What can be wrong with the file itself: how it is written, what it names, what it allows.
  /// No family of rules, but shown as one.
  static let writing = (
    name: "writing", title: "How a design is written",
    about: """
    Before a design can be read for what it says, it has to say it so that nobody can take it \
    for something else. These findings are about the file itself, so they can only be mended \
    and not allowed.
    """
  )

  /// The kinds of findings that no rule gives.
  static var ofWriting: [FindingKind] { catalogue.filter { familyOfRule[$0.name] == nil } }
}

/// The name of the family of each rule.
private let familyOfRule: [String: String] = {
  var families: [String: String] = [:]
  for family in Family.all {
    for rule in family.rules { families[rule.kind.name] = family.name }
  }
  return families
}()
