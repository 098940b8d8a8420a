import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Which stages a design covers and how it stops, in sentences.
package struct Verdict {
  /// How many stages it covers, and which.
  package let coverage: String
  /// After which stage it stops, how, and why; nil where it covers all or none.
  package let stop: String?
  /// What the design is described from; nil where it is its team's own.
  package let source: String?

  package init(of reading: Reading) {
    coverage = reading.coverage
    stop = reading.stopInWords
    source = reading.programme.isDescribed ? reading.sourceInWords : nil
  }

  /// All of it as one text.
  package var text: String { [coverage, stop, source].compactMap { $0 }.joined(separator: " ") }
}

extension Reading {
  fileprivate var coverage: String {
    let subject = inQuotes(programme.title(programme.head))
    let count = stages.count
    guard let last = lastCovered else {
      // A model without stages is an error of its own; a design may follow it all the same.
      guard let first = stages.first else {
        return subject + " follows a model that has no stages."
      }
      if programme.tools.isEmpty {
        return subject + " covers no stage yet: the design names no tool."
      }
      return subject + " covers none of the \(count) stages. " + asSentence(first.gate.reason.text)
    }
    let names = listed((0...last).map { name(ofStage: $0) })
    if last == count - 1 {
      return subject + (count == 1 ? " covers the stage " : " covers all \(count) stages: ") + names
        + "."
    }
    return subject + " covers \(last + 1) of the \(count) stages: " + names + "."
  }

  fileprivate var stopInWords: String? {
    guard let last = lastCovered else { return declaredBeyond }
    let after = "It stops after " + name(ofStage: last)
    switch stop {
    case .none: return nil
    case .byDesign: return after + ", on purpose." + (reasonForStop ?? "")
    case .gap:
      if let beyond = declaredBeyond { return beyond + whatIsNotMet(after: last) }
      return after + ", at a gap." + (reasonForStop ?? whatIsNotMet(after: last))
    case .unknown:
      if let beyond = declaredBeyond { return beyond + whatIsNotMet(after: last) }
      return programme.isDescribed
        ? "The source does not say whether it goes further."
        : "The design does not say whether it should go further."
    }
  }

  /// That the design says that it stops later than it does; nil where it says no such thing.
  private var declaredBeyond: String? {
    guard let stop = stopNotCovered else { return nil }
    return "The design says that it stops after " + name(ofStage: stop.stage.index)
      + ", but covers " + (lastCovered.map { "only " + name(ofStage: $0) } ?? "no stage") + "."
  }

  /// The reason that the design gives for the stop; nil where it gives none for this one.
  private var reasonForStop: String? {
    stopAsDeclared?.because.map {
      " The design gives the reason: " + inQuotes(programme.string($0)) + "."
    }
  }

  /// The first condition beyond a stage that is not met.
  private func whatIsNotMet(after last: Int) -> String {
    for stage in stages.dropFirst(last + 1) where !stage.gate.isMet {
      return " " + asSentence(stage.gate.reason.text)
    }
    return ""
  }

  fileprivate var sourceInWords: String {
    let source = programme.describedFrom.value.map { inQuotes(programme.string($0)) } ?? "a source"
    return "Described from " + source + ": what the source does not say is not stated here."
  }

  /// What the model calls it when a programme stops where this design does; nil where it has no
  /// words for that, or the design does not stop there.
  var stopInTheModelsWords: String? {
    guard let lastCovered else { return model.unestablished.map { model.string($0) } }
    switch stop {
    case .byDesign: return model.stages[lastCovered].exitByDesign.map { model.string($0) }
    case .gap: return model.stages[lastCovered].exitByGap.map { model.string($0) }
    case .none, .unknown: return nil
    }
  }
}
