import HourglassLanguage

/// How the form of a statement is written for readers.
enum FormStyle {
  /// `words`, *places*: for the manual.
  case markdown
  /// words, PLACES: for a terminal.
  case plain

  fileprivate func word(_ word: String) -> String {
    switch self {
    case .markdown: "`\(word)`"
    case .plain: word
    }
  }

  /// Where the author writes something of their own.
  func place(_ placeholder: String) -> String {
    switch self {
    case .markdown: "*\(placeholder)*"
    case .plain: String(placeholder.uppercased().map { $0 == " " ? "-" : $0 })
    }
  }
}

/// The pattern for a reader; gaps are left out, since they are spoken of apart.
func readable(_ pattern: Pattern, as style: FormStyle, nested: Bool = false) -> String {
  switch pattern {
  case .word(let word): return style.word(word.name)
  case .slot(let slot): return style.place(slot.placeholder)
  case .part(let part): return style.place(part.placeholder)
  case .sequence(let patterns):
    var text = ""
    for pattern in patterns { text = joinedForms(text, readable(pattern, as: style, nested: true)) }
    return text
  case .either(let patterns):
    var text = ""
    var count = 0
    for pattern in patterns where !isGap(pattern) {
      text += (text.isEmpty ? "" : " or ") + readable(pattern, as: style)
      count += 1
    }
    return nested && count > 1 ? "(\(text))" : text
  case .optional(let pattern): return "[\(readable(pattern, as: style))]"
  case .list(let pattern): return readable(pattern, as: style, nested: true) + ", …"
  case .orGap(let pattern): return readable(pattern, as: style, nested: nested)
  }
}

/// Two parts with a blank between; words that stand as they are become one.
func joinedForms(_ left: String, _ right: String) -> String {
  if left.isEmpty || right.isEmpty { return left + right }
  if left.utf8.last == UInt8(ascii: "`"), right.utf8.first == UInt8(ascii: "`") {
    return String(left.dropLast()) + " " + right.dropFirst()
  }
  return left + " " + right
}

private func isGap(_ pattern: Pattern) -> Bool {
  if case .part(.gap) = pattern { return true }
  return false
}

/// Whether `none because "…"` or `tbd until …` may stand somewhere in it.
func hasGap(_ pattern: Pattern) -> Bool {
  switch pattern {
  case .word, .slot: return false
  case .part: return isGap(pattern)
  case .sequence(let patterns), .either(let patterns):
    for pattern in patterns where hasGap(pattern) { return true }
    return false
  case .optional(let pattern), .list(let pattern): return hasGap(pattern)
  case .orGap: return true
  }
}

extension Pattern.Part {
  var placeholder: String {
    switch self {
    case .head: "name and title"
    case .span: "period"
    case .duration: "length"
    case .recurrence: "rhythm"
    default: name.lowercased()
    }
  }
}

extension Slot {
  var placeholder: String {
    switch self {
    case .party: "who"
    case .measured: "what"
    case .threatened: "objective or tool"
    case .tester: "test"
    case .label: "label"
    case .toolKind: "kind of tool"
    case .modelRisk: "kind of risk"
    default: symbol.lowercased()
    }
  }
}
