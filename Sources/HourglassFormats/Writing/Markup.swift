/// The text as the content of an element or of an attribute, in HTML and XML alike.
package func escaped(_ text: String) -> String {
  var written = ""
  var rest = text.utf8[...]
  while let place = rest.firstIndex(where: { reference(toMark: $0) != nil }) {
    written += text[rest.startIndex..<place]
    written += reference(toMark: rest[place]) ?? ""
    rest = rest[rest.index(after: place)...]
  }
  return written.isEmpty ? text : written + text[rest.startIndex...]
}

private func reference(toMark byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
