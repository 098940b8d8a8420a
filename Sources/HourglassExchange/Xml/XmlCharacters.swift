import HourglassLanguage
import HourglassSyntax

/// Which characters XML 1.0 (fifth edition) allows, and where.

/// Whether a document may hold the character at all.
func isXmlCharacter(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
  default: false
  }
}

func isXmlBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}

/// Whether a name can begin with the character.
func beginsXmlName(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
    0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
    0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
    true
  default: false
  }
}

/// Whether a name can go on with the character.
func continuesXmlName(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
  default: beginsXmlName(scalar)
  }
}

/// The character that a reference such as `&amp;` or `&#233;` stands for, and where it ends; nil
/// where it stands for none.
///
/// - Parameter start: the place after its `&`.
func xmlReference(in bytes: [UInt8], after start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
  guard let semicolon = semicolon(of: bytes, after: start) else { return nil }
  let name = bytes[start..<semicolon]
  if name.first == UInt8(ascii: "#") {
    return characterNumber(name.dropFirst()).map { ($0, semicolon + 1) }
  }
  for (known, scalar) in xmlEntities where name.elementsEqual(known.utf8) {
    return (scalar, semicolon + 1)
  }
  return nil
}

/// The five names that every document may use.
private let xmlEntities: [(name: String, scalar: Unicode.Scalar)] = [
  ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
]

/// The end of a reference; nil where something comes first that no reference has in it.
private func semicolon(of bytes: [UInt8], after start: Int) -> Int? {
  var at = start
  while at < bytes.count {
    switch bytes[at] {
    case UInt8(ascii: ";"): return at
    case UInt8(ascii: "#"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: at += 1
    default: return nil
    }
  }
  return nil
}

/// `233` or `xE9`: the character of that number, if XML allows it.
private func characterNumber(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
  let isHexadecimal = digits.first == UInt8(ascii: "x")
  let digits = isHexadecimal ? digits.dropFirst() : digits
  guard !digits.isEmpty else { return nil }
  var number: UInt32 = 0
  for digit in digits {
    let value: UInt32
    switch digit {
    case 0x30...0x39: value = UInt32(digit) - 0x30
    case 0x41...0x46 where isHexadecimal: value = UInt32(digit) - 0x37
    case 0x61...0x66 where isHexadecimal: value = UInt32(digit) - 0x57
    default: return nil
    }
    // What lies beyond every character stays there, however long it goes on.
    number = min(number * (isHexadecimal ? 16 : 10) + value, 0x11_0000)
  }
  return isXmlCharacter(number) ? Unicode.Scalar(number) : nil
}

/// The first place where bytes are no UTF-8, or a character that XML does not allow.
func firstDamage(in bytes: [UInt8]) -> (at: Int, message: String)? {
  var at = 0
  while at < bytes.count {
    let byte = bytes[at]
    if byte >= 0x20, byte < 0x80 {
      at += 1
      continue
    }
    guard let (scalar, length) = bytes.scalar(at: at) else {
      return (
        at,
        "The bytes here are not UTF-8. Save the file as UTF-8, and write encoding=\"UTF-8\" in its "
          + "first line."
      )
    }
    guard isXmlCharacter(scalar) else {
      let number = Unicode.Scalar(scalar).map { hexadecimal($0, digits: 4) } ?? ""
      return (at, "XML does not allow the character U+\(number). Delete it.")
    }
    at += length
  }
  return nil
}
