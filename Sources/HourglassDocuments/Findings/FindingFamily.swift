import HourglassLanguage
import HourglassRules
import HourglassSyntax

extension FindingKind {
  /// The name of its rule's family, or of the group that is shown as one.
  package var familyName: String { familyOfRule[name] ?? group.name }

  /// Whether it is about the file itself and not about the programme in it.
  package var isAboutWriting: Bool { familyOfRule[name] == nil }

  /// Whether no rule finds it and nobody can allow it.
  var isOfWriting: Bool { familyName == FindingKind.writing.name }

  /// Kinds of findings that no rule gives, shown as a family of rules is.
  struct Group: Sendable {
    let name: String
    let title: String
    let about: String
    /// What a finding of it is.
    let sort: String
    /// The command that finds it; nil where it can only be fixed, and not accepted.
    let command: String?
    fileprivate let names: Set<String>

    var kinds: [FindingKind] { catalogue.filter { $0.isRuleless && $0.group.name == name } }
  }

  /// Whether no family of rules has it.
  private var isRuleless: Bool { familyOfRule[name] == nil }

  /// The group of a kind that no rule gives.
  var group: Group {
    FindingKind.groups.first { $0.names.contains(name) } ?? FindingKind.writing
  }

  /// What can be wrong with the file itself: how it is written, what it names, what it allows.
  private static let writing = Group(
    name: "writing", title: "How a design is written",
    about: """
      Hourglass can only check a design if it can read every line. These findings are about the \
      text of the file. They can be fixed, but not allowed.
      """,
    sort: "a finding about how a design is written", command: nil, names: [])

  /// What shows only between two versions of a design or between files, and last what is wrong
  /// with a file itself.
  static let groups = [
    Group(
      name: "comparison", title: "Losses between two versions",
      about: """
        A design can change, and should change if it turns out to be wrong. These findings are \
        about a newer version that plans or measures less, without a reason. hourglass diff reports \
        them. hourglass check does not, because it reads one version only.
        """,
      sort: "a finding about two versions of a design", command: "hourglass diff",
      names: Set(ofComparison.map { $0.name })),
    Group(
      name: "several-files", title: "Several files together",
      about: """
        A folder often has several designs. These findings compare them with one another. \
        hourglass check reports them if it reads several files.
        """,
      sort: "a finding about several files", command: "hourglass check, with a folder or files",
      names: Set(ofSeveralFiles.map { $0.name })),
    writing,
  ]
}

/// The name of the family of each rule.
private let familyOfRule: [String: String] = {
  var families: [String: String] = [:]
  for family in Family.all {
    for rule in family.rules { families[rule.kind.name] = family.name }
  }
  return families
}()
