import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

/// Groups of an indicator that do not agree with one another, or with how they are listed.
@Suite struct GroupTests {
  /// What is found where the indicator about use counts, and has these lines as well.
  private func found(_ lines: String, measure: String = "counts \"directors\"") -> Checked {
    Checked(
      edited([
        (
          "    counts \"directors\"\n    baseline 3 in 2012\n    target 15 by 2014\n",
          measure + "; " + lines + "\n"
        )
      ]))
  }

  private static let listed =
    "disaggregated by sex as \"f\", \"m\"; disaggregated by age as \"old\", \"young\"; "

  @Test(arguments: [
    // One group within another, which it exceeds.
    ("where sex \"f\", age \"young\" { target 9 by 2014 }", ["more"]),
    ("where sex \"f\", age \"young\" { target 8 by 2014 }", []),
    // All that are within it, and too few or too many.
    (
      "where sex \"f\", age \"young\" { target 5 by 2014 }; where age \"old\", sex \"f\" { target 2 by 2014 }",
      ["less"]
    ),
    (
      "where sex \"f\", age \"young\" { target 5 by 2014 }; where age \"old\", sex \"f\" { target 4 by 2014 }",
      ["more"]
    ),
    (
      "where sex \"f\", age \"young\" { target 5 by 2014 }; where age \"old\", sex \"f\" { target 3 by 2014 }",
      []
    ),
    // What is too much within the group is too much in the total, and told once.
    ("where sex \"f\", age \"young\" { target 19 by 2014 }", ["more"]),
    // Of another day, nothing follows.
    ("where sex \"f\", age \"young\" { target 9 by 2013 }", []),
  ])
  func `Groups within a group add up to it`(parts: String, expected: [String]) {
    let checked = found(
      "baseline 3 in 2012; target 15 by 2014; " + Self.listed
        + "where sex \"f\" { target 8 by 2014 }; where sex \"m\" { target 7 by 2014 }; " + parts)
    #expect(checked.names == expected.map { _ in "parts-not-whole" })
    for (finding, word) in zip(checked.findings, expected) {
      let message =
        "The groups of “Directors who changed a procedure after an exchange (f)” come to \(word) "
        + "than its total. By “age”,"
      #expect(finding.message.hasPrefix(message))
    }
  }

  @Test(arguments: [("50", ["whole-outside-parts"]), ("70", [])])
  func `A share of a group lies between those within it`(young: String, expected: [String]) {
    let checked = found(
      "baseline 3% in 2012; target 60% by 2014; " + Self.listed
        + "where sex \"f\" { target 60% by 2014 }; "
        + "where sex \"f\", age \"young\" { target \(young)% by 2014 }; "
        + "where sex \"f\", age \"old\" { target 40% by 2014 }", measure: "percent of directors")
    #expect(checked.names == expected)
  }

  /// Nobody says that those who belong to one belong to no other.
  @Test(arguments: [
    ("", "\"kind\"", "8", "note"), ("disaggregated by \"kind\"; ", "\"kind\"", "8", "note"),
    ("disaggregated by \"kind\"; ", "\"kind\"", "16", "warning"),
    ("disaggregated by \"kind\" as \"a\", \"b\"; ", "\"kind\"", "8", "warning"),
    ("", "sex", "8", "warning"), ("aggregate no; ", "\"kind\"", "8", nil),
    ("aggregate no; ", "\"kind\"", "16", "warning"),
  ])
  func `Groups that are not listed may overlap`(
    declared: String, label: String, other: String, severity: String?
  ) {
    let checked = found(
      "baseline 3 in 2012; target 15 by 2014; " + declared
        + "where \(label) \"a\" { target 9 by 2014 }; where \(label) \"b\" { target \(other) by 2014 }"
    )
    #expect(checked.findings.map { $0.severity.name } == [severity].compactMap { $0 })
  }

  @Test(arguments: [
    ("disaggregated by sex as \"f\", \"m\", \"f\"", "“f”"),
    ("disaggregated by sex, age, sex", "“sex”"),
    ("disaggregated by sex, age; disaggregated by sex", nil),
    ("disaggregated by sex as \"f\", \"m\"; disaggregated by age as \"old\"", nil),
  ])
  func `What a line lists twice`(lines: String, word: String?) {
    let checked = found("baseline 3 in 2012; target 15 by 2014; " + lines)
    #expect(checked.names == (word == nil ? [] : ["repeated-group"]))
    if let word { #expect(checked.findings.first?.message.contains(word) == true) }
  }
}
