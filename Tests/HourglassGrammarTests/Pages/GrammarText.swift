@testable import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// The formal grammar of the language in the W3C's EBNF, made from the vocabulary: what stands in
/// `Grammar/hourglass.ebnf`.
func grammarText() -> String {
  var text = introduction
  text += production("File", "End* ( InFile ( End+ InFile )* End* )?")
  text += production("InFile", alternatives(in: .file))
  text += production("End", "Newline | ';'")
  text += production("Comma", "',' Newline*")
  for block in Block.allCases {
    if block != .file {
      let statement = "In" + block.production
      text += "\n/* ---- Statements \(block.phrase) ---- */\n\n"
      text += production(
        block.production + "Block", "'{' End* ( \(statement) ( End+ \(statement) )* End* )? '}'")
      text += production(statement, alternatives(in: block))
    } else {
      text += "\n/* ---- Statements at the top of the file ---- */\n\n"
    }
    // A statement of several blocks is written down with the first of them.
    for word in Vocabulary.forms where word.blocks[0] == block {
      text += production(word.production, statement(word))
    }
  }
  text += "\n/* ---- The named parts of statements ---- */\n\n"
  for part in Pattern.Part.allCases {
    text += production(camel(part.name), ebnf(part.pattern, nested: false))
  }
  text += "\n/* ---- Names ---- */\n\n"
  for slot in Slot.allCases where slot.isKindOfName {
    text += production(
      slot.production,
      slot == .month ? monthsOfYear.map { quoted($0) }.joined(separator: " | ") : "Name")
  }
  text += production("Name", "Word - ReservedWord")
  var reserved = ""
  for word in Vocabulary.continuingWords {
    reserved += (reserved.isEmpty ? "" : " | ") + quoted(word.name)
  }
  text += production("ReservedWord", reserved)
  return text + lexicalPart
}

/// How often each statement may stand in one block, as a Markdown page: what stands in
/// `Grammar/occurrence.md`, since a grammar that leaves the order free cannot say it.
func occurrenceTable() -> String {
  var text = """
    <!-- Written by the tests from the vocabulary: HOURGLASS_UPDATE=1 swift test -->

    # How often each statement can be used in its block

    The statements of a block can be in any order, and `hourglass.ebnf` allows each any number of
    times. This table gives the allowed number. The names are those of the grammar.


    """
  for block in Block.allCases {
    text += "## \(sentence(block.phrase))\n\n"
    text += "| statement | in the grammar | how often |\n|---|---|---|\n"
    for word in Vocabulary.forms where word.blocks.contains(block) {
      text += "| `\(word.keyword.name)` | `\(word.production)` | \(word.occurs.phrase) |\n"
    }
    text += "\n"
  }
  text.removeLast()
  return text
}

private let introduction = """
  /* The Hourglass language. Written by the tests from the vocabulary: HOURGLASS_UPDATE=1 swift test

     The notation is that of the W3C (https://www.w3.org/TR/xml/#sec-notation).

     A file is UTF-8 text. It is cut, from its beginning to its end, into Tokens and Trivia, each
     of them as long as possible; Trivia may stand anywhere between Tokens and means nothing. The
     Tokens must make up a File. Where a production names something in quotation marks, it is the
     Token of exactly these characters.

     The statements of a block come in any order. How often each may stand is in occurrence.md.
     That every name has to be given somewhere, and once only, is not in the grammar either. */


  """

private let lexicalPart = #"""

  /* ---- Words, texts, values and marks ---- */

  Token ::= Word | LineText | LongText | Number | Decimal | Percentage | Date | OtherValue
    | Mark | Newline
  Trivia ::= Blank | Comment
  Mark ::= '{' | '}' | ',' | ';'
  Newline ::= #xD? #xA | #xD
  Blank ::= [#x9#x20]+
  Comment ::= #x23 [^#x0-#x8#xA-#x1F#x7F]*

  /* A word is a letter of any alphabet, then letters, marks, digits and hyphens: the Unicode
     categories L, then L, M, Nd and `-`. The ranges are exact up to #x2C1. Beyond it they hold
     every letter, mark and digit, but also signs that are none of these and that no word may
     have. */
  Word ::= Letter ( Letter | Digit | OtherMark | '-' )*
  Letter ::= [A-Za-z#xAA#xB5#xBA] | [#xC0-#xD6] | [#xD8-#xF6] | [#xF8-#x2C1] | [#x2C6-#x2EE]
    | [#x370-#x1FFF] | [#x2071-#x209C] | [#x2102-#x2188] | [#x2C00-#x2E2F] | [#x3005-#x3007]
    | [#x3031-#xD7FF] | [#xF900-#xFFDC] | [#x10000-#x3FFFF]
  OtherMark ::= [#x300-#x36F] | [#x20D0-#x20F0] | [#x302A-#x302F] | [#xE0100-#xE01EF]
  Digit ::= [0-9]

  /* Text stands in straight quotation marks. Within it `\"`, `\\` and `\n` stand for a quotation
     mark, a backslash and a line end; no other backslash may stand there. A long text ends with
     three marks alone on their line, or right behind its last character. */
  Text ::= LineText | LongText
  LineText ::= '"' ( [^"#x5C#x0-#x8#xA-#x1F#x7F] | Escape )+ '"'
  LongText ::= '"""' ( LongPiece | '"'? ( Blank | Newline ) )*
    ( LongPiece | '"'? Newline Blank? ) '"""'
  LongPiece ::= '"'? '"'? ( [^"#x5C#x0-#x20#x7F{};#x23] | Escape ) | '"'? [{};#x23]
  Escape ::= #x5C ["#x5Cn]

  /* A value begins with a digit, a minus, or a plus before a digit, and is taken whole, up to a
     blank, a line end, a text or a mark; a comma between two digits is part of it. One that is no
     Decimal, Percentage or Date is an OtherValue, which may stand nowhere: `1,200`, `12.500`,
     `2014/15`. Where a programme says in which month its years begin, `2014/15` is a Date. */
  Number ::= Digit+ ( '_' Digit+ )*
  Decimal ::= ( '-' | '+' )? ( Number ( '.' ( Digit | Digit Digit | Digit Digit Digit Digit+ ) )?
    | '0'+ '.' Digit Digit Digit )
  Percentage ::= Decimal '%'
  Quantity ::= Decimal | Percentage
  Date ::= Year | HalfYear | Quarter | Month | Day
  Year ::= Digit Digit Digit Digit
  HalfYear ::= Year '-H' [1-2]
  Quarter ::= Year '-Q' [1-4]
  Month ::= Year '-' ( '0' [1-9] | '1' [0-2] )
  Day ::= Month '-' ( '0' [1-9] | [1-2] Digit | '3' [0-1] )
  OtherValue ::= ( '-' | '+'? Digit ( ',' Digit )* )
    ( [^"#x0-#x20,;{}#x23#x7F] | Digit ( ',' Digit )+ )*

  """#

/// Adds one production, broken between its pieces where it is longer than a line.
private func production(_ name: String, _ definition: String) -> String {
  var text = ""
  var line = name + " ::="
  var isAfterBar = false
  for piece in definition.split(separator: " ") {
    // A bar goes with what comes after it.
    if piece == "|" {
      isAfterBar = true
      continue
    }
    let addition = (isAfterBar ? " | " : " ") + piece
    isAfterBar = false
    if line.utf8.count + addition.utf8.count > 98 {
      text += line + "\n"
      line = "   "
    }
    line += addition
  }
  return text + line + "\n"
}

private func alternatives(in block: Block) -> String {
  var text = ""
  for word in Vocabulary.forms where word.blocks.contains(block) {
    text += (text.isEmpty ? "" : " | ") + word.production
  }
  return text
}

/// Word, operands and the block it may open.
private func statement(_ word: StatementForm) -> String {
  var keyword = quoted(word.keyword.name)
  for spelling in word.keyword.otherSpellings { keyword += " | " + quoted(spelling) }
  if !word.keyword.otherSpellings.isEmpty { keyword = "( \(keyword) )" }
  let operands = ebnf(Pattern(word.pattern), nested: true)
  return keyword + (operands.isEmpty ? "" : " " + operands)
    + (word.opens.map { " \($0.production)Block?" } ?? "")
}

/// - Parameter nested: whether it stands beside others, so that alternatives want parentheses.
private func ebnf(_ pattern: Pattern, nested: Bool) -> String {
  switch pattern {
  case .word(let word): return quoted(word.name)
  case .slot(let slot): return slot.production
  case .part(let part): return camel(part.name)
  case .sequence(let patterns):
    var text = ""
    for pattern in patterns { text += (text.isEmpty ? "" : " ") + ebnf(pattern, nested: true) }
    return text
  case .either(let patterns):
    var text = ""
    for pattern in patterns { text += (text.isEmpty ? "" : " | ") + ebnf(pattern, nested: false) }
    return nested ? "( \(text) )" : text
  case .optional(.part(let part)): return camel(part.name) + "?"
  case .optional(.slot(let slot)): return slot.production + "?"
  case .optional(let pattern): return "( \(ebnf(pattern, nested: false)) )?"
  case .list(let pattern):
    let one = ebnf(pattern, nested: true)
    return "\(one) ( Comma \(one) )*"
  case .orGap(let pattern): return ebnf(.either([pattern, .part(.gap)]), nested: nested)
  }
}

private func quoted(_ word: String) -> String { "'\(word)'" }

/// `yes-or-no` and `HEAD` as names of productions: `YesOrNo`, `Head`.
private func camel(_ word: String) -> String {
  var text = ""
  for piece in word.split(separator: "-") {
    text += piece.prefix(1).uppercased() + piece.dropFirst().lowercased()
  }
  return text
}

private func sentence(_ phrase: String) -> String {
  phrase.prefix(1).uppercased() + phrase.dropFirst()
}

extension StatementForm {
  /// The keyword, with the block before it where the keyword alone could mean several things.
  fileprivate var production: String {
    let name = camel(keyword.name)
    var isAlone = !["Number", "Unit"].contains(name)
    for word in Vocabulary.forms where word.keyword == keyword && word.blocks != blocks {
      isAlone = false
    }
    return isAlone ? name : blocks[0].production + name
  }
}

extension Slot {
  fileprivate var isKindOfName: Bool {
    switch self {
    case .name, .text, .number, .decimal, .quantity, .date: false
    default: true
    }
  }

  fileprivate var production: String {
    isKindOfName ? camel(symbol) + "Name" : camel(symbol)
  }
}

extension Block {
  fileprivate var production: String {
    switch self {
    case .file: "File"
    case .programme: "Programme"
    case .facilitator: "Facilitator"
    case .organisation: "Organisation"
    case .peers: "Peers"
    case .group: "Group"
    case .person: "Person"
    case .objective: "Objective"
    case .link: "Link"
    case .tool: "Tool"
    case .risk: "Risk"
    case .assumption: "Assumption"
    case .indicator: "Indicator"
    case .review: "Review"
    case .profile: "Profile"
    case .library: "Library"
    case .sharedIndicator: "SharedIndicator"
    case .part: "Part"
    case .model: "Model"
    case .modelStage: "ModelStage"
    case .modelFunction: "ModelFunction"
    case .modelKind: "ModelKind"
    case .modelRisk: "ModelRisk"
    case .modelGain: "ModelGain"
    case .modelFacet: "ModelFacet"
    case .modelEntry: "ModelEntry"
    case .modelQuestion: "ModelQuestion"
    case .modelPrinciple: "ModelPrinciple"
    }
  }
}
