import HourglassLanguage
import HourglassOutput
import HourglassReading

/// The questions about the parts of a figure: women and men, countries, age groups.
extension IndicatorQuestions {
  /// - Returns: whether lists that grow are among them.
  func writeParts(
    of indicator: Indicator, _ value: FormValue, _ whole: String, _ name: String,
    to form: inout Form
  ) -> Bool {
    var grows = false
    for breakdown in breakdowns(of: indicator) {
      let label = name + "_" + formName(breakdown.label)
      var parts: [String] = []
      for group in breakdown.groups {
        let part = form.names.unique(label + "_" + formName(group))
        if breakdown.listed.contains(group) { parts.append(part) }
        form.rows.append(
          question(
            value, part, formText(breakdown.label + ": " + group),
            formText(figures(ofPart: [(breakdown.label, group)], indicator))))
      }
      if value.addsUp, !parts.isEmpty {
        let answered = ([whole] + parts).map { "${" + $0 + "} != ''" }
        let sum = parts.map { "${" + $0 + "}" }.joined(separator: " + ")
        writeCheck(label, breakdown.label, answered, sum, whole, to: &form)
      }
      if breakdown.isOpen {
        grows = true
        writeList(breakdown, value, whole, label, to: &form)
      }
    }
    // Parts that only several traits together make, such as young women.
    for part in indicator.parts where part.traits.count > 1 {
      let traits = part.traits.map { (programme.string($0.label), programme.string($0.group)) }
      let words = traits.map { $0.0 + ": " + $0.1 }.joined(separator: ", ")
      form.rows.append(
        question(
          value, form.names.unique(name + "_" + formName(words)), formText(words),
          formText(figures(ofPart: traits, indicator))))
    }
    return grows
  }

  /// A list that grows, one entry a group, where the design does not say which groups there are.
  private func writeList(
    _ breakdown: Breakdown, _ value: FormValue, _ whole: String, _ name: String,
    to form: inout Form
  ) {
    let label = breakdown.label
    let isAll = breakdown.groups.isEmpty
    let list = form.names.unique(name + "_list")
    let part = form.names.unique(name + "_part")
    form.add("begin_repeat", list, formText("By " + label + (isAll ? "" : ", the others")))
    form.add("text", form.names.unique(name + "_group"), formText("Which " + label + "?"))
    form.rows.append(question(value, part, formText(value.label), ""))
    form.add("end_repeat", "", "")
    if value.addsUp, isAll {
      writeCheck(
        name, label, ["${" + whole + "} != ''", "count(${" + list + "}) > 0"],
        "sum(${" + part + "})", whole, to: &form)
    }
  }

  /// Shown where the parts do not add up; a question and no bar, since the design does not say
  /// that everybody is known to be in one part and in one alone.
  private func writeCheck(
    _ name: String, _ label: String, _ conditions: [String], _ sum: String, _ whole: String,
    to form: inout Form
  ) {
    form.rows.append(
      Form.Row(
        type: "note", name: form.names.unique(name + "_check"),
        label: formText(
          "The figures by " + label + " do not add up to the whole. Please look at them again, or "
            + "say below why that is so."),
        relevant: (conditions + ["abs(" + sum + " - ${" + whole + "}) > 0.001"])
          .joined(separator: " and ")))
  }

  /// What the figure is broken down by, one label after the other, each with the groups said for
  /// it anywhere.
  private func breakdowns(of indicator: Indicator) -> [Breakdown] {
    var all: [Breakdown] = []
    func add(_ label: String, _ groups: [String], isListed: Bool) -> Int {
      let place = all.firstIndex { $0.label.utf8.elementsEqual(label.utf8) } ?? all.count
      if place == all.count { all.append(Breakdown(label: label)) }
      for group in groups where !all[place].groups.contains(group) {
        all[place].groups.append(group)
        if isListed { all[place].listed.append(group) }
      }
      return place
    }
    for statement in indicator.disaggregations {
      for label in statement.labels {
        let place = add(
          programme.string(label), statement.groups.map { programme.string($0) }, isListed: true)
        if statement.groups.isEmpty { all[place].isOpen = true }
      }
    }
    for part in indicator.parts where part.traits.count == 1 {
      _ = add(
        programme.string(part.traits[0].label), [programme.string(part.traits[0].group)],
        isListed: false)
    }
    for place in all.indices where !all[place].listed.isEmpty { all[place].isOpen = false }
    return all
  }

  private struct Breakdown {
    let label: String
    var groups: [String] = []
    /// Those of a list of groups, which together are the whole.
    var listed: [String] = []
    /// The design does not say which groups there are.
    var isOpen = false
  }

  /// Baseline and targets of a part, where it has its own.
  private func figures(ofPart traits: [(String, String)], _ indicator: Indicator) -> String {
    let part = indicator.parts.first { part in
      part.traits.count == traits.count
        && zip(part.traits, traits).allSatisfy {
          programme.string($0.label) == $1.0 && programme.string($0.group) == $1.1
        }
    }
    guard let part else { return "" }
    let baseline = said(part.baseline) { baseline in
      programme.spelling(baseline.value) + (baseline.date.map { " in " + $0.spelling } ?? "")
    }
    let known = baseline == .notSaid ? [] : ["Baseline: " + baseline.words]
    let wanted = words(part.targets).map { ["Target: " + $0.words] } ?? []
    return (known + wanted).joined(separator: ". ")
  }
}
