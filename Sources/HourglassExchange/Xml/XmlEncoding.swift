import HourglassDocuments
import HourglassLanguage

/// The bytes of an XML file as UTF-8.

/// What may stand in `encoding="…"` in place of UTF-8, and can be read.
private enum XmlEncoding {
  case utf8
  case ascii
  case latin1
  case utf16

  init?(named name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "us-ascii", "ascii": self = .ascii
    case "iso-8859-1", "latin1", "latin-1", "iso_8859-1", "l1": self = .latin1
    case "utf-16", "utf-16le", "utf-16be": self = .utf16
    default: return nil
    }
  }
}

/// The file as UTF-8 without its byte order mark.
///
/// Without one it is what its first line says, and UTF-8 where that says nothing.
func xmlText(of file: [UInt8]) throws(XmlProblem) -> [UInt8] {
  if let isLittle = sixteenBitOrder(of: file) { return try fromUTF16(file, isLittle: isLittle) }
  if file.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(file.dropFirst(3)) }
  guard let name = declaredEncoding(of: file) else { return file }
  switch XmlEncoding(named: name) {
  case .utf8: return file
  case .ascii:
    guard let at = file.firstIndex(where: { $0 >= 0x80 }) else { return file }
    throw XmlProblem(
      at: at, in: file,
      "The first line says encoding=\"\(harmless(name))\", but this character is not ASCII. Save "
        + "the file as UTF-8, and write encoding=\"UTF-8\" in the first line.")
  case .latin1:
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count)
    for byte in file {
      if byte < 0x80 {
        bytes.append(byte)
      } else {
        bytes.append(0xC0 | byte >> 6)
        bytes.append(0x80 | byte & 0x3F)
      }
    }
    return bytes
  case .utf16:
    throw XmlProblem(
      at: 0, in: file,
      "The first line says encoding=\"\(harmless(name))\", but the file has another encoding. Save "
        + "it as UTF-8, and write encoding=\"UTF-8\" in the first line.")
  case nil:
    throw XmlProblem(
      at: 0, in: file,
      "The file is saved as “\(harmless(name))”, which Hourglass cannot read. Open it in an "
        + "editor, save it as UTF-8, and write encoding=\"UTF-8\" in its first line.")
  }
}

/// Whether the halves of characters come the lower one first; nil where it is not UTF-16.
private func sixteenBitOrder(of file: [UInt8]) -> Bool? {
  guard file.count >= 4 else { return nil }
  switch (file[0], file[1], file[2], file[3]) {
  case (0xFF, 0xFE, _, _), (0x3C, 0x00, _, 0x00): return true
  case (0xFE, 0xFF, _, _), (0x00, 0x3C, 0x00, _): return false
  default: return nil
  }
}

private func fromUTF16(_ file: [UInt8], isLittle: Bool) throws(XmlProblem) -> [UInt8] {
  let start = file[0] >= 0xFE ? 2 : 0
  var units: [UInt16] = []
  units.reserveCapacity(file.count / 2)
  for at in stride(from: start, to: file.count - 1, by: 2) {
    let (low, high) = isLittle ? (file[at], file[at + 1]) : (file[at + 1], file[at])
    units.append(UInt16(high) << 8 | UInt16(low))
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(file.count)
  let isBroken = transcode(
    units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true,
    into: { bytes.append($0) })
  if isBroken || file.count % 2 == 1 {
    throw XmlProblem(
      at: bytes.count, in: bytes, "The bytes after here are not UTF-16. Save the file as UTF-8.")
  }
  return bytes
}

/// The name after `encoding=` in the XML declaration, where there is one.
private func declaredEncoding(of file: [UInt8]) -> String? {
  guard file.starts(with: Array("<?xml".utf8)) else { return nil }
  let end = file.prefix(1000).firstIndex(of: UInt8(ascii: ">")) ?? 0
  let wanted = Array("encoding".utf8)
  var at = 5
  while at + wanted.count < end, !file[at...].starts(with: wanted) { at += 1 }
  at += wanted.count
  while at < end, isXmlBlank(file[at]) || file[at] == UInt8(ascii: "=") { at += 1 }
  guard at < end, file[at] == UInt8(ascii: "\"") || file[at] == UInt8(ascii: "'"),
    let close = file[(at + 1)..<end].firstIndex(of: file[at])
  else { return nil }
  return String(decoding: file[(at + 1)..<close], as: UTF8.self)
}
