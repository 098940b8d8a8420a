import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The people the design plans to reach, step by step.
func writeDiffusion(of reading: Reading, to page: inout Page) {
  let programme = reading.programme
  let diffusion = reading.diffusion
  func names(_ parties: [Int]) -> String {
    listed(parties.map { programme.called(programme.parties[$0].head) })
  }
  page.line("People the design plans to reach", .strong)
  if diffusion.participants.isEmpty {
    page.paragraph("None: no tool says which people take part.", indent: 2)
    return
  }
  let count = diffusion.participantCount
  page.paragraph(
    count.known == 0 && count.hasUnknown
      ? names(diffusion.participants) + " take part. Their number is not stated."
      : sentence(count, "takes part", "take part") + ": " + names(diffusion.participants) + ".",
    indent: 2)
  for row in rows(of: diffusion.steps) {
    page.paragraph(
      "Step \(row.depth): " + programme.called(programme.parties[row.from].head)
        + " " + programme.passOn(row.from) + " to " + listed(row.to.map { programme.sized($0) })
        + ".", indent: 2)
  }
  if !diffusion.steps.isEmpty {
    let reached = diffusion.reachedCount
    page.paragraph(
      reached.known == 0 && reached.hasUnknown
        ? "The number of people reached who do not take part is not stated."
        : "In total, " + sentence(reached, "is", "are") + " reached who "
          + (reached.known == 1 && !reached.hasUnknown ? "does" : "do") + " not take part.",
      indent: 2)
  } else if reading.stages.contains(where: { $0.state == .leftOut }) {
    // What is left out on purpose is not held against anybody.
    page.paragraph("The design does not plan to reach anyone else.", indent: 2)
    return
  } else {
    page.paragraph("The design plans no sharing beyond them.", indent: 2)
  }
  // Where nobody passes anything on, that has just been said.
  let isSaid = diffusion.steps.isEmpty && diffusion.deadEnds == diffusion.participants
  if !diffusion.deadEnds.isEmpty, !isSaid {
    let count = diffusion.deadEndCount
    page.paragraph(
      count.known == 0 && count.hasUnknown
        ? names(diffusion.deadEnds) + " do not pass lessons on."
        : people(count) + (count.known == 1 && !count.hasUnknown ? " does" : " do")
          + " not pass lessons on: " + names(diffusion.deadEnds) + ".",
      indent: 2)
  }
  for broker in diffusion.brokers {
    page.paragraph(
      "Lessons from " + programme.called(programme.parties[broker.participant].head)
        + " reach others only through "
        + programme.called(programme.parties[broker.through].head) + ".", indent: 2)
  }
}

/// `1 person`, `42 people`, `12 and some people`.
private func people(_ count: Diffusion.Count) -> String {
  count.spelling + (count.known == 1 && !count.hasUnknown ? " person" : " people")
}

/// A number of people and what they do.
private func sentence(_ count: Diffusion.Count, _ one: String, _ many: String) -> String {
  people(count) + " " + (count.known == 1 && !count.hasUnknown ? one : many)
}

private struct Row {
  let from: Int
  var to: [Int]
  let depth: Int
}

/// The steps with those of one giver together, nearest first, which is how they are found.
private func rows(of steps: [Diffusion.Step]) -> [Row] {
  var rows: [Row] = []
  for step in steps {
    if let last = rows.last, last.from == step.from {
      rows[rows.count - 1].to.append(step.to)
    } else {
      rows.append(Row(from: step.from, to: [step.to], depth: step.depth))
    }
  }
  return rows
}

extension Programme {
  /// What to call a party, and how many it is where it is many.
  func sized(_ index: Int) -> String {
    let party = parties[index]
    let called = called(party.head)
    if let number = party.number.value { return called + " (\(number))" }
    return called
  }
}
