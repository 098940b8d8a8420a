import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let repeatedCode = Rule(
    FindingKind(
      "repeated-code", title: "One code for two things", severity: .warning,
      why: """
        Other software finds an indicator or a result by its code. With one code for two, it may \
        mix up their values.
        """,
      basis: .convention("A code is for one indicator, or for one objective, of a design."),
      example: Example(
        Example.Edit(
          "measures learn\n    facet use",
          bad: "measures learn\n    facet use\n    code \"2.1\" in \"Results framework\"",
          good: "measures learn\n    facet use\n    code \"2.1\" in \"Results framework\""),
        Example.Edit(
          "measures practise;",
          bad: "measures practise; ‸code \"2.1\" in \"Results framework\";",
          good: "measures practise; code \"2.2\" in \"Results framework\";"))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    look(
      at: programme.indicators.map { $0.head }, called: "indicators", as: { .indicator($0) },
      in: reading, &report
    ) { programme.indicators[$0].codes }
    look(
      at: programme.objectives.map { $0.head }, called: "objectives", as: { .objective($0) },
      in: reading, &report
    ) { programme.objectives[$0].codes }
  }

  private static func look(
    at things: [Head], called name: String, as part: (Int) -> DesignPart,
    in reading: Reading, _ report: inout Report, codes: (Int) -> [Code]
  ) {
    let programme = reading.programme
    var first: [String: (thing: Int, statement: Int)] = [:]
    for index in things.indices {
      for code in codes(index) {
        let (word, list) = (programme.string(code.code), programme.string(code.list))
        // How an indicator is measured is the same for many of them.
        if isClassification(list) { continue }
        // A list is the same in capitals and in small letters; of codes, some standards differ.
        let key = list.lowercased() + "\u{1}" + word
        guard let earlier = first[key] else {
          first[key] = (index, code.statement)
          continue
        }
        if earlier.thing == index { continue }
        report.add(
          about: .line(code.statement), and: .line(earlier.statement), within: part(index),
          "Two \(name) have the code \(quoted: word).",
          detail: """
            They are \(reading.quoted(things[earlier.thing])) and \
            \(reading.quoted(things[index])), in the list \(quoted: list).
            """,
          next: """
            Correct one of the codes. If both belong to one item of the list, write \
            \(language: "allow repeated-code because") and say so.
            """,
          related: Finding.Related(
            programme.tree.span(of: earlier.statement), "The code is here for the first time."))
      }
    }
  }

  /// Whether the codes of a list say what sort of thing something is, and not which one.
  private static func isClassification(_ list: String) -> Bool { list.hasPrefix("IATI ") }
}
