import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax
import TestSupport
import Testing

func model(_ text: String) -> Model {
  read(document: Source(text), models: []).models[0]
}

/// The day on which the examples are judged; nothing in the clean design falls due.
let exampleDay = Day(year: 2014, month: 1, day: 15)

/// A design and everything found in it, written parts and rules alike.
struct Checked {
  let document: TextDocument
  let judgements: [Judgement]

  /// - Parameter requested: a rule on request that is looked at as if a profile asked for it.
  init(
    _ text: String, model: Model = referenceModel, on day: Day? = exampleDay,
    requesting requested: String? = nil
  ) {
    document = read(document: Source(text), models: [model])
    judgements = document.programmes.flatMap {
      judgeUnderTest(interpret($0), on: day, requesting: requested)
    }
  }

  /// What is wrong with how the design is written, then what the rules find and it does not
  /// allow.
  var findings: [Finding] {
    document.findings + judgements.filter { $0.allowedBy == nil }.map { $0.finding }
  }

  /// The same, for who mends it.
  var found: FoundInFile {
    FoundInFile(findings, unclear: document.resolution.unclearStretches)
  }

  /// That of its first design.
  var reading: Reading { interpret(document.programmes[0]) }

  var names: [String] { findings.map { $0.kind.name } }

  var allowed: [String] { judgements.filter { $0.allowedBy != nil }.map { $0.finding.kind.name } }

  func finding(_ name: String) -> Finding? { findings.first { $0.kind.name == name } }
}

/// The names of what is found in the clean design with some words exchanged.
func names(_ edits: (String, String)...) -> [String] { Checked(edited(edits)).names }

func edited(_ edits: [(String, String)]) -> String {
  edits.reduce(cleanDesign) { $0.exchanging($1.0, for: $1.1) }
}

extension String {
  /// Puts lines into the block of the programme, before all others.
  func addingToProgramme(_ lines: String) -> String {
    exchanging("learning network\" {\n", for: "learning network\" {\n  \(lines)\n")
  }
}
