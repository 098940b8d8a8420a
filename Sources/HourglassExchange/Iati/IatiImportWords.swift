import HourglassDocuments
import HourglassLanguage

/// What an element or an attribute says, fit for a design, and what of it has no place there.
extension IatiReader {
  /// The words of an element in the language of the activity, or else in the first there is.
  mutating func words(in element: Element) -> String {
    var taken: (words: String, language: String)?
    for narrative in file.children(of: element, named: "narrative") {
      let words = words(ofNarrative: narrative)
      if words.isEmpty { continue }
      let own = file.attribute("xml:lang", of: narrative) ?? language
      guard let before = taken else {
        taken = (words, own)
        continue
      }
      otherTexts += 1
      if nearness(own) > nearness(before.language) {
        note(before.language)
        taken = (words, own)
      } else {
        note(own)
      }
    }
    // The first version of the standard has the words in the element itself.
    return taken?.words ?? tidied(file.text(of: element))
  }

  /// The words of a narrative, and of markup in it, which does not belong there.
  private mutating func words(ofNarrative narrative: Element) -> String {
    if file.children(of: narrative).isEmpty { return tidied(file.text(of: narrative)) }
    textsWithMarkup += 1
    return tidied(file.wholeText(of: narrative))
  }

  /// How near a language is to that of the activity: the same, whatever the case of its code, is
  /// nearer than another form of it (`fr-CA` for `fr`), and that than any other.
  func nearness(_ code: String) -> Int {
    let (one, other) = (code.lowercased(), language.lowercased())
    if one == other { return 2 }
    func main(_ code: String) -> Substring { code.prefix { $0 != "-" && $0 != "_" } }
    return !one.isEmpty && main(one) == main(other) ? 1 : 0
  }

  private mutating func note(_ language: String) {
    let name = language.isEmpty ? "one that is not named" : harmless(language)
    if isOtherLanguage.insert(name.lowercased()).inserted { otherLanguages.append(name) }
  }

  /// An attribute with something in it.
  mutating func said(_ name: StaticString, _ element: Element) -> String? {
    guard let value = file.attribute(name, of: element) else { return nil }
    let clean = seen(trimmed(value))
    return clean.isEmpty ? nil : clean
  }

  mutating func flag(_ name: StaticString, _ element: Element) -> Bool? {
    switch said(name, element) {
    case "1", "true": true
    case "0", "false": false
    default: nil
    }
  }

  /// A year or a day, also one with a time or a time zone behind it; nil for anything else.
  mutating func date(_ text: String?) -> PartialDate? {
    guard let text else { return nil }
    if let date = publishedDate(text) { return date }
    unreadableDates.append(text)
    return nil
  }

  private func publishedDate(_ text: String) -> PartialDate? {
    let bytes = Array(text.utf8)
    if bytes.count == 4, case .date(let year) = readDate(bytes[...]) { return year }
    guard bytes.count >= 10, bytes.count == 10 || [0x54, 0x5A, 0x2B, 0x2D].contains(bytes[10]),
      case .date(let day) = readDate(bytes[..<10])
    else { return nil }
    return day
  }

  mutating func leaveOut(_ name: String) {
    switch name {
    case "country-budget-items":
      leaveOut("list of country budget items", "lists of country budget items")
    case "fss": leaveOut("forward spending survey", "forward spending surveys")
    case "crs-add": leaveOut("entry for the CRS", "entries for the CRS")
    case "contact-info": leaveOut("contact", "contacts")
    case "legacy-data": leaveOut("piece of legacy data", "pieces of legacy data")
    case "conditions": leaveOut("set of conditions", "sets of conditions")
    case "policy-marker", "sector", "transaction", "budget", "tag", "location", "capital-spend",
      "planned-disbursement", "document-link", "related-activity", "recipient-country",
      "recipient-region", "other-identifier", "humanitarian-scope",
      "activity-scope", "collaboration-type", "default-flow-type", "default-finance-type",
      "default-aid-type", "default-tied-status":
      let words = name.split(separator: "-").joined(separator: " ")
      leaveOut(words, plural(words))
    default: leaveOut("element “\(harmless(name))”", "elements “\(harmless(name))”")
    }
  }

  private func plural(_ words: String) -> String {
    switch words.utf8.last {
    case UInt8(ascii: "y"): String(words.dropLast()) + "ies"
    case UInt8(ascii: "s"): words.hasSuffix("status") ? words + "es" : words
    default: words + "s"
    }
  }

  mutating func leaveOut(_ one: String, _ many: String) {
    if let place = placeOfLeftOut[one] {
      leftOut[place].count += 1
      return
    }
    placeOfLeftOut[one] = leftOut.count
    leftOut.append((one, many, 1))
  }

  /// Without the indentation and the empty lines at its ends that words get from standing in XML.
  private mutating func tidied(_ text: String) -> String {
    var lines = linesOf(seen(text)).map { trimmed($0) }[...]
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The text without the characters that a design refuses because nobody sees them: those that
  /// turn the direction of writing, and the one that deletes.
  private mutating func seen(_ text: String) -> String {
    if isHarmless(text) { return text }
    var seen = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069, 0x7F: unseen += 1
      default: seen.append(scalar)
      }
    }
    return String(seen)
  }
}
