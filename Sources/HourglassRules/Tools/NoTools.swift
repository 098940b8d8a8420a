import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let noTools = Rule(
    FindingKind(
      "no-tools", title: "No tools", severity: .warning,
      why: """
        A design says how a change should come about. With objectives and indicators alone, the \
        team does not know what to do first.
        """,
      basis: .inferred(.study, place: "Figure 14", phrase: "Not established"),
      example: Example(
        Example.Edit(
          "programme budget-network", bad: "‸programme budget-network",
          good: "programme budget-network"),
        Example.Edit("stage contact", bad: "stage engagement", good: "stage engagement"),
        Example.Edit("stage learning", bad: "stage engagement", good: "stage engagement"),
        Example.Edit(
          "gains experiential-knowledge", bad: "gains collaboration", good: "gains collaboration"),
        Example.Edit("stage scale", bad: "stage engagement", good: "stage engagement"),
        Example.Edit("  follows peer-learning\n", bad: stop, good: stop),
        Example.Edit(plenary + others, bad: "", good: plenary),
        Example.Edit("response visits", bad: "response", good: "response"))),
    on: .silence, explainsStop: true
  ) { reading, report in
    let programme = reading.programme
    // Where more is claimed than that people meet, the rules about the stages say what is lacking;
    // without objectives, stop-not-explained does.
    guard programme.tools.isEmpty, let objective = programme.objectives.indices.first,
      !reading.stages.dropFirst().contains(where: { $0.isClaimed })
    else { return }
    report.add(
      about: .design, explaining: reading.firstNotCovered,
      "The design has an objective, but names no tool for it.",
      detail: "Objective: \(reading.quoted(objective: objective)).",
      next: Advice(
        "Add a tool that brings people together:",
        reading.tool(for: objective) { $0.entry.stages.contains(0) }))
  }

  private static let stop = """
      follows peer-learning
      meant to stop after engagement because "The plenary sets an agenda"

    """

  private static let plenary = """
      tool plenary "Annual plenary" {
        kind large-group-meeting; with directors; serves meet; every year
      }

    """

  private static let others = """
      tool visits "Paired visits" {
        kind site-visit; among directors; serves keep-working, learn; every 6 months
      }
      tool debrief "What we take home" {
        kind multi-peer-reflection; among directors; serves learn; every quarter
      }
      tool briefings "Briefings at home" {
        kind report-back; from directors to staff; serves practise; every month
      }

    """
}
