import HourglassSyntax

/// A well-formed XML document: its elements with their attributes and words, in their order.
///
/// Everything lies flat in tables, and words are made only when they are asked for: a file of many
/// megabytes costs little more than its bytes. Comments, processing instructions and blanks between
/// elements are left out. Names keep their prefix, as in `xml:lang`.
struct XmlDocument: Sendable {
  /// UTF-8, whatever the file was written in.
  let bytes: [UInt8]
  var elements: [Element] = []
  var attributes: [Attribute] = []
  var pieces: [Piece] = []

  /// A place in `elements`; 0 is the outermost one.
  typealias Index = Int32

  struct Element: Sendable {
    let name: Range<Int>
    let attributes: Range<Int>
    /// -1 for none, as with the other links.
    var firstChild: Index = -1
    var lastChild: Index = -1
    var nextSibling: Index = -1
    var firstPiece: Int32 = -1
    var lastPiece: Int32 = -1
  }

  struct Attribute: Sendable {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// A stretch of an element's own words, between two tags or comments.
  struct Piece: Sendable {
    let range: Range<Int>
    /// Whether `&` is nothing but itself in it.
    let isLiteral: Bool
    var next: Int32 = -1
  }

  var root: Index { 0 }

  func name(_ element: Index) -> String {
    String(decoding: bytes[elements[Int(element)].name], as: UTF8.self)
  }

  func isNamed(_ name: StaticString, _ element: Index) -> Bool {
    isEqual(elements[Int(element)].name, name)
  }

  /// The elements directly within one, in their order.
  func children(of element: Index) -> [Index] {
    var children: [Index] = []
    var child = elements[Int(element)].firstChild
    while child >= 0 {
      children.append(child)
      child = elements[Int(child)].nextSibling
    }
    return children
  }

  func children(of element: Index, named name: StaticString) -> [Index] {
    children(of: element).filter { isNamed(name, $0) }
  }

  func child(of element: Index, named name: StaticString) -> Index? {
    children(of: element).first { isNamed(name, $0) }
  }

  /// The value of an attribute, with blanks for its line ends and tabs; nil where there is none.
  func attribute(_ name: StaticString, of element: Index) -> String? {
    for attribute in attributes[elements[Int(element)].attributes]
    where isEqual(attribute.name, name) {
      return words(attribute.value, isLiteral: false, isAttribute: true)
    }
    return nil
  }

  /// The words directly within an element, without those of the elements in it.
  /// The words of an element and of all in it, in their order; a paragraph begins a new line.
  func wholeText(of element: Index) -> String {
    var found: [(at: Int, words: String)] = []
    var open = [element]
    while let next = open.popLast() {
      if next != element, isNamed("p", next) || isNamed("br", next) || isNamed("li", next) {
        found.append((elements[Int(next)].name.lowerBound, "\n"))
      }
      var piece = elements[Int(next)].firstPiece
      while piece >= 0 {
        let current = pieces[Int(piece)]
        let words = words(current.range, isLiteral: current.isLiteral, isAttribute: false)
        found.append((current.range.lowerBound, words))
        piece = current.next
      }
      open += children(of: next)
    }
    found = found.ordered { $0.at < $1.at }
    var text = ""
    for (_, words) in found { text += words }
    return text
  }

  func text(of element: Index) -> String {
    var text = ""
    var piece = elements[Int(element)].firstPiece
    while piece >= 0 {
      let current = pieces[Int(piece)]
      text += words(current.range, isLiteral: current.isLiteral, isAttribute: false)
      piece = current.next
    }
    return text
  }

  private func isEqual(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != name.utf8Start[offset] {
      return false
    }
    return true
  }

  /// What a stretch of the file says: its references resolved and its line ends LF.
  private func words(_ range: Range<Int>, isLiteral: Bool, isAttribute: Bool) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "&") where !isLiteral:
        // The reader has seen to it that every reference is sound and ends within the stretch.
        guard let reference = xmlReference(in: bytes, after: at) else { continue }
        if let encoded = UTF8.encode(reference.scalar) { words += encoded }
        at = reference.end
      case 0x0D:
        if at < range.upperBound, bytes[at] == 0x0A { at += 1 }
        words.append(isAttribute ? 0x20 : 0x0A)
      case 0x09, 0x0A: words.append(isAttribute ? 0x20 : byte)
      default: words.append(byte)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
