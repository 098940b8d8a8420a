import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// What a portfolio says in sentences, in every format.
extension Portfolio {
  package var title: String { "Portfolio of " + counted(count, "design") }

  /// How the designs end, and how many there are of each sort.
  var sentence: String {
    let ends = PortfolioEnding.allCases.compactMap { ending -> String? in
      let count = self.ending(ending).count
      return count == 0 ? nil : "\(count) " + ending.words(count)
    }
    let without = own.withoutIndicators + described.withoutIndicators
    var text = "Of " + counted(count, "design") + ", " + listed(ends) + "."
    if count == 1, let entry = entries.first { text = entry.verdict }
    if without > 0, count > 1 {
      text += " \(without) " + (without == 1 ? "has" : "have") + " no indicator."
    }
    return text
  }

  /// What the designs are.
  var remarks: [String] {
    var remarks: [String] = []
    let (teams, sources) = (own.designs, described.designs)
    if sources > 0 {
      let verb = sources == 1 ? "is" : "are"
      remarks.append(
        (teams == 0
          ? "All of them are described from a source"
          : "\(teams) " + (teams == 1 ? "is a team’s own" : "are of teams")
            + ", \(sources) \(verb) described from a source")
          + ": what the source does not say is not stated here, so the two are counted apart.")
    }
    if count < 30 {
      remarks.append(
        "\(count) " + (count == 1 ? "design is" : "designs are")
          + " few: one more or one less would change every share.")
    }
    let others = count - compared
    if others > 0 {
      let names = Set(entries.compactMap { $0.otherModel }).ordered {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      remarks.append(
        "\(others) " + (others == 1 ? "follows another model" : "follow other models") + " ("
          + listed(names.prefix(3).map { inQuotes($0) } + (names.count > 3 ? ["others"] : []))
          + ") and " + (others == 1 ? "is" : "are") + " in no table about stages.")
    }
    return remarks
  }

  /// Where most designs have tools, and where none has.
  var pattern: String {
    let columns = model.functions.count + 1
    var most = 0
    var places: [String] = []
    var empty: [String] = []
    for stage in model.stages.indices {
      for column in model.functions.indices {
        let place = stage * columns + column
        let total = own.cells[place] + described.cells[place]
        let name =
          "“\(model.title(model.functions[column].head))” at \(stageName(stage))"
        if total > most {
          most = total
          places = []
        }
        if total > 0, total == most { places.append(name) }
        if total == 0, isKnown(stage: stage, function: column) { empty.append(name) }
      }
    }
    if most == 0 { return "No design has a tool with a function." }
    var text =
      "Most designs have a tool for " + listed(places) + " (\(most) of \(compared))."
    if !empty.isEmpty {
      text +=
        " No design has one for " + listed(empty, "or") + ", though the study names tools for "
        + (empty.count == 1 ? "it." : "them.")
    }
    return text
      + " In the study, most tools were for the first engagement, and the fewest for reflection."
  }

  /// What the figures are, and what they are not.
  var limits: [String] {
    [
      "These pages say what designs declare. They do not say what works. Hourglass gives no design "
        + "a score, because the study gives none, and a number of findings is no mark: it shows "
        + "where a conversation is due.",
      "The study looked at 52 initiatives and asked 84 learners, in 2015. It says that they are no "
        + "representative sample, and that its tables recommend nothing. Its shares stand beside "
        + "those of these designs so that people can talk about the difference. They are no target.",
      "The study’s figures count facilitators that used a tool at some time. The figures here count "
        + "designs that name one.",
      "A design that stops on purpose lacks nothing after its stop.",
    ]
  }

  /// `3. Peer learning on budgets`.
  func called(_ index: Int) -> String { "\(index + 1). " + entries[index].title }

  /// Which stages it covers, and how it stops.
  func coverage(_ entry: PortfolioEntry) -> String {
    let ending = PortfolioEnding(of: entry)
    guard let last = entry.lastCovered, entry.otherModel == nil else {
      return ending.heading
    }
    switch ending {
    case .all, .nothing: return ending.heading
    case .gap: return "Stops after \(stageName(last)), at a gap"
    case .byDesign: return "Stops after \(stageName(last)), on purpose"
    case .unknown: return "Covers up to \(stageName(last)), and does not say what follows"
    }
  }

  /// Why a design should be looked at.
  func reason(_ entry: PortfolioEntry) -> String {
    coverage(entry) + ". " + entry.reasons.joined(separator: " ")
  }

  /// What a design lacks, as others have it.
  func words(for hole: PortfolioLesson.Hole) -> String {
    switch hole {
    case .stage(let stage): "does not cover the \(stageName(stage)) stage"
    case .function(let function):
      "names no tool for " + lowercasedFirst(model.title(model.functions[function].head))
    }
  }

  func tools(for function: Int, of entry: PortfolioEntry) -> Int {
    function < entry.toolsOfFunctions.count ? entry.toolsOfFunctions[function] : 0
  }
}

extension Diffusion.Count {
  /// A number, or words where some are not counted.
  var cell: Line {
    hasUnknown ? Line(spelling) : Line(number: Int(clamping: known))
  }
}
