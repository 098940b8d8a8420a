import HourglassAnalysis
import HourglassDocuments
import HourglassExchange
import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The edits that write the answer in the words, which are lines: what was asked, as its key; `said`,
/// `later` or `none`; where there are choices, the one chosen; then the answer, or the reason why
/// there is none.
func pageInterviewEdits(of matter: Matter) -> Json {
  let interview = Interview(of: matter.analysis)
  var lines = String(decoding: matter.words, as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  guard lines.count > 2, let how = Interview.Manner(rawValue: lines[1]),
    let topic = interview.topics.first(where: { interview.key(of: $0) == lines[0] })
  else { return .array([]) }
  var choice: String?
  if case .tool = topic { choice = lines.remove(at: 2) }
  let text = lines.dropFirst(2).joined(separator: " ")
  guard let offer = interview.offer(for: topic, how, text, choice) else { return .array([]) }
  return json(
    of: matter.analysis.edits(inserting: [offer]), TextUnits(matter.analysis.source.bytes))
}

extension Interview {
  /// How something is answered.
  enum Manner: String {
    case said, later, none
  }

  /// The lines that an answer is; nil where it cannot be answered so.
  fileprivate func offer(
    for topic: Topic, _ how: Manner, _ text: String, _ choice: String?
  ) -> Offer? {
    guard let reading else {
      if topic != .title || how != .said { return nil }
      let name = freeName(for: text, or: "my-programme")
      return Offer(["programme " + name + " " + quoted(text) + " {", "}"], into: [-1])
    }
    let programme = reading.programme.head.statement
    func named(_ keyword: String, _ block: [String] = []) -> Offer? {
      if how != .said { return nil }
      let head = keyword + " " + freeName(for: text, or: keyword) + " " + quoted(text)
      if block.isEmpty { return Offer([head], into: [programme]) }
      return Offer([head + " {"] + block.map { "  " + $0 } + ["}"], into: [programme])
    }
    switch topic {
    case .title: return nil
    case .why: return Offer(["why " + value(how, text)], into: [programme])
    case .facilitator: return named("facilitator")
    case .peers: return named("peers")
    case .objective(let stage):
      if how == .none {
        guard let last = stop(before: stage) else { return nil }
        return Offer(
          ["meant to stop after " + last + " because " + quoted(text)], into: [programme])
      }
      return named("objective", ["stage " + name(of: stage)] + forPeers("for"))
    case .link(let stage):
      guard let (from, to) = ends(ofLinkTo: stage), how != .none else { return nil }
      return Offer(
        ["leads to " + to.name + " because " + value(how, text)], into: [from.statement])
    case .tool(let stage):
      let kind = kinds(at: stage).first { reading.model.name($0.entry.head) == choice }
      return named(
        "tool",
        (kind.map { ["kind " + reading.model.name($0.entry.head)] } ?? [])
          + forPeers(kind?.connectsPeople ?? false ? "among" : "with")
          + (objective(at: stage).map { ["serves " + $0.name] } ?? []))
    case .indicator(let stage):
      return named("indicator", objective(at: stage).map { ["measures " + $0.name] } ?? [])
    case .risk: return named("risk")
    case .question(let index):
      return Offer(["answer " + asked(index).name + " " + value(how, text)], into: [programme])
    }
  }

  private func value(_ how: Manner, _ text: String) -> String {
    switch how {
    case .said: quoted(text)
    case .later: "tbd"
    case .none: "none because " + quoted(text)
    }
  }

  private func quoted(_ text: String) -> String { DesignText.oneLine(text) }

  /// The line that names the first peers with a name, if there are any.
  private func forPeers(_ keyword: String) -> [String] {
    guard let programme = reading?.programme else { return [] }
    for party in programme.parties where party.role == .peers {
      if let name = programme.name(party.head) { return [keyword + " " + name] }
    }
    return []
  }

  /// A name made of the text that nothing has yet.
  private func freeName(for text: String, or other: String) -> String {
    func all(_ entries: [OutlineEntry]) -> [String] {
      entries.flatMap { [$0.name] + all($0.children) }
    }
    var names = DesignNames(taken: Set(all(analysis.outline)))
    return names.name(from: text, or: other, length: 18)
  }
}
