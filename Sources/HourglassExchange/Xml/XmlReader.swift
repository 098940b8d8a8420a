import HourglassDocuments
import HourglassLanguage
import HourglassSyntax

/// Reads XML 1.0: the whole of it but document type declarations, which are refused, so that
/// nothing outside the file is ever read and no entity can swell.
///
/// What it refuses is what the recommendation calls not well-formed, with names by the fifth
/// edition; prefixes are part of names, and need not be declared. It takes time in proportion to
/// the file and calls no function of its own again from within.
func readXml(_ file: [UInt8]) throws(XmlProblem) -> XmlDocument {
  let bytes = try xmlText(of: file)
  if let (at, message) = firstDamage(in: bytes) { throw XmlProblem(at: at, in: bytes, message) }
  var reader = XmlReader(bytes)
  return try reader.document()
}

private struct XmlReader {
  /// Elements within elements; more than any real file has, and few enough for whoever walks them.
  static let deepest = 512

  private let bytes: [UInt8]
  private var at = 0
  private var found: XmlDocument
  /// The elements that wait for their closing tag, the outermost first.
  private var open: [XmlDocument.Index] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    found = XmlDocument(bytes: bytes)
  }

  private func problem(_ message: String, at place: Int? = nil) -> XmlProblem {
    XmlProblem(at: place ?? at, in: bytes, message)
  }

  mutating func document() throws(XmlProblem) -> XmlDocument {
    try declaration()
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<") {
        try markup()
      } else if open.isEmpty {
        try blanksOutside()
      } else {
        try text()
      }
    }
    if let last = open.last {
      throw problem(
        "The file ends before \(quoted(last)), opened in line \(line(of: last)), is closed. It has "
          + "no </\(found.name(last))>. It may have been cut short.")
    }
    if found.elements.isEmpty { throw problem("The file has no element.") }
    return found
  }

  // MARK: Markup

  private mutating func markup() throws(XmlProblem) {
    if has("</") { return try closingTag() }
    if has("<!--") { return try comment() }
    if has("<?") { return try instruction() }
    if has("<![CDATA[") { return try literalText() }
    if has("<!DOCTYPE") {
      throw problem(
        "The file has a document type declaration (<!DOCTYPE …>). Hourglass does not read it, "
          + "because it can load other files. Delete it. Published activities do not need it.")
    }
    try openingTag()
  }

  private mutating func openingTag() throws(XmlProblem) {
    let start = at
    at += 1
    guard let name = name() else {
      throw problem(
        "“<” needs the name of an element after it. For the sign itself, write &lt;.",
        at: start)
    }
    if open.isEmpty, !found.elements.isEmpty {
      throw problem(
        "The element “\(string(name))” is after the end of \(quoted(0)). A file has one outermost "
          + "element that contains all others.", at: start)
    }
    if open.count == Self.deepest {
      throw problem(
        "More than \(Self.deepest) elements are nested here. Hourglass does not read more.",
        at: start)
    }
    let attributes = try attributes(of: name)
    let isEmpty = has("/>")
    guard isEmpty || has(">") else {
      throw problem(
        "The tag <\(string(name))> is not closed. Write “>” after its attributes.", at: start)
    }
    at += isEmpty ? 2 : 1
    add(XmlDocument.Element(name: name, attributes: attributes), staysOpen: !isEmpty)
  }

  private mutating func add(_ element: XmlDocument.Element, staysOpen: Bool) {
    let index = XmlDocument.Index(found.elements.count)
    found.elements.append(element)
    if let parent = open.last {
      let before = found.elements[Int(parent)].lastChild
      if before < 0 {
        found.elements[Int(parent)].firstChild = index
      } else {
        found.elements[Int(before)].nextSibling = index
      }
      found.elements[Int(parent)].lastChild = index
    }
    if staysOpen { open.append(index) }
  }

  private mutating func closingTag() throws(XmlProblem) {
    let start = at
    at += 2
    guard let name = name() else {
      throw problem("“</” needs the name of the element that ends here.", at: start)
    }
    skipBlanks()
    guard has(">") else {
      throw problem("The tag </\(string(name))> is not closed. Write “>” after it.", at: start)
    }
    at += 1
    guard let last = open.popLast() else {
      throw problem("</\(string(name))> closes an element that was never opened.", at: start)
    }
    guard bytes[name].elementsEqual(bytes[found.elements[Int(last)].name]) else {
      throw problem(
        "\(quoted(last)), opened in line \(line(of: last)), is closed by </\(string(name))>. Write "
          + "</\(found.name(last))> first.", at: start)
    }
  }

  private mutating func attributes(of element: Range<Int>) throws(XmlProblem) -> Range<Int> {
    let first = found.attributes.count
    var seen: Set<[UInt8]> = []
    while true {
      let hasBlank = at < bytes.count && isXmlBlank(bytes[at])
      skipBlanks()
      let start = at
      guard let name = name() else { return first..<found.attributes.count }
      guard hasBlank else {
        throw problem("A space is missing before the attribute “\(string(name))”.", at: start)
      }
      skipBlanks()
      guard has("=") else {
        throw problem(
          "The attribute “\(string(name))” has no value. Write \(string(name))=\"…\".", at: start)
      }
      at += 1
      skipBlanks()
      let value = try attributeValue(of: name)
      guard isNew(name, since: first, &seen) else {
        throw problem(
          "<\(string(element))> has the attribute “\(string(name))” twice. Delete one.", at: start
        )
      }
      found.attributes.append(XmlDocument.Attribute(name: name, value: value))
    }
  }

  /// Whether no attribute of the tag has the name yet.
  ///
  /// - Parameter seen: the names before it, once they are too many to be looked through.
  private func isNew(_ name: Range<Int>, since first: Int, _ seen: inout Set<[UInt8]>) -> Bool {
    let before = found.attributes[first...]
    if before.count < 16 {
      return !before.contains { bytes[$0.name].elementsEqual(bytes[name]) }
    }
    if seen.isEmpty { for attribute in before { seen.insert(Array(bytes[attribute.name])) } }
    return seen.insert(Array(bytes[name])).inserted
  }

  private mutating func attributeValue(of name: Range<Int>) throws(XmlProblem) -> Range<Int> {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
      throw problem(
        "The value of “\(string(name))” needs quotation marks around it.")
    }
    let mark = bytes[at]
    let start = at + 1
    at += 1
    while at < bytes.count, bytes[at] != mark {
      switch bytes[at] {
      case UInt8(ascii: "<"):
        throw problem(
          "The value of “\(string(name))” contains “<”. Write &lt; instead, or close the quotation "
            + "marks before it.")
      case UInt8(ascii: "&"): try reference()
      default: at += 1
      }
    }
    guard at < bytes.count else {
      throw problem(
        "The value of “\(string(name))” has no closing quotation mark.", at: start)
    }
    at += 1
    return start..<(at - 1)
  }

  // MARK: Words

  private mutating func text() throws(XmlProblem) {
    let start = at
    var isBlank = true
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      switch bytes[at] {
      case UInt8(ascii: "&"):
        try reference()
        isBlank = false
      case UInt8(ascii: "]") where has("]]>"):
        throw problem("A text cannot contain “]]>”. Write ]]&gt; instead.")
      default:
        if !isXmlBlank(bytes[at]) { isBlank = false }
        at += 1
      }
    }
    if !isBlank { add(XmlDocument.Piece(range: start..<at, isLiteral: false)) }
  }

  /// `<![CDATA[ … ]]>`.
  private mutating func literalText() throws(XmlProblem) {
    if open.isEmpty { throw problem("The file has text outside the outermost element. Delete it.") }
    let start = at + 9
    at = start
    while at < bytes.count, !has("]]>") { at += 1 }
    guard at < bytes.count else {
      throw problem(
        "The text that begins with <![CDATA[ has no end. Write ]]> after it.", at: start)
    }
    add(XmlDocument.Piece(range: start..<at, isLiteral: true))
    at += 3
  }

  private mutating func add(_ piece: XmlDocument.Piece) {
    guard let element = open.last.map({ Int($0) }) else { return }
    let index = Int32(found.pieces.count)
    found.pieces.append(piece)
    let before = found.elements[element].lastPiece
    if before < 0 {
      found.elements[element].firstPiece = index
    } else {
      found.pieces[Int(before)].next = index
    }
    found.elements[element].lastPiece = index
  }

  private mutating func reference() throws(XmlProblem) {
    if let reference = xmlReference(in: bytes, after: at + 1) {
      at = reference.end
      return
    }
    var end = at + 1
    while end < bytes.count, end < at + 12, bytes[end] > 0x20, bytes[end] < 0x7F,
      bytes[end - 1] != UInt8(ascii: ";"), bytes[end] != UInt8(ascii: "<")
    { end += 1 }
    throw problem(
      "“\(string(at..<end))” is not a character that XML knows. Write the character itself, or "
        + "&amp; for the sign “&”.")
  }

  // MARK: What nobody sees

  private mutating func blanksOutside() throws(XmlProblem) {
    if isXmlBlank(bytes[at]) {
      at += 1
    } else {
      let side = found.elements.isEmpty ? "before the first" : "after the last"
      throw problem("The file has text \(side) element. Delete it.")
    }
  }

  private mutating func comment() throws(XmlProblem) {
    let start = at
    at += 4
    while at < bytes.count, !has("--") { at += 1 }
    guard at < bytes.count else {
      throw problem("The comment that begins with <!-- has no end. Write --> after it.", at: start)
    }
    guard has("-->") else {
      throw problem("A comment cannot contain “--”. Delete one hyphen.")
    }
    at += 3
  }

  private mutating func instruction() throws(XmlProblem) {
    let start = at
    at += 2
    guard let name = name() else {
      throw problem("“<?” needs a name after it.", at: start)
    }
    if string(name).lowercased() == "xml" {
      throw problem(
        "<?xml …?> must be at the very beginning of the file, without a space or a line before it.",
        at: start)
    }
    guard has("?>") || at < bytes.count && isXmlBlank(bytes[at]) else {
      throw problem("A space is missing after <?\(string(name)).")
    }
    while at < bytes.count, !has("?>") { at += 1 }
    guard at < bytes.count else {
      throw problem(
        "The part that begins with <?\(string(name)) has no end. Write ?> after it.", at: start)
    }
    at += 2
  }

  /// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`, where the file has it.
  private mutating func declaration() throws(XmlProblem) {
    guard has("<?xml"), at + 5 < bytes.count, isXmlBlank(bytes[at + 5]) else { return }
    at += 5
    let advice =
      "XML cannot read the first line. Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>."
    var rank = 0
    while true {
      let hasBlank = at < bytes.count && isXmlBlank(bytes[at])
      skipBlanks()
      if has("?>") { break }
      guard hasBlank, let name = name() else { throw problem(advice) }
      skipBlanks()
      guard has("=") else { throw problem(advice) }
      at += 1
      skipBlanks()
      let value = Array(bytes[try attributeValue(of: name)])
      let newRank: Int
      let isSound: Bool
      switch string(name) {
      case "version": (newRank, isSound) = (1, isVersion(value))
      case "encoding": (newRank, isSound) = (2, isEncodingName(value))
      case "standalone":
        let words = String(decoding: value, as: UTF8.self)
        (newRank, isSound) = (3, words == "yes" || words == "no")
      default: throw problem(advice)
      }
      guard isSound, newRank > rank, rank > 0 || newRank == 1 else { throw problem(advice) }
      rank = newRank
    }
    guard rank > 0 else { throw problem(advice) }
    at += 2
  }

  /// `1.0`, or a later 1.x, which is read like it.
  private func isVersion(_ value: [UInt8]) -> Bool {
    value.starts(with: Array("1.".utf8))
      && value.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
  }

  private func isEncodingName(_ value: [UInt8]) -> Bool {
    guard let first = value.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return value.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
        || byte == 0x2E || byte == 0x5F
    }
  }

  // MARK: Small steps

  private func has(_ mark: StaticString) -> Bool {
    guard at + mark.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<mark.utf8CodeUnitCount where bytes[at + offset] != mark.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func skipBlanks() {
    while at < bytes.count, isXmlBlank(bytes[at]) { at += 1 }
  }

  /// The name that begins here; nil where none does.
  private mutating func name() -> Range<Int>? {
    let start = at
    while at < bytes.count, let (scalar, length) = bytes.scalar(at: at),
      at == start ? beginsXmlName(scalar) : continuesXmlName(scalar)
    { at += length }
    return at == start ? nil : start..<at
  }

  /// A stretch of the file, fit to be shown.
  private func string(_ range: Range<Int>) -> String {
    let end = min(range.upperBound, range.lowerBound + 60)
    return harmless(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self))
  }

  private func quoted(_ element: XmlDocument.Index) -> String {
    "the element “" + string(found.elements[Int(element)].name) + "”"
  }

  private func line(of element: XmlDocument.Index) -> Int {
    xmlLine(of: found.elements[Int(element)].name.lowerBound, in: bytes)
  }
}
