import HourglassSyntax

/// A model that extends another has all of it: its things are taken over, and their names and
/// texts are from then on read from one file further down the list.
extension ModelDraft {
  mutating func extend(_ base: Model) {
    extended = [base.tree] + base.extended
    sources = base.sources.map {
      Model.Source(name: $0.name.movedOn, title: $0.title.movedOn)
    }
    stages = base.stages.map { $0.movedOn }
    functions = base.functions.map { $0.movedOn }
    toolKinds = base.toolKinds.map { $0.movedOn }
    risks = base.risks.map { $0.movedOn }
    gains = base.gains.map { $0.movedOn }
    facets = base.facets.map { $0.movedOn }
    countables = base.countables.map { $0.movedOn }
    factors = base.factors.map { $0.movedOn }
    capabilities = base.capabilities.map { $0.movedOn }
    levels = base.levels.map { $0.movedOn }
    domains = base.domains.map { $0.movedOn }
    questions = base.questions.map { question in
      var moved = question
      moved.entry = question.entry.movedOn
      return moved
    }
    unestablished = base.unestablished?.movedOn
    let ownName = names.model
    names = base.names
    names.model = ownName
  }
}

extension Text {
  var movedOn: Text { Text(token: token, file: file + 1) }
}

extension Name {
  var movedOn: Name { Name(token: token, symbol: symbol, file: file + 1) }
}

extension Model.Entry {
  var movedOn: Model.Entry {
    var entry = self
    entry.head = Head(
      statement: head.statement, name: head.name?.movedOn, title: head.title?.movedOn)
    entry.means = means?.movedOn
    entry.citations = citations.map {
      Model.Citation(source: $0.source, phrase: $0.phrase.movedOn, place: $0.place?.movedOn)
    }
    entry.ambiguities = ambiguities.map { $0.movedOn }
    return entry
  }
}

extension Model.Stage {
  var movedOn: Model.Stage {
    var stage = self
    stage.entry = entry.movedOn
    stage.state = state?.movedOn
    stage.label = label?.movedOn
    stage.exitByDesign = exitByDesign?.movedOn
    stage.exitByGap = exitByGap?.movedOn
    return stage
  }
}

extension Model.ToolKind {
  var movedOn: Model.ToolKind {
    var kind = self
    kind.entry = entry.movedOn
    kind.frequencies = frequencies.map { $0.movedOn }
    return kind
  }
}

extension Model.Gain {
  var movedOn: Model.Gain {
    var gain = self
    gain.entry = entry.movedOn
    gain.shares = shares.map { $0.movedOn }
    return gain
  }
}

extension Model.Facet {
  var movedOn: Model.Facet {
    var facet = self
    facet.entry = entry.movedOn
    facet.shares = shares.map { $0.movedOn }
    return facet
  }
}
