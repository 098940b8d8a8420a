import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// The verdict on a design as a picture and in words: how far it carries and how it stops, then
/// stage by stage what it declares, then whom learning reaches, then what is evaluated.
package func traceText(of reading: Reading, counts: FindingCounts, path: String) -> Page {
  var page = Page()
  page.paragraph(verdict(of: reading), .strong)
  page.gap()
  drawHourglass(of: reading, to: &page)
  for index in reading.stages.indices {
    page.gap()
    writeStage(index, of: reading, to: &page)
  }
  page.gap()
  writeDiffusion(of: reading, to: &page)
  page.gap()
  writeEvaluation(of: reading, to: &page)
  page.gap()
  writeFindings(counts, path: path, to: &page)
  page.gap()
  page.paragraph(
    "This says what the design declares, not what works. It is read against "
      + inQuotes(reading.model.title(reading.model.head))
      + ", which describes what was seen elsewhere and proves no cause.", .faint)
  return page
}

/// How far it carries and how it stops, in a sentence or two.
package func verdict(of reading: Reading) -> String {
  let subject = inQuotes(reading.programme.title(reading.programme.head))
  guard let reach = reading.reach else { return notEstablished(reading, subject) }
  let stage = inQuotes(reading.title(ofStage: reach))
  switch reading.exit {
  case .none:
    return subject + " is designed to carry through every stage, to " + stage + "."
  case .byDesign:
    let reason = reading.programme.meantToStop.map {
      $0.because.map { ": " + inQuotes(reading.programme.string($0)) } ?? ""
    }
    return subject + " is designed to carry as far as " + stage + " and stops there on purpose"
      + (reason ?? "") + "."
  case .gap:
    return subject + " is designed to carry as far as " + stage + " and stops there, with a gap. "
      + gap(after: reach, in: reading)
  case .unknown:
    let next = reading.title(ofStage: reach + 1)
    return subject + " is designed to carry as far as " + stage + ". It does not say whether it "
      + "is meant to go on to " + inQuotes(next) + "."
  }
}

private func notEstablished(_ reading: Reading, _ subject: String) -> String {
  if reading.programme.tools.isEmpty {
    return subject + " is not described yet: no tool says what people do together."
  }
  // A model without stages is an error of its own; a design may follow it all the same.
  guard let start = reading.stages.first else {
    return subject + " follows a model that has no stages, so nothing can be said of how far it "
      + "carries."
  }
  let called = reading.exitInTheModelsWords.map { " (" + inQuotes($0) + ")" }
  let first = inQuotes(reading.title(ofStage: 0))
  return subject + " does not get through the first stage, " + first + (called ?? "") + ". "
    + asSentence(start.gate.reason.text)
}

/// What keeps a design from going on after a stage: the author's own words, or the first gate
/// beyond it that is not met.
private func gap(after reach: Int, in reading: Reading) -> String {
  let programme = reading.programme
  if let stuck = programme.stuck, reading.stopNotCovered == nil {
    return "The design says so itself"
      + (stuck.because.map { ": " + inQuotes(programme.string($0)) } ?? "") + "."
  }
  for stage in reading.stages.dropFirst(reach + 1) where !stage.gate.isMet {
    return asSentence(stage.gate.reason.text)
  }
  return "It claims more than it declares."
}

private func writeFindings(_ counts: FindingCounts, path: String, to page: inout Page) {
  if counts.words.isEmpty {
    page.line("Findings: none.", .good)
  } else {
    page.line("Findings: " + counts.words + ". To read them:")
    page.line("  hourglass check " + path, .good)
  }
}

extension Reading {
  /// The stage's title, as the model has it.
  package func title(ofStage index: Int) -> String { model.title(model.stages[index].entry.head) }

  /// The word that designs use for the stage.
  package func name(ofStage index: Int) -> String { model.name(model.stages[index].entry.head) }

  /// What the model calls it when a programme stops where this design does; nil where it has no
  /// words for that, or the design does not stop there.
  var exitInTheModelsWords: String? {
    guard let reach else { return model.unestablished.map { model.string($0) } }
    switch exit {
    case .byDesign: return model.stages[reach].exitByDesign.map { model.string($0) }
    case .gap: return model.stages[reach].exitByGap.map { model.string($0) }
    case .none, .unknown: return nil
    }
  }

  /// Whether the design carries through the stage.
  func carries(through index: Int) -> Bool { reach.map { index <= $0 } ?? false }
}

extension Programme {
  /// The name of something, where it has one.
  package func name(_ head: Head) -> String? { head.name.map { tree.symbols.text(of: $0.symbol) } }

  /// What to call something in one of our sentences: its title in quotation marks, or its name.
  func called(_ head: Head) -> String {
    if let title = head.title { return inQuotes(string(title)) }
    return name(head) ?? title(head)
  }

  /// What programs call something: its name, or its title where it has none.
  func key(_ head: Head) -> String { name(head) ?? title(head) }

  func called(_ parties: [Reference<Party>]) -> String {
    listed(parties.map { called(self.parties[$0.index].head) })
  }
}
