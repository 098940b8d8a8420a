import HourglassFormats
import HourglassLanguage

/// The portfolio as plain text, to be read in a terminal.
package func portfolioText(_ portfolio: Portfolio) -> Page {
  var page = Page()
  page.paragraph(portfolio.sentence, .strong)
  for remark in portfolio.remarks { page.paragraph(remark) }
  portfolio.writeEndings(to: &page)
  portfolio.writeFirst(to: &page)
  portfolio.writeCells(to: &page)
  for measure in portfolio.measures { portfolio.write(measure, to: &page) }
  portfolio.writePrinciples(to: &page)
  portfolio.write(portfolio.commonFindings, atMost: 10, to: &page)
  portfolio.writeLessons(to: &page)
  page.gap()
  page.line("What these figures are, and what they are not", .strong)
  for limit in portfolio.limits { page.paragraph(limit, indent: 2) }
  return page
}

extension Portfolio {
  /// So many designs in a list; then how many more there are.
  private var most: Int { 10 }

  fileprivate func writeEndings(to page: inout Page) {
    for ending in PortfolioEnding.allCases {
      let all = self.ending(ending)
      if all.isEmpty { continue }
      page.gap()
      page.line(ending.heading + " (\(all.count))", .strong)
      for index in all.prefix(most) {
        page.write(padded("\(index + 1).", from: 2, to: 7))
        let entry = entries[index]
        page.paragraph(
          entry.title + (hasBoth && !entry.isDescribed ? " (a team’s own)" : ""), indent: 7)
      }
      writeRest(of: all.count, to: &page)
    }
  }

  private func writeRest(of count: Int, to page: inout Page) {
    if count > most { page.paragraph("and \(count - most) more", indent: 7, .faint) }
  }

  private func padded(_ text: String, from indent: Int, to width: Int) -> String {
    blanks(indent) + text + blanks(max(1, width - indent - text.utf8.count))
  }

  fileprivate func writeFirst(to page: inout Page) {
    let all = toLookAtFirst
    page.gap()
    page.line("Which designs to look at first", .strong)
    if all.isEmpty { page.paragraph("Hourglass found nothing in any design.", indent: 2) }
    for index in all.prefix(most) {
      page.write(padded("\(index + 1).", from: 2, to: 7))
      page.paragraph(entries[index].title + ": " + entries[index].counts.words, indent: 7)
      page.paragraph(reason(entries[index]), indent: 7, .faint)
    }
    writeRest(of: all.count, to: &page)
  }

  fileprivate func writeCells(to page: inout Page) {
    page.gap()
    page.line("Where the tools are: designs with a tool there", .strong)
    for (column, title) in columnTitles.enumerated() {
      page.line("  " + letter(column) + "  " + title)
    }
    page.gap()
    var heading = blanks(16)
    for column in columnTitles.indices { heading += right(letter(column), in: 12) }
    page.line(heading, .faint)
    for stage in model.stages.indices {
      page.write("  " + stageName(stage) + blanks(max(1, 14 - width(of: stageName(stage)))))
      for column in columnTitles.indices {
        let (own, described) = cellCount(stage: stage, column: column)
        let isHole = column < model.functions.count && isKnown(stage: stage, function: column)
        let words =
          own + described > 0
          ? figures(own: own, described: described) : isHole ? "none" : "–"
        page.write(right(words, in: 12), own + described > 0 || !isHole ? .plain : .warning)
      }
      page.endLine()
    }
    page.paragraph(
      (hasBoth ? "In brackets: designs of teams, and designs described from a source. " : "")
        + "“none”: the study names tools for it. “–”: it does not.", indent: 2, .faint)
    page.paragraph(pattern, indent: 2)
  }

  private func letter(_ column: Int) -> String {
    String(Unicode.Scalar(UInt8(65 + column % 26)))
  }

  private func right(_ text: String, in room: Int) -> String {
    blanks(max(1, room - width(of: text))) + text
  }

  fileprivate func write(_ measure: PortfolioMeasure, atMost limit: Int = .max, to page: inout Page)
  {
    page.gap()
    page.line(measure.heading, .strong)
    page.paragraph(measure.remark, indent: 2, .faint)
    for group in measure.groups {
      if let heading = group.heading { page.line("  " + heading) }
      for row in group.rows.prefix(limit) {
        page.write(
          blanks(2)
            + right(
              row.total == 0 ? "none" : figures(own: row.own, described: row.described), in: 11)
            + "  ", row.total == 0 ? .faint : .plain)
        page.paragraph(
          row.label + (row.words.map { ". The study: " + $0 } ?? ""), indent: 17)
      }
      if group.rows.count > limit {
        page.paragraph("and \(group.rows.count - limit) more", indent: 17, .faint)
      }
    }
  }

  fileprivate func writePrinciples(to page: inout Page) {
    if principles.isEmpty { return }
    page.gap()
    page.line("Principles by design", .strong)
    page.line("   shown  in part  left out   not shown", .faint)
    for principle in principles {
      let counts = principleCounts(principle)
      page.write(
        right(String(counts[0]), in: 8) + right(String(counts[1]), in: 9)
          + right(String(counts[2]), in: 10) + right(String(counts[3]), in: 12) + "  ")
      page.paragraph(principleTitle(principle), indent: 41)
    }
  }

  fileprivate func writeLessons(to page: inout Page) {
    page.gap()
    page.line("Who can learn from whom", .strong)
    let all = lessons
    if all.isEmpty { page.paragraph("No design has what another one is missing.", indent: 2) }
    for lesson in all.prefix(most) {
      page.write("  ")
      page.paragraph(
        called(lesson.learner) + " " + words(for: lesson.hole) + ". It could ask "
          + listed(lesson.teachers.map { called($0) }, "or") + ".", indent: 2)
    }
    writeRest(of: all.count, to: &page)
  }
}
