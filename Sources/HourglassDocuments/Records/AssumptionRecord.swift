import HourglassFormats
import HourglassLanguage

/// What has to hold, what rests on it, and how one would notice that it does not.
struct AssumptionRecord: Record {
  enum Field { case title, steps, reasons, tests, dates }

  let programme: Programme
  let assumption: Assumption
  /// The links and activities that rest on it, and what speaks for the links.
  private var steps: [Entry] = []
  private var reasons: [Entry] = []

  init(of index: Int, _ programme: Programme) {
    self.programme = programme
    assumption = programme.assumptions[index]
  }

  /// All of a design, each with what rests on it.
  static func all(of programme: Programme) -> [AssumptionRecord] {
    var records = programme.assumptions.indices.map { AssumptionRecord(of: $0, programme) }
    for objective in programme.objectives {
      for link in objective.links where !link.assuming.isEmpty {
        let step = programme.title(objective.head) + " → " + programme.title(of: link.to)
        for index in Set(link.assuming.map { $0.index }) {
          records[index].steps.append(.said(step))
          records[index].reasons += programme.entries(link.because)
        }
      }
    }
    for tool in programme.tools {
      for assumption in tool.assuming {
        records[assumption.index].steps.append(.said(programme.title(tool.head)))
      }
    }
    return records
  }

  func entries(_ field: Field) -> [Entry] {
    switch field {
    case .title: [.said(programme.title(assumption.head))]
    case .steps: steps
    case .reasons: reasons
    case .tests:
      tests.isEmpty && dates.isEmpty ? [.missing("a test", rule: "assumption-untested")] : tests
    case .dates: dates
    }
  }

  private var tests: [Entry] {
    assumption.tests.flatMap { test in
      programme.entries(test) { test in
        switch test {
        case .indicator(let indicator): [programme.title(of: indicator)]
        case .party(let party): [programme.title(of: party)]
        case .date: []
        }
      }
    }
  }

  private var dates: [Entry] {
    assumption.tests.compactMap { test in
      if case .said(.date(let date)) = test { return Entry(date: date) }
      return nil
    }
  }
}
