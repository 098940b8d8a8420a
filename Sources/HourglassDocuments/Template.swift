import HourglassComparison
import HourglassLanguage
import HourglassSyntax

/// Why a word cannot be the name of a programme, in a full sentence, with a name that could.
package func objection(toName name: String) -> (message: String, suggestion: String?)? {
  let isReserved = Vocabulary.continuingWords.contains { $0.name == name }
  if isReserved {
    return ("“" + name + "” is a keyword, so it cannot be a name.", name + "-network")
  }
  // The reader of the language decides: the name must be one whole word of it.
  let tree = parse(Source("programme " + name))
  let words = tree.tokens.filter { $0.kind == .word }
  if tree.findings.isEmpty, words.count == 2, tree.tokens.count == 4 { return nil }
  let message =
    "“" + name + "” cannot be a name. A name starts with a letter and has letters, digits and "
    + "hyphens."
  let suggestion = legalName(from: name)
  return (message, suggestion.utf8.count < 2 ? nil : suggestion)
}

/// The letters and digits of a text, with a hyphen for everything between them.
package func legalName(from text: String) -> String {
  var name = ""
  var wantsHyphen = false
  for scalar in text.lowercased().unicodeScalars {
    let isLetter = scalar.properties.isAlphabetic
    if isLetter || (!name.isEmpty && ("0"..."9").contains(scalar)) {
      if wantsHyphen, !name.isEmpty { name += "-" }
      wantsHyphen = false
      name.unicodeScalars.append(scalar)
    } else {
      wantsHyphen = true
    }
  }
  return name
}

/// Where somebody begins to write: what to do next is another thing in each place.
package enum WritingDesk: Sendable {
  case terminal, page

  fileprivate func opening(_ name: String) -> String {
    switch self {
    case .terminal:
      """
      #
      #   hourglass check \(name).hourglass       what is missing, and what to write next
      #   hourglass trace \(name).hourglass       which stages the design covers
      #   hourglass checklist \(name).hourglass   the indicators, who tracks them, and when data are due
      #

      """
    case .page: ""
    }
  }

  fileprivate var kindsOfTools: String {
    switch self {
    case .terminal: " For the kinds of tools, run: hourglass explain kind"
    case .page: ""
    }
  }
}

/// A design to start from: sound, and with its findings as the next things to write.
package func template(
  named name: String, in lexicon: Lexicon = .english, at desk: WritingDesk = .terminal
) -> String {
  translated(englishTemplate(named: name, at: desk), to: lexicon)
}

private func englishTemplate(named name: String, at desk: WritingDesk) -> String {
  """
  # A programme design. What follows a # is a comment, for you and your colleagues.
  \(desk.opening(name))# Replace the texts in quotation marks with your own, add lines, and check again.

  programme \(name) "\(title(from: name))" {
    why "What the programme is for, in the words of the people who want it"

    # Who: the people who should learn from one another, and their home organisations.
    organisation home "The organisations they come from"

    peers members "The people who should learn from one another" {
      from home
    }

    # What should change, step by step. Each objective belongs to a stage: engagement (groups
    # meet), contact (people stay in touch), learning (people learn), scale (organisations change).
    objective meet "They meet and settle what to work on" {
      stage engagement
      for members
      leads to keep-in-touch because "People with the same problem want to go on talking"
    }

    objective keep-in-touch "They stay in touch between meetings" {
      stage contact
      for members
    }

    # How: what people do together.\(desk.kindsOfTools)
    tool gathering "A first meeting for everyone" {
      kind large-group-meeting
      with members
      serves meet
      once
    }

    tool calls "Calls in pairs" {
      kind paired-engagement
      among members
      serves keep-in-touch
      every month
    }

    # How you will measure it: who tracks it, from which baseline to which target?
    indicator in-touch "Members who are still in touch after a year" {
      measures keep-in-touch
      percent of members
    }
  }

  """
}

/// `budget-network` as people write it: `Budget network`.
private func title(from name: String) -> String {
  var title = ""
  for scalar in name.unicodeScalars {
    if scalar == "-" {
      title += " "
    } else if title.isEmpty {
      title += scalar.properties.uppercaseMapping
    } else {
      title.unicodeScalars.append(scalar)
    }
  }
  return trimmed(title)
}
