/// What may stand in one place of a statement.
package enum Slot: UInt8, Sendable, CaseIterable {
  // Free
  /// A name being given.
  case name
  /// A bare word that names nothing elsewhere, such as `sex`.
  case label
  case text
  // Values
  /// A plain number.
  case number
  /// A plain number, maybe with a sign or decimals.
  case decimal
  /// A number or a percentage.
  case quantity
  case date
  /// The name of a month of the calendar.
  case month
  // Names given elsewhere in the programme
  case party, objective, tool, assumption, measured, threatened, tester
  // Names given by the model
  case stage, toolKind, modelRisk, gain, capability, level, domain, factor, facet, countable
  case function, question, source
  /// The name of a model or of a profile.
  case model
  /// The name of an indicator of a library.
  case shared
  /// The name of a rule.
  case rule

  /// How the patterns spell it.
  package var symbol: String {
    switch self {
    case .name: "NAME"
    case .label: "LABEL"
    case .text: "TEXT"
    case .number: "NUMBER"
    case .decimal: "DECIMAL"
    case .quantity: "QUANTITY"
    case .date: "DATE"
    case .month: "MONTH"
    case .party: "PARTY"
    case .objective: "OBJECTIVE"
    case .tool: "TOOL"
    case .assumption: "ASSUMPTION"
    case .measured: "MEASURED"
    case .threatened: "THREATENED"
    case .tester: "TESTER"
    case .stage: "STAGE"
    case .toolKind: "KIND"
    case .modelRisk: "RISK"
    case .gain: "GAIN"
    case .capability: "CAPABILITY"
    case .level: "LEVEL"
    case .domain: "DOMAIN"
    case .factor: "FACTOR"
    case .facet: "FACET"
    case .countable: "COUNTABLE"
    case .function: "FUNCTION"
    case .question: "QUESTION"
    case .source: "SOURCE"
    case .model: "MODEL"
    case .shared: "SHARED"
    case .rule: "RULE"
    }
  }

  /// What it is in a sentence, with its article: "Write the name of an objective here."
  package var phrase: String {
    switch self {
    case .name: "a name"
    case .label: "a word such as sex or country"
    case .text: "text in quotation marks"
    case .number, .decimal: "a number"
    case .quantity: "a number or a percentage"
    case .month: "the name of a month, such as July"
    case .date: "a date such as 2014, 2014-Q3, 2014-09 or 2014-09-30"
    case .party: "the name of people or an organisation"
    case .objective: "the name of an objective"
    case .tool: "the name of a tool"
    case .assumption: "the name of an assumption"
    case .measured: "the name of an objective, an assumption, a risk or a tool"
    case .threatened: "the name of an objective or a tool"
    case .tester: "the name of an indicator, of people or of an organisation"
    case .stage: "the name of a stage"
    case .toolKind: "a kind of tool"
    case .modelRisk: "a kind of risk"
    case .gain: "a learning gain"
    case .capability: "a capability"
    case .level: "a level of change"
    case .domain: "a domain"
    case .factor: "a matching factor"
    case .facet: "a facet of evaluation"
    case .countable: "something counted in every programme (such as events)"
    case .function: "a function of tools"
    case .question: "the key of a guiding question"
    case .source: "the name of a source"
    case .model: "the name of a model or a profile"
    case .shared: "the name of an indicator of a library"
    case .rule: "the name of a rule"
    }
  }

  /// Whether a bare word fills it.
  package var isWord: Bool {
    switch self {
    case .text, .number, .decimal, .quantity, .date: false
    default: true
    }
  }
}
