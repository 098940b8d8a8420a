import HourglassAnalysis
import HourglassComparison
import HourglassLanguage

extension Diagram {
  /// Two versions drawn over each other: what came, what went and what changed in meaning.
  ///
  /// What is gone stands where it stood: behind that which came before it and is still there.
  package init(
    of new: Analysis.Design, against old: Analysis.Design, showing shows: Contents = .all
  ) {
    self.init(of: new, showing: shows)
    let before = Diagram(of: old, showing: shows)
    let changes = PartChanges(from: old.reading, to: new.reading)
    if before.verdict != verdict { formerVerdict = before.verdict }
    let count = new.programme.objectives.count
    // By what each objective of the older version is known in this picture.
    var numbers = Array(count..<count + old.programme.objectives.count)
    for (new, old) in changes.objectives.old.enumerated() {
      if let old { numbers[old] = new }
    }
    for index in stages.indices {
      let former = before.stages.first { $0.name == stages[index].name }
      stages[index].merge(former, changes, numbers)
    }
    mergeLinks(of: before, numbers, newCount: count)
  }

  private mutating func mergeLinks(of before: Diagram, _ numbers: [Int], newCount: Int) {
    var former = before.links.map { link in
      var link = link
      (link.from, link.to) = (numbers[link.from], numbers[link.to])
      return link
    }
    for index in links.indices {
      let known = former.firstIndex { $0.from == links[index].from && $0.to == links[index].to }
      guard let known else {
        links[index].change = .came
        continue
      }
      links[index].change = former[known].change(to: links[index])
      former.remove(at: known)
    }
    for var link in former {
      link.change = .went
      links.append(link)
    }
  }
}

extension Diagram.Link {
  fileprivate func change(to new: Diagram.Link) -> Diagram.Change {
    var how: [String] = []
    if because != new.because { how.append("before, " + because) }
    if evidence != new.evidence { how.append("before, " + evidence) }
    let (old, now) = (assumptions.map { $0.title }, new.assumptions.map { $0.title })
    for title in old where !now.contains(title) {
      how.append("no longer assuming " + inQuotes(title))
    }
    for title in now where !old.contains(title) { how.append("now assuming " + inQuotes(title)) }
    return how.isEmpty ? .none : .changed(how)
  }
}

extension Diagram.Stage {
  fileprivate mutating func merge(
    _ former: Diagram.Stage?, _ changes: PartChanges, _ numbers: [Int]
  ) {
    for index in objectives.indices {
      objectives[index].change = change(objectives[index].number, changes.objectives)
      let number = objectives[index].number
      let before = former?.objectives.first { numbers[$0.number] == number }
      objectives[index].indicators = merged(
        objectives[index].indicators, before?.indicators ?? [], changes.indicators)
    }
    indicators = merged(indicators, former?.indicators ?? [], changes.indicators)
    for index in tools.indices {
      for place in tools[index].tools.indices {
        tools[index].tools[place].change = change(tools[index].tools[place].number, changes.tools)
      }
    }
    for index in risks.indices { risks[index].change = change(risks[index].number, changes.risks) }
    guard let former else { return }
    for (index, gone) in former.objectives.enumerated()
    where changes.objectives.gone.contains(gone.number) {
      var gone = gone
      gone.number = numbers[gone.number]
      gone.change = .went
      gone.isUnmeasured = false
      let earlier = former.objectives[..<index].reversed().compactMap { other in
        objectives.firstIndex { $0.number == numbers[other.number] }
      }.first
      let place = earlier.map { $0 + 1 } ?? 0
      objectives.insert(gone, at: place)
      // What pointed behind it points one further.
      for group in tools.indices {
        for tool in tools[group].tools.indices {
          tools[group].tools[tool].serves = tools[group].tools[tool].serves.map {
            $0 >= place ? $0 + 1 : $0
          }
        }
      }
      for risk in risks.indices {
        risks[risk].threatens = risks[risk].threatens.map { $0 >= place ? $0 + 1 : $0 }
      }
    }
    for place in objectives.indices { objectives[place].key = key + String(place + 1) }
    for group in former.tools {
      for gone in group.tools where changes.tools.gone.contains(gone.number) {
        var gone = gone
        gone.change = .went
        gone.serves = []
        let place = tools.firstIndex { $0.functions == group.functions }
        if let place {
          tools[place].tools.append(gone)
        } else {
          tools.append(Diagram.ToolGroup(functions: group.functions, tools: [gone]))
        }
      }
    }
    for gone in former.risks where changes.risks.gone.contains(gone.number) {
      var gone = gone
      gone.change = .went
      gone.threatens = []
      risks.append(gone)
    }
  }

  private func change(_ number: Int, _ parts: PartChanges.Parts) -> Diagram.Change {
    if parts.old[number] == nil { return .came }
    let changes = parts.changes[number]
    if changes.isEmpty { return .none }
    // A picture has no room for all of them.
    var how = changes.prefix(2).map { change in
      // What the title is now stands there.
      change.aspect == .title && change.after != nil
        ? "before, " + inQuotes(change.before ?? "") : change.what + change.values
    }
    if changes.count > 2 { how.append("and \(changes.count - 2) more") }
    return .changed(how)
  }

  private func merged(
    _ now: [Diagram.Indicator], _ before: [Diagram.Indicator], _ parts: PartChanges.Parts
  ) -> [Diagram.Indicator] {
    var all = now.map { indicator in
      var indicator = indicator
      indicator.change = change(indicator.number, parts)
      return indicator
    }
    for gone in before where parts.gone.contains(gone.number) {
      var gone = gone
      gone.change = .went
      all.append(gone)
    }
    return all
  }
}
