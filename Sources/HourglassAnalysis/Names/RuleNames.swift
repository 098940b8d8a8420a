import HourglassRules
import HourglassSyntax

extension Named {
  init(ofRule kind: FindingKind) {
    self.init(kind: .rule, name: kind.name, title: kind.title, meaning: kind.why, site: .program)
  }

  /// The rule of this name; nil where there is none.
  init?(ofRule name: String) {
    guard let kind = FindingKind.ofDesigns.first(where: { $0.name == name }) else { return nil }
    self.init(ofRule: kind)
  }
}

extension FindingKind {
  /// What a design can allow.
  static var ofDesigns: [FindingKind] { Rule.all.map { $0.kind } + ofSeveralTexts }
}
