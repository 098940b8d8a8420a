import HourglassLanguage
import HourglassReading

/// Whom learning is designed to reach, hop by hop.
func writeDiffusion(of reading: Reading, to page: inout Page) {
  let programme = reading.programme
  let diffusion = reading.diffusion
  page.line("Whom learning is designed to reach", .strong)
  if diffusion.participants.isEmpty {
    page.paragraph("Nobody yet: no tool says which people take part in it.", indent: 2)
    return
  }
  let participants = listed(
    diffusion.participants.map { programme.called(programme.parties[$0].head) })
  page.paragraph(
    sentence(diffusion.participantCount, "takes part", "take part") + ": " + participants + ".",
    indent: 2)
  for row in rows(of: diffusion.reached) {
    let receivers = listed(row.to.map { programme.sized($0) })
    page.labelled(
      row.isFirstOfDepth ? "hop \(row.depth)" : "",
      programme.called(programme.parties[row.from].head) + " → " + receivers,
      indent: 2, labelWidth: 8)
  }
  if !diffusion.reached.isEmpty {
    page.paragraph(
      sentence(diffusion.reachedCount, "is", "are") + " reached beyond those who take part.",
      indent: 2)
  } else if reading.stages.contains(where: { $0.state == .declined }) {
    // What is left out on purpose is not held against anybody.
    page.paragraph("The design does not set out to reach anyone else.", indent: 2)
    return
  } else {
    page.paragraph("No line leads from them to anyone else.", indent: 2)
  }
  // Where nobody passes anything on, that has just been said.
  let isSaid = diffusion.reached.isEmpty && diffusion.deadEnds == diffusion.participants
  if !diffusion.deadEnds.isEmpty, !isSaid {
    let deadEnds = listed(diffusion.deadEnds.map { programme.called(programme.parties[$0].head) })
    page.paragraph(
      sentence(diffusion.deadEndCount, "passes", "pass") + " nothing on: " + deadEnds + ".",
      indent: 2)
  }
  for broker in diffusion.brokers {
    page.paragraph(
      "All that " + programme.called(programme.parties[broker.participant].head)
        + " passes on goes through "
        + programme.called(programme.parties[broker.through].head) + " alone.", indent: 2)
  }
}

/// A number of people and what they do; `Some` where no number is known.
private func sentence(_ count: Diffusion.Count, _ one: String, _ many: String) -> String {
  if count.hasUnknown, count.known == 0 { return "Some " + many }
  return count.spelling + " " + (count.known == 1 && !count.hasUnknown ? one : many)
}

private struct Row {
  let from: Int
  var to: [Int]
  let depth: Int
  let isFirstOfDepth: Bool
}

/// The hops with those of one giver together, nearest first, which is how they are found.
private func rows(of hops: [Diffusion.Hop]) -> [Row] {
  var rows: [Row] = []
  for hop in hops {
    if let last = rows.last, last.from == hop.from {
      rows[rows.count - 1].to.append(hop.to)
    } else {
      rows.append(
        Row(
          from: hop.from, to: [hop.to], depth: hop.depth,
          isFirstOfDepth: rows.last?.depth != hop.depth))
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
