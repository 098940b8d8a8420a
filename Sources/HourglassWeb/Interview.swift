import HourglassAnalysis
import HourglassDocuments
import HourglassLanguage
import HourglassReading

/// What whoever writes a design from nothing is asked, one question after another. How far it has
/// come is seen from the text alone, so it can be left and taken up at any time.
struct Interview {
  let analysis: Analysis
  /// Nil where no programme has been begun.
  let reading: Reading?

  /// Something to ask about.
  enum Topic: Equatable {
    case title, why, facilitator, peers
    /// Of a stage of the model: what should change, why the stage before it leads to that, how, and
    /// what would show it.
    case objective(Int), link(Int), tool(Int), indicator(Int)
    case risk
    /// A guiding question: an index into the programme's questions.
    case question(Int)
  }

  init(of analysis: Analysis) {
    self.analysis = analysis
    reading = analysis.designs.first?.reading
  }

  /// What makes a design, and then its guiding questions, stage by stage. Nothing about stages that
  /// are left out on purpose.
  var topics: [Topic] {
    guard let reading else { return [.title] }
    var topics: [Topic] = [.title, .why, .facilitator, .peers]
    let stages = reading.stages.indices.filter { !reading.isLeftOut(stage: $0) }
    for stage in stages {
      topics.append(.objective(stage))
      if stage > 0 { topics.append(.link(stage)) }
      topics += [.tool(stage), .indicator(stage)]
    }
    topics.append(.risk)
    let questions = reading.questions
    for stage in stages.map({ Optional($0) }) + [nil] {
      topics += questions.filter { $0.stage == stage }.map { .question($0.question) }
    }
    return topics
  }

  /// Whether the design has nothing about it yet, and what it rests on is there.
  func isOpen(_ topic: Topic) -> Bool {
    guard let reading else { return true }
    let programme = reading.programme
    switch topic {
    case .title: return false
    case .why: return programme.why.isUnsaid
    case .facilitator: return !programme.parties.contains { $0.role == .facilitator }
    case .peers: return !programme.parties.contains { $0.role == .peers }
    case .objective(let stage): return reading.stages[stage].objectives.isEmpty
    case .link(let stage):
      return reading.stages[stage].linksIn.isEmpty && ends(ofLinkTo: stage) != nil
    case .tool(let stage): return reading.stages[stage].tools.isEmpty
    case .indicator(let stage):
      return reading.stages[stage].indicators.isEmpty && objective(at: stage) != nil
    case .risk: return programme.risks.isEmpty
    case .question(let index):
      return reading.questions.contains { $0.question == index && $0.state.isOpen }
    }
  }

  /// The first objective of a stage that has a name.
  func objective(at stage: Int) -> (name: String, title: String, statement: Int)? {
    guard let reading else { return nil }
    let programme = reading.programme
    for index in reading.stages[stage].objectives {
      let head = programme.objectives[index].head
      guard let name = programme.name(head) else { continue }
      return (name, programme.title(head), head.statement)
    }
    return nil
  }

  /// The objectives that a link from the stage before would lead from and to.
  func ends(
    ofLinkTo stage: Int
  ) -> (
    from: (name: String, title: String, statement: Int),
    to: (name: String, title: String, statement: Int)
  )? {
    guard stage > 0, let from = objective(at: stage - 1), let to = objective(at: stage) else {
      return nil
    }
    return (from, to)
  }

  /// The stage that the design would stop after if a stage were left out on purpose; nil where it
  /// cannot stop before that.
  func stop(before stage: Int) -> String? {
    guard let reading, stage > 0, reading.declaredStop == nil,
      !reading.stages[stage - 1].objectives.isEmpty
    else { return nil }
    return reading.name(ofStage: stage - 1)
  }

  /// The kinds of tools that usually belong to a stage.
  func kinds(at stage: Int) -> [Model.ToolKind] {
    reading?.model.toolKinds.filter { $0.entry.stages.contains(stage) } ?? []
  }
}
