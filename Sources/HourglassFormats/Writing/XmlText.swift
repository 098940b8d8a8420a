import HourglassLanguage

/// XML for other programs, in which any text stands as it was written.

/// One element: either text or other elements are in it, or nothing.
package struct XmlElement: Sendable {
  let name: String
  var attributes: [(name: String, value: String)]
  var children: [XmlElement] = []
  var text = ""

  /// - Parameter attributes: those without a value are left out.
  package init(
    _ name: String, _ attributes: [(String, String?)] = [], _ children: [XmlElement] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    self.children = children
  }

  package init(_ name: String, text: String) {
    self.init(name)
    self.text = text
  }

  /// A whole document, each element on a line of its own.
  package var document: String {
    var document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &document, indent: 0)
    return document
  }

  private func write(to document: inout String, indent: Int) {
    document += blanks(indent) + "<" + name
    for (name, value) in attributes {
      document += " " + name + "=\"" + xmlEscaped(value, inAttribute: true) + "\""
    }
    if !text.isEmpty {
      document += ">" + xmlEscaped(text) + "</" + name + ">\n"
    } else if children.isEmpty {
      document += "/>\n"
    } else {
      document += ">\n"
      for child in children { child.write(to: &document, indent: indent + 2) }
      document += blanks(indent) + "</" + name + ">\n"
    }
  }
}

/// The text as XML from which a reader gets the same text back, except for what XML 1.0 forbids,
/// which has a picture in its place, and the line end of Windows, which becomes the one of XML.
///
/// What would do something instead of being seen is written as a number, so that the document is
/// harmless wherever it is shown.
///
/// - Parameter inAttribute: whether line ends and tabs have to be numbers too, because a reader
///   of XML takes them for blanks there.
package func xmlEscaped(_ text: String, inAttribute: Bool = false) -> String {
  if isHarmless(text) { return escaped(text) }
  var written = ""
  var isAfterReturn = false
  for scalar in text.unicodeScalars {
    if isAfterReturn, scalar != "\n" { written += "&#xD;" }
    isAfterReturn = scalar == "\r"
    switch scalar.value {
    case 0x0D: break
    case 0x09, 0x0A:
      if inAttribute {
        written += scalar == "\t" ? "&#x9;" : "&#xA;"
      } else {
        written.unicodeScalars.append(scalar)
      }
    case 0xFFFE, 0xFFFF: written += escaped("<U+" + hexadecimal(scalar, digits: 4) + ">")
    default:
      if let picture = visibleForm(of: scalar) {
        written +=
          scalar.value < 0x20
          ? picture : "&#x" + String(scalar.value, radix: 16, uppercase: true) + ";"
      } else {
        written += escaped(String(Character(scalar)))
      }
    }
  }
  return isAfterReturn ? written + "&#xD;" : written
}
