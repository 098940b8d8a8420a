/// One thing that a design says of an indicator, whatever documents call it and wherever they show
/// it.
package enum IndicatorField: UInt8, Sendable {
  // What checklists show, in their order.
  case definition, unit, baseline, nextTarget, finalTarget, source, method, tracker, frequency, due
  case breakdown, reportedTo
  // What other documents show.
  case title, name, codes, result, formula, direction, places, proxy, respondents, limitations
  case milestones, lastTarget, parts, baselineReason, targetReasons, thresholds, changes, notes

  /// Those of checklists, each with its heading and with its key for programs.
  package static let ofChecklist: [(field: IndicatorField, heading: String, key: String)] = [
    (.definition, "definition", "definition"), (.unit, "unit", "unit"),
    (.baseline, "baseline", "baseline"), (.nextTarget, "next target", "nextTarget"),
    (.finalTarget, "final target", "finalTarget"), (.source, "data source", "source"),
    (.method, "collection method", "method"), (.tracker, "tracked by", "tracker"),
    (.frequency, "frequency", "often"), (.due, "next due date", "due"),
    (.breakdown, "disaggregated by", "breakdown"), (.reportedTo, "reported to", "reportedTo"),
  ]
}
