import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let currencyNotACode = Rule(
    FindingKind(
      "currency-not-a-code", title: "A currency that is not written as its code", severity: .note,
      why: """
        Documents add up amounts of one currency and never mix two. Readers and other software know \
        a currency by its code, and “dollars” can be of many countries.
        """,
      basis: .convention("A currency is a code of ISO 4217: three capital letters, such as EUR."),
      example: Example(
        Example.Edit(
          "kind large-group-meeting;", bad: "kind large-group-meeting; costs 2000 in ‸\"eur\";",
          good: "kind large-group-meeting; costs 2000 in \"EUR\";"))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    // For each spelling the first place, so that one finding tells of all.
    var places: [String: Int] = [:]
    var found: [(written: String, part: DesignPart, spans: [Span])] = []
    func look(at amounts: [Given<Money>], of part: DesignPart) {
      for case .said(let money) in amounts {
        let written = programme.string(money.currency)
        if Currency.isCode(written) { continue }
        let span = programme.tree.span(ofToken: money.currency.token)
        if let place = places[written] {
          found[place].spans.append(span)
        } else {
          places[written] = found.count
          found.append((written, part, [span]))
        }
      }
    }
    look(at: programme.budgets, of: .design)
    for (index, tool) in programme.tools.enumerated() where !tool.costs.isEmpty {
      look(at: tool.costs, of: .tool(index))
    }
    for (written, part, spans) in found {
      let code = Currency.code(meantBy: written)
      let near = code == nil ? nearest(written.uppercased(), among: Currency.codes) : nil
      let next: Prose =
        if let code {
          "Write \(bare: "\"\(code)\""). Amounts in \(quoted: written) and in \(code) are added up."
        } else if let near {
          "Did you mean \(near)? Write a code of three capital letters, for example \"EUR\"."
        } else {
          """
          Write its code of three capital letters, for example \"EUR\" or \"USD\". What is not money \
          belongs after \(language: "needs").
          """
        }
      report.add(
        about: part, at: spans[0],
        "\(quoted: written) is not a currency code\(spans.count > 1 ? " (\(spans.count) times)" : "").",
        next: Advice(next),
        fix: code.map { code in Fix(spans.map { Edit($0, "\"\(code)\"") }, changesMeaning: true) })
    }
  }
}
