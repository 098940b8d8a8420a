import HourglassComparison
import HourglassFormats
import HourglassLanguage

/// The classes of changes between two versions of a design, for `explain`: the table itself.
extension Explanation {
  static var changeClasses: [Explanation] {
    ChangeClass.allCases.reversed().map { changeClass in
      var explanation = Explanation(
        word: changeClass.name, sort: "a class of changes between two versions",
        title: changeClass.title)
      explanation.paragraphs = [
        changeClass.meaning
          + " Hourglass puts these changes in the class. If two rows fit, the row with the lower "
          + "number decides."
      ]
      for (index, row) in ClassRow.table.enumerated() where row.changeClass == changeClass {
        explanation.facts.append(("row \(index + 1)", row.words + ". " + row.because))
      }
      return explanation
    }
  }
}

extension ClassRow {
  /// What it is about: “source or method: narrowed”.
  var words: String {
    let subject = aspects.isEmpty ? groups.map { $0.words } : aspects.map { $0.words }
    return capitalised(listed(subject, "or"))
      + (kinds.isEmpty ? "" : ": " + listed(kinds.map { $0.words }, "or"))
  }
}

extension Aspect.Group {
  fileprivate var words: String {
    switch self {
    case .measuring: "any entry about indicators and assumptions"
    case .promise: "any entry about objectives, tools, people and time"
    case .explanation: "any reason, risk or other explanation"
    case .record: "any entry kept for the record"
    }
  }
}
