import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

/// How things are asked.
extension Interview {
  /// `[{"key", "section", "question", "help", "choices": [{"name", "title", "meaning"}], "isOpen",
  /// "canWait", "canDecline"}, …]`: `canWait` says whether the answer may be put off, `canDecline`
  /// whether there may be none on purpose.
  var json: Json {
    .array(
      topics.map { topic in
        .object([
          ("key", .string(key(of: topic))), ("section", .string(section(of: topic))),
          ("question", .string(question(about: topic))), ("help", Json(help(about: topic))),
          ("choices", .array(choices(of: topic))), ("isOpen", .bool(isOpen(topic))),
          ("canWait", .bool(canWait(topic))), ("canDecline", .bool(canDecline(topic))),
        ])
      })
  }

  /// What the page names it by.
  func key(of topic: Topic) -> String {
    switch topic {
    case .title: "title"
    case .why: "why"
    case .facilitator: "facilitator"
    case .peers: "peers"
    case .objective(let stage): "objective " + name(of: stage)
    case .link(let stage): "link " + name(of: stage)
    case .tool(let stage): "tool " + name(of: stage)
    case .indicator(let stage): "indicator " + name(of: stage)
    case .risk: "risk"
    case .question(let index): "question " + asked(index).name
    }
  }

  private func section(of topic: Topic) -> String {
    switch topic {
    case .title, .why, .facilitator, .peers: return "The programme"
    case .objective(let stage), .link(let stage), .tool(let stage), .indicator(let stage):
      return heading(of: stage)
    case .risk: return "What could go wrong"
    case .question(let index):
      let found = reading?.questions.first { $0.question == index }
      guard let stage = found?.stage else { return "Guiding questions, the design as a whole" }
      return "Guiding questions, stage \(stage + 1): " + name(of: stage)
    }
  }

  private func question(about topic: Topic) -> String {
    switch topic {
    case .title: return "What is the programme called?"
    case .why: return "Why does it exist, in the words of the people who want it?"
    case .facilitator: return "Who brings the people together?"
    case .peers: return "Who should learn from one another?"
    case .objective(let stage):
      guard let reading else { return "" }
      return "What should have changed at this stage, “\(reading.title(ofStage: stage))”?"
    case .link(let stage):
      guard let (from, to) = ends(ofLinkTo: stage) else {
        return "Why should one lead to the other?"
      }
      return "Why should “\(from.title)” lead to “\(to.title)”?"
    case .tool: return "What do people do together to get there?"
    case .indicator(let stage):
      return "What would show that this has happened: "
        + (objective(at: stage).map { "“" + $0.title + "”" } ?? "the change") + "?"
    case .risk: return "What could go wrong?"
    case .question(let index): return asked(index).words
    }
  }

  private func help(about topic: Topic) -> String? {
    switch topic {
    case .title: "Its full name, as it should stand over every document."
    case .why: "One or two sentences."
    case .facilitator: "An organisation or a person, for example “Union of towns”."
    case .peers: "The people themselves, for example “Mayors of twelve towns”."
    case .objective(let stage):
      reading?.model.stages[stage].entry.means.map { asSentence(reading?.model.string($0) ?? "") }
    case .link: "What makes the one likely once the other is there, and how you know."
    case .tool: "Choose a kind, and say in a few words what it is."
    case .indicator: "Something that can be counted or asked, for example “Mayors who came”."
    case .risk: "Something that would keep the change from happening."
    case .question(let index):
      reading.flatMap { asked(index).otherWays(in: $0.model) }.map {
        "In the design, this also answers it: " + $0 + "."
      }
    }
  }

  private func choices(of topic: Topic) -> [Json] {
    guard case .tool(let stage) = topic, let model = reading?.model else { return [] }
    return kinds(at: stage).map { kind in
      let meaning = kind.entry.means.map { asSentence(model.string($0)) }
      return .object([
        ("name", .string(model.name(kind.entry.head))),
        ("title", .string(model.title(kind.entry.head))), ("meaning", Json(meaning)),
      ])
    }
  }

  private func canWait(_ topic: Topic) -> Bool {
    switch topic {
    case .why, .link, .question: true
    case .title, .facilitator, .peers, .objective, .tool, .indicator, .risk: false
    }
  }

  private func canDecline(_ topic: Topic) -> Bool {
    switch topic {
    case .why, .question: true
    case .objective(let stage): stop(before: stage) != nil
    case .title, .facilitator, .peers, .link, .tool, .indicator, .risk: false
    }
  }

  func asked(_ index: Int) -> Model.Question {
    guard let reading else { preconditionFailure("a question of no programme") }
    return reading.programme.questions[index]
  }

  func name(of stage: Int) -> String { reading?.name(ofStage: stage) ?? "" }

  private func heading(of stage: Int) -> String { "Stage \(stage + 1): " + name(of: stage) }
}
