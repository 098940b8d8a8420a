import HourglassLanguage

/// The indicators of the programmes, to be found by what a table calls them.
struct IndicatorIndex {
  private struct Entry {
    let place: ObservedPlace
    let name: String?
    let title: String
  }

  private let entries: [Entry]
  /// The entries by their names and their titles, to the byte, and by either as it is folded.
  private var byName: [[UInt8]: [Int]] = [:]
  private var byTitle: [[UInt8]: [Int]] = [:]
  private var byFolded: [String: [Int]] = [:]
  /// What to call each, and what they are called in full.
  private let names: [String]
  private let titles: [String]
  /// The same, made ready where a word names none of them.
  private var candidates: (names: NameCandidates, titles: NameCandidates)?
  /// For how many more words that name no indicator the one that may be meant is looked for:
  /// whoever has more of them has the wrong table.
  private var suggestionsLeft = 200

  init(_ programmes: [Programme]) {
    var entries: [Entry] = []
    for (number, programme) in programmes.enumerated() {
      for (index, indicator) in programme.indicators.enumerated() {
        entries.append(
          Entry(
            place: ObservedPlace(programme: number, indicator: index),
            name: indicator.head.name.map { programme.word($0) },
            title: programme.title(indicator.head)))
      }
    }
    self.entries = entries
    names = entries.map { $0.name ?? $0.title }
    titles = entries.map { $0.title }
    for (index, entry) in entries.enumerated() {
      let title = folded(entry.title)
      byTitle[Array(entry.title.utf8), default: []].append(index)
      byFolded[title, default: []].append(index)
      guard let name = entry.name else { continue }
      byName[Array(name.utf8), default: []].append(index)
      if folded(name) != title { byFolded[folded(name), default: []].append(index) }
    }
  }

  /// By its name, else by its title, else by either in letters of another case.
  mutating func place(of words: String) -> Result<ObservedPlace, ReadingFailure> {
    if words.isEmpty {
      return .failure(
        ReadingFailure(
          message: "The row does not name an indicator. Write the name in the column “indicator”."))
    }
    let bytes = Array(words.utf8)
    if let found = chosen(byName[bytes], words) { return found }
    if let found = chosen(byTitle[bytes], words) { return found }
    if let found = chosen(byFolded[folded(words)], words) { return found }
    return .failure(unknown(words))
  }

  /// The one that the words mean beyond doubt; nil where there is none.
  func known(_ words: String) -> ObservedPlace? {
    let bytes = Array(words.utf8)
    for found in [byName[bytes], byTitle[bytes], byFolded[folded(words)]] {
      if let found { return found.count == 1 ? entries[found[0]].place : nil }
    }
    return nil
  }

  /// Nil where there is none to choose from.
  private func chosen(_ found: [Int]?, _ words: String) -> Result<ObservedPlace, ReadingFailure>? {
    guard let found else { return nil }
    if found.count == 1 { return .success(entries[found[0]].place) }
    let names = found.compactMap { entries[$0].name }
    // Only names that differ help.
    let help =
      names.count == found.count && Set(names).count == names.count
      ? "Write its name: " + names.joined(separator: " or ") + "."
      : "Give each indicator a name in the design, and write that name."
    return .failure(
      ReadingFailure(
        message: "The design has \(found.count) indicators called “\(words)”, so Hourglass cannot "
          + "tell which one the row means. " + help))
  }

  private mutating func unknown(_ words: String) -> ReadingFailure {
    var message = "The design has no indicator called “\(words)”."
    // A name and a title may be alike.
    suggestionsLeft -= 1
    let known = candidates ?? (NameCandidates(names), NameCandidates(titles))
    candidates = known
    let near =
      suggestionsLeft < 0
      ? nil : nearest(words, among: known.names) ?? nearest(words, among: known.titles)
    if let near {
      message += " Did you mean “\(near)”?"
    } else if entries.isEmpty {
      message += " It has no indicators."
    } else {
      message += " It has "
      message += names.prefix(12).map { "“" + $0 + "”" }.joined(separator: ", ")
      message += names.count > 12 ? " and \(names.count - 12) more." : "."
    }
    return ReadingFailure(message: message)
  }
}

/// What two spellings have in common that differ only in case, in blanks, or in what cannot be
/// seen: our tables show a picture in the place of characters that would do something.
func folded(_ text: String) -> String {
  var folded = ""
  var isAfterBlank = true
  var scalars = Substring(text).unicodeScalars
  while let scalar = scalars.popFirst() {
    if scalar == "<", let rest = afterPicture(scalars) {
      scalars = rest
      continue
    }
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F:
      if !isAfterBlank { folded += " " }
      isAfterBlank = true
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x206F,
      0x2400...0x2421, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      break
    default:
      folded += scalar.properties.lowercaseMapping
      isAfterBlank = false
    }
  }
  if isAfterBlank, folded.utf8.last == 0x20 { folded.unicodeScalars.removeLast() }
  return folded
}

/// What comes after `U+202E>`; nil where something else stands there.
private func afterPicture(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
  var rest = scalars
  guard rest.popFirst() == "U", rest.popFirst() == "+" else { return nil }
  for _ in 0..<8 {
    switch rest.popFirst() {
    case ">": return rest
    case ("0"..."9")?, ("A"..."F")?: continue
    default: return nil
    }
  }
  return nil
}
