import HourglassLanguage
import HourglassRules
import HourglassSyntax

extension FindingKind {
  /// The name of its rule's family, or `comparison` or `writing`.
  package var familyName: String {
    if let family = familyOfRule[name] { return family }
    let isOfComparison = FindingKind.ofComparison.contains { $0.name == name }
    return isOfComparison ? FindingKind.comparison.name : FindingKind.writing.name
  }

  /// Whether it is about the file itself and not about the programme in it.
  package var isAboutWriting: Bool { familyOfRule[name] == nil }

  /// What can be wrong with the file itself: how it is written, what it names, what it allows.
  /// No family of rules, but shown as one.
  static let writing = (
    name: "writing", title: "How a design is written",
    about: """
    Hourglass can only check a design if it can read every line. These findings are about the \
    text of the file. They can be fixed, but not allowed.
    """
  )

  /// The kinds of findings that no rule gives.
  static var ofWriting: [FindingKind] { catalogue.filter { $0.familyName == writing.name } }

  /// What shows only between two versions of a design.
  static let comparison = (
    name: "comparison", title: "Losses between two versions",
    about: """
    A design can change, and should change if it turns out to be wrong. These findings are \
    about a newer version that plans or measures less, without a reason. hourglass diff reports \
    them. hourglass check does not, because it reads one version only.
    """
  )
}

/// The name of the family of each rule.
private let familyOfRule: [String: String] = {
  var families: [String: String] = [:]
  for family in Family.all {
    for rule in family.rules { families[rule.kind.name] = family.name }
  }
  return families
}()
