import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// A rule is silent where another one has told the cause.
@Suite struct YieldingTests {
  private let cause = Rule(kind("cause"), on: .silence) { reading, report in
    report.add(about: .objective(0), "Cause.")
    report.add(about: .tool(0), "Cause.")
  }

  private static func kind(_ name: String) -> FindingKind {
    FindingKind(
      name, title: "T", severity: .note, why: "W.", basis: .convention("C."),
      example: Example(bad: "a", good: "b"))
  }

  /// What a rule finds about some parts of the clean design, beside the cause.
  private func effects(_ parts: [DesignPart], causes: [Rule]? = nil) -> [[Subject]] {
    let effect = Rule(Self.kind("effect"), on: .silence, yieldsTo: [cause]) { _, report in
      for part in parts { report.add(about: part, "Effect.") }
    }
    let reading = Checked(cleanDesign).reading
    return judge(reading, by: [effect] + (causes ?? [cause])).map { $0.finding }
      .filter { $0.kind.name == "effect" }.map { $0.subjects }
  }

  @Test func `The same thing, and what stands in it`() {
    #expect(effects([.objective(0), .tool(0), .link(of: 0, 0)]) == [])
    #expect(effects([.objective(1), .tool(1), .link(of: 1, 0), .design]).count == 4)
  }

  @Test func `A stage and the objectives that belong to it`() {
    let stage = Checked(cleanDesign).reading.stageOfObjective[0] ?? 0
    #expect(effects([.stage(stage)]) == [])
    #expect(effects([.stage(stage + 1)]).count == 1)
    let stageCause = Rule(Self.kind("cause"), on: .silence) { _, report in
      report.add(about: .stage(stage), "Cause.")
    }
    #expect(effects([.objective(0), .objective(1)], causes: [stageCause]).count == 1)
  }

  @Test func `The design and all there is in it`() {
    let designCause = Rule(Self.kind("cause"), on: .silence) { _, report in
      report.add(about: .design, "Cause.")
    }
    #expect(
      effects([.design, .stage(3), .objective(1), .party(0)], causes: [designCause]) == [])
  }

  @Test func `A cause that nobody asks for is no less a cause`() {
    let unasked = Rule(Self.kind("cause"), on: .silence, onRequest: true, examine: cause.examine)
    #expect(effects([.objective(0)], causes: [unasked]) == [])
    let reading = Checked(cleanDesign).reading
    #expect(judge(reading, by: [unasked]).isEmpty)
  }

  @Test func `No two rules wait for each other`() {
    var done: Set<String> = []
    var left = Rule.all
    while !left.isEmpty {
      let ready = left.filter { $0.yieldsTo.allSatisfy { done.contains($0) } }
      if ready.isEmpty { break }
      done.formUnion(ready.map { $0.kind.name })
      left.removeAll { done.contains($0.kind.name) }
    }
    #expect(left.map { $0.kind.name } == [])
  }
}
