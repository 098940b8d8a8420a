/// The blocks a statement may stand in.
package enum Block: UInt8, Sendable, CaseIterable {
  case file
  case programme, facilitator, organisation, peers, group, person
  case objective, link, tool, risk, assumption, indicator, part, review
  case profile, library, sharedIndicator
  case model, modelStage, modelFunction, modelKind, modelRisk, modelGain, modelFacet
  case modelEntry, modelQuestion

  /// The words for it in a sentence: "in an objective".
  package var phrase: String {
    switch self {
    case .file: "at the top of the file"
    case .programme: "in a programme"
    case .facilitator: "in a facilitator"
    case .organisation: "in an organisation"
    case .peers: "in peers"
    case .group: "in a group"
    case .person: "in a person"
    case .objective: "in an objective"
    case .link: "in a link (leads to)"
    case .tool: "in a tool"
    case .risk: "in a risk"
    case .assumption: "in an assumption"
    case .indicator: "in an indicator"
    case .part: "in a part of an indicator (where)"
    case .review: "in a review"
    case .profile: "in a profile"
    case .library: "in a library"
    case .sharedIndicator: "in an indicator of a library"
    case .model: "in a model"
    case .modelStage: "in a model's stage"
    case .modelFunction: "in a model's function"
    case .modelKind: "in a model's tool kind"
    case .modelRisk: "in a model's risk"
    case .modelGain: "in a model's gain"
    case .modelFacet: "in a model's facet"
    case .modelEntry: "in a model's list entry"
    case .modelQuestion: "in a model's question"
    }
  }
}

/// How often a statement may stand in one block.
package enum Occurrence: UInt8, Sendable {
  case any
  case atMostOnce
  case exactlyOnce

  package var phrase: String {
    switch self {
    case .any: "any number of times"
    case .atMostOnce: "at most once"
    case .exactlyOnce: "exactly once"
    }
  }
}

/// One row of the vocabulary: a statement of the language.
///
/// The typed reading, the messages, `explain`, the manual and the formal grammar all come from
/// these rows. Adding a word to the language is adding a row and saying, in the builder of its
/// block, which field it fills.
package struct Word: Sendable {
  package let keyword: Keyword
  package let blocks: [Block]
  /// The pattern of its operands, in the notation of `Pattern`.
  package let pattern: String
  package let occurs: Occurrence
  /// The block it may open; nil where it takes none.
  package let opens: Block?
  /// What it means, in a sentence that follows the keyword.
  package let meaning: String
  /// A whole statement, as one would write it.
  package let example: String

  init(
    _ keyword: Keyword, in blocks: [Block], _ pattern: String, _ occurs: Occurrence = .atMostOnce,
    opens: Block? = nil, means meaning: String, example: String
  ) {
    self.keyword = keyword
    self.blocks = blocks
    self.pattern = pattern
    self.occurs = occurs
    self.opens = opens
    self.meaning = meaning
    self.example = example
  }
}

/// The keywords, by their first spelling.
package enum Keyword: String, Sendable, CaseIterable {
  // Programmes
  case programme, why, follows, runs, reviewed, meant, stuck, answer, review, next, allow
  // People
  case facilitator, organisation, peers, group, person
  case are, number, from, includes, chosen, matched, shares, mandates, commits
  // Objectives
  case objective, stage, result, `for`, gains, builds, level, domain, leads, assuming, evidence,
    confidence
  // Tools
  case tool, kind, with, among, between, serves, led, on, once, every, lasts, using
  case connects, prompts, feeds, involves
  // Risks and assumptions
  case risk, threatens, likelihood, consequence, response, owner
  case assumption, tested
  // Indicators
  case indicator, measures, facet, definition, counts, percent, amount, rated, story
  case yesOrNo = "yes-or-no"
  case formula, direction, series, aggregate, baseline, target, disaggregated, `where`, location
  case defined, source, method, told, tracked, reported, limitations, proxy, threshold, key, code,
    changed
  // What designs share
  case use, library, profile, rule, limit, extends
  // Models
  case model, function, gain, factor, capability, question, countable
  case means, unit, gate, state, label, exit, cites, ambiguous, also, functions, frequency, share
  case bookEnd = "book-end"
  case learning, technical, major, held, settles

  /// Other spellings that mean the same; the formatter keeps what the author uses.
  package var otherSpellings: [String] {
    switch self {
    case .programme: ["program"]
    case .organisation: ["organization"]
    default: []
    }
  }
}
