import HourglassSyntax

/// A programme design as its author means it: every name bound, every operand understood. What
/// could not be understood is left out, and has been reported.
package struct Programme: Sendable {
  /// What every statement of the file it stands in turned out to be.
  package internal(set) var resolution: Resolution
  /// The file it stands in; names and texts are read from there.
  package var tree: Tree { resolution.tree }
  /// The files that its own uses, from whose libraries it may take indicators.
  var usedFiles: [Tree] = []
  /// The model it is read against.
  package let model: Model
  /// The profiles it follows, in the order it names them.
  package var profiles: [Profile] = []
  /// The guiding questions of the model, then those of the profiles.
  package var questions: [Model.Question]
  package var head: Head
  var stretch = Stretch()
  package var why: Given<Text> = .unsaid
  /// The source from which somebody else describes it.
  package var describedFrom: Given<Text> = .unsaid
  /// What it is called in lists kept elsewhere, such as its IATI identifier.
  package var codes: [Code] = []
  package var runs: Period?
  /// The month in which its years begin, from 1.
  package var yearsBegin: Int32 = 1
  /// How much money there is for it.
  package var budgets: [Given<Money>] = []
  /// Who pays for it.
  package var fundedBy: [Given<Indicator.Audience>] = []
  /// What its indicators have for a tolerance where they say none.
  package var tolerance: Quantity?
  package var reviewed: Given<PartialDate> = .unsaid
  package var meantToStop: Stop?
  package var stuck: Stop?
  package var answers: [Answer] = []
  package var reviews: [Review] = []
  package var parties: [Party] = []
  /// For each party whom it comes to: of a group with one member that one, and of that its only
  /// member in turn; of any other party itself.
  package internal(set) var onlyMembers: [Int] = []
  package var objectives: [Objective] = []
  package var tools: [Tool] = []
  package var risks: [Risk] = []
  package var assumptions: [Assumption] = []
  package var indicators: [Indicator] = []
  package var allowances: [Allowance] = []
  /// Texts that are still our own examples.
  package var exampleTexts: [Text] = []

  /// Whether it is described from a source, so that silence means that the source does not say.
  package var isDescribed: Bool { !describedFrom.isUnsaid }

  /// Its own statement and all in its block: indices into the tree's.
  package var statements: Range<Int> {
    head.statement..<Int(tree.statements[head.statement].next)
  }

  /// The statements that name something of the model.
  package func statements(naming index: Int, of slot: Slot) -> [Int] {
    statements.filter { statement in
      resolution.statements[statement].operands.contains {
        resolution.operands[$0].slot == slot && resolution.operands[$0].target == Int32(index)
      }
    }
  }

  /// Whether any statement of the programme begins with the keyword.
  package func says(_ keyword: Word) -> Bool {
    statements.contains {
      resolution.statements[$0].keyword == keyword && !resolution.statements[$0].isBroken
    }
  }

  /// The words of a text.
  package func string(_ text: Text) -> String { file(text.file).string(text) }

  /// What to call something: its title, or else its name.
  package func title(_ head: Head) -> String {
    if let title = head.title { return string(title) }
    return tree.title(head)
  }

  /// A name as it is written.
  package func word(_ name: Name) -> String { file(name.file).word(name.token) }

  /// What a figure is broken down by, in words.
  package func string(_ label: Indicator.Label) -> String {
    switch label {
    case .word(let name): word(name)
    case .text(let text): string(text)
    }
  }

  private func file(_ number: Int32) -> Tree {
    number == 0 ? tree : usedFiles[Int(number) - 1]
  }

  /// Where something is introduced: its keyword, name and title.
  package func span(_ head: Head) -> Span { tree.span(of: head.statement) }
}

/// A stage a design stops after, and why: on purpose, or known to be stuck.
package struct Stop: Sendable {
  package let statement: Int
  package let stage: ModelReference
  /// Nil where the reason could not be understood, and that has been reported.
  package let because: Text?
}

package struct Answer: Sendable {
  package let statement: Int
  package let question: ModelReference
  package let text: Given<Text>
}

package struct Review: Sendable {
  package let statement: Int
  package let when: Occasion
  package let with: [Reference<Party>]
  package var next: Given<PartialDate> = .unsaid
}

/// A finding the team accepts, within one block, for a reason.
package struct Allowance: Sendable {
  package let statement: Int
  /// The name of the rule, as written.
  package let written: Name
  /// The name that the rule has today.
  package let rule: String
  package let because: Text
}

extension Programme {
  /// The currency of an amount, as documents and sums have it.
  package func currency(of money: Money) -> String { tree.currency(of: money) }
}
