import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading

/// The questions about the parts of a figure: women and men, countries, age groups.
extension IndicatorQuestions {
  /// - Returns: whether lists that grow are among them.
  func writeParts(
    of index: Int, _ value: FormValue, _ whole: String, _ name: String, to form: inout Form
  ) -> Bool {
    let indicator = programme.indicators[index]
    func unique(_ name: String, _ traits: [(label: String, group: String)]) -> String {
      let unique = form.names.unique(name)
      form.asked[unique] = Form.Asked(indicator: place(of: index), what: .value(traits))
      return unique
    }
    var grows = false
    let partOfTraits = firstPartOfTraits(indicator)
    for breakdown in breakdowns(of: indicator) {
      let label = name + "_" + formName(breakdown.label)
      var parts: [String] = []
      for group in breakdown.groups {
        let part = unique(label + "_" + formName(group), [(breakdown.label, group)])
        if breakdown.isListed.contains(group) { parts.append(part) }
        form.rows.append(
          question(
            value, part, formText(breakdown.label + ": " + group),
            formText(figures(of: partOfTraits[[breakdown.label, group]]))))
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
      let words = part.traits.map { programme.string($0.label) + ": " + programme.string($0.group) }
        .joined(separator: ", ")
      form.rows.append(
        question(
          value, unique(name + "_" + formName(words), programme.traits(of: part)),
          formText(words),
          formText(figures(of: partOfTraits[traits(of: part)]))))
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
    form.listed.append((part, label))
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
          "The figures by " + label + " do not add up to the total. Please check them, or give the "
            + "reason below."),
        relevant: (conditions + ["abs(" + sum + " - ${" + whole + "}) > 0.001"])
          .joined(separator: " and ")))
  }

  /// What the figure is broken down by, one label after the other, each with the groups said for
  /// it anywhere.
  private func breakdowns(of indicator: Indicator) -> [Breakdown] {
    var all: [Breakdown] = []
    var placeOfLabel: [[UInt8]: Int] = [:]
    func add(_ label: String, _ groups: [String], isListed: Bool) -> Int {
      let place = placeOfLabel[Array(label.utf8)] ?? all.count
      if place == all.count {
        placeOfLabel[Array(label.utf8)] = place
        all.append(Breakdown(label: label))
      }
      for group in groups { all[place].add(group, isListed: isListed) }
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
    for place in all.indices where !all[place].isListed.isEmpty { all[place].isOpen = false }
    return all
  }

  private struct Breakdown {
    let label: String
    private(set) var groups: [String] = []
    private var isThere: Set<String> = []
    /// Those of a list of groups, which together are the whole.
    private(set) var isListed: Set<String> = []
    /// The design does not say which groups there are.
    var isOpen = false

    init(label: String) { self.label = label }

    mutating func add(_ group: String, isListed: Bool) {
      guard isThere.insert(group).inserted else { return }
      groups.append(group)
      if isListed { self.isListed.insert(group) }
    }
  }

  /// What makes a part, label and group in turn.
  private func traits(of part: Indicator.Part) -> [String] {
    part.traits.flatMap { [programme.string($0.label), programme.string($0.group)] }
  }

  /// The first part with the same traits, by these.
  private func firstPartOfTraits(_ indicator: Indicator) -> [[String]: Indicator.Part] {
    var parts: [[String]: Indicator.Part] = [:]
    for part in indicator.parts {
      let traits = traits(of: part)
      if parts[traits] == nil { parts[traits] = part }
    }
    return parts
  }

  /// Baseline and targets of a part, where it has its own.
  private func figures(of part: Indicator.Part?) -> String {
    guard let part else { return "" }
    let baseline = said(part.baseline) { baseline in
      programme.words(for: baseline.value) + (baseline.date.map { " in " + $0.spelling } ?? "")
    }
    let known = baseline == .notStated ? [] : ["Baseline: " + baseline.words]
    let wanted = words(part.targets).map { ["Target: " + $0.words] } ?? []
    return (known + wanted).joined(separator: ". ")
  }
}
