import HourglassLanguage
import HourglassReading
import HourglassRules
import HourglassSyntax

/// Everything known about a text and the files it uses: what it is made of, what it means, how
/// far its designs carry, and what is found in them.
///
/// Every command, the browser and other programs get what they know from here.
package struct Analysis: Sendable {
  /// The tree, what its statements turned out to be, and what the text holds.
  package private(set) var document: TextDocument
  /// One for each programme, in their order.
  package private(set) var designs: [Design]
  /// What is wrong with what the text holds for others.
  package let findingsAboutRules: [Finding]
  var context: DocumentContext
  /// What is due is held against it; without it nothing is overdue.
  package let day: Day?

  package var resolution: Resolution { document.resolution }
  package var tree: Tree { document.tree }
  package var source: Source { document.tree.source }
  package var lexicon: Lexicon { document.resolution.lexicon }

  /// Reads a text and the files it uses, follows its designs through their stages and judges
  /// them.
  ///
  /// - Parameters:
  ///   - context: what the text may name beside what stands in it, how it gets at other files,
  ///     and how the words of the language are spelled.
  ///   - day: what is due is held against it.
  package init(of source: Source, with context: DocumentContext, on day: Day? = nil) {
    document = read(document: source, with: context)
    designs = document.programmes.map { programme in
      let reading = interpret(programme)
      return Design(reading: reading, judgements: judge(reading, on: day))
    }
    findingsAboutRules = document.profiles.flatMap { unknownRules(in: $0) }
    self.context = context
    self.day = day
    leaveOutConsequences()
  }

  /// Leaves out what only follows from a mistake that is told of itself.
  private mutating func leaveOutConsequences() {
    // Where nothing can be put right, nothing shows what follows from it.
    guard document.findings.contains(where: { $0.isMistake && ($0.guess ?? $0.fix) != nil })
    else { return }
    let context = contextKeepingFiles
    let judgements = Analysis.judgements(of: designs, in: document, context, on: day)
    for index in designs.indices {
      designs[index] = Design(reading: designs[index].reading, judgements: judgements[index])
    }
    document = document.with(findings: document.findingsWithoutConsequences(context))
  }

  /// One design: how far it carries and how it stops, and what the rules find in it.
  package struct Design: Sendable {
    package let reading: Reading
    /// In the order of the text, with those that the design allows.
    package let judgements: [Judgement]
    package var programme: Programme { reading.programme }

    /// Why the design allows a finding; nil where it does not.
    package func reason(for judgement: Judgement) -> String? {
      judgement.allowedBy.map { programme.string(programme.allowances[$0].because) }
    }
  }
}

extension Analysis {
  /// Nothing in it is meant for Hourglass: it is empty, or Markdown without a design.
  package var isEmpty: Bool { tree.statements.isEmpty && document.findings.isEmpty }

  /// How many designs it holds. What is too broken to be read as one was still meant to be.
  package var designCount: Int {
    if designs.isEmpty, !holdsForOthers, !isEmpty { return 1 }
    return designs.count
  }

  /// Whether it has models, profiles or libraries, which other files can use.
  package var holdsForOthers: Bool {
    !document.models.isEmpty || !document.profiles.isEmpty || !document.libraries.isEmpty
  }

  /// Whether something could not be understood and is left out of every document made from it.
  package var isIncomplete: Bool { document.findings.contains { $0.severity == .error } }

  /// How many guiding questions its designs leave open.
  package var openQuestionCount: Int { designs.reduce(0) { $0 + $1.reading.openQuestionCount } }
}
