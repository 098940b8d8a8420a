import HourglassLanguage
import HourglassSyntax

/// How common the study found something, as far as its words are a figure.
struct StudyFigure: Equatable {
  /// Of a hundred.
  let percent: Int
  /// Whether the study says “over” or “more than”.
  let isOver: Bool

  /// Nil where the words are no figure: “a smattering of facilitators”.
  init?(_ words: String) {
    let text = words.lowercased()
    let words = text.utf8.split { $0 == 0x20 || $0 == 0x2C }.map { String(Substring($0)) }
    var percent: Int?
    for (index, word) in words.enumerated() where percent == nil {
      let next = index + 1 < words.count ? words[index + 1] : ""
      if word.utf8.last == UInt8(ascii: "%") {
        percent = Int(word.dropLast())
      } else {
        percent = StudyFigure.named.first { $0.word == word && ($0.next ?? next) == next }?.percent
      }
    }
    guard let percent, (0...100).contains(percent) else { return nil }
    self.percent = percent
    isOver = words.contains("over") || words.contains("more")
  }

  private static let named: [(word: String, next: String?, percent: Int)] = [
    ("half", nil, 50), ("third", nil, 33), ("quarter", nil, 25), ("ten", "percent", 10),
  ]
}

/// What a portfolio counts, and what the study says of it.
struct PortfolioRow {
  let title: String
  /// What the model calls it; nil where it is none of the model's.
  let name: String?
  let own: Int
  let described: Int
  /// In the study's own words; nil where it says nothing of it.
  let words: String?
  let figure: StudyFigure?
  /// How a finding weighs; nil for everything else.
  var severity: Severity?

  var total: Int { own + described }
  /// With how it weighs.
  var label: String { title + (severity.map { " (" + $0.name + ")" } ?? "") }

  init(
    _ title: String, name: String?, own: Int, described: Int, shares: [String] = [],
    note: String? = nil
  ) {
    self.title = title
    self.name = name
    self.own = own
    self.described = described
    let all = shares.map { inQuotes($0) } + (note.map { [$0] } ?? [])
    words = all.isEmpty ? nil : all.joined(separator: "; ")
    figure = shares.lazy.compactMap { StudyFigure($0) }.first
  }
}

extension PortfolioEntry.PeerSort {
  var title: String {
    switch self {
    case .matched: "People who are matched, or chosen for more than their office"
    case .office: "People chosen for their office or by their organisation"
    case .notSaid: "People, and the design does not say how they are chosen"
    case .organisations: "Organisations, not people"
    case .none: "No peers named"
    }
  }

  package var name: String {
    switch self {
    case .matched: "matched"
    case .office: "office"
    case .notSaid: "not-stated"
    case .organisations: "organisations"
    case .none: "none"
    }
  }

  /// What the study says of it. These shares are of facilitators and of learners, and belong to
  /// nothing that the model names, so they stand here: each with a phrase to find it by.
  package var study: (words: String, phrases: [String])? {
    switch self {
    case .matched:
      (
        "the aim of very few facilitators (Figure 3); what 60% of the learners called a peer "
          + "(Figure 5)",
        [
          "very few explicitly focus on 'specifically matched individuals'",
          "60% of the peer learners referred to such individuals",
        ]
      )
    case .office:
      (
        "most of those who took part (Figure 4)",
        ["In most cases, the individuals were representatives of the peer countries"]
      )
    case .organisations:
      (
        "the aim of most facilitators (Figure 3), though those who came were people (Figure 4)",
        [
          "The majority of the facilitators target organisations",
          "In all these cases, the actual peers engaged are individuals",
        ]
      )
    case .notSaid, .none: nil
    }
  }
}
