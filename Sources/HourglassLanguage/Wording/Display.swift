/// How characters look where people read them: how wide they are, and what stands in the place of
/// those that would do something instead of being seen.

/// What to show for a character that would move the cursor, turn the direction of writing, break
/// the line or stay invisible; nil for every other one.
package func visibleForm(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09: " "
  case 0..<0x20: String(Character(Unicode.Scalar(0x2400 + scalar.value)!))
  case 0x7F: "\u{2421}"
  case 0x80...0x9F, 0xAD, 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
    0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF:
    "<U+" + hexadecimal(scalar, digits: 4) + ">"
  default: byteOfName(scalar).map { "\\x" + hexadecimal(Unicode.Scalar($0), digits: 2) }
  }
}

/// The byte that a character holds the place of in the name of a file which is not UTF-8.
package func byteOfName(_ scalar: Unicode.Scalar) -> UInt8? {
  guard (firstByteOfName + 0x80...firstByteOfName + 0xFF).contains(scalar.value) else { return nil }
  return UInt8(scalar.value - firstByteOfName)
}

/// The characters that hold such places, from that of a zero on; they stand for nothing else.
package let firstByteOfName: UInt32 = 0x10FE00

/// The text with a picture for each character that would do something instead of being seen: it
/// stays on its line and cannot give an order to a terminal, nor to GitHub, which obeys `##[…]`
/// wherever it stands in the log of a job.
package func harmless(_ text: String) -> String {
  if isHarmless(text) { return text }
  var shown = ""
  var marks = 0
  for scalar in text.unicodeScalars {
    if let picture = visibleForm(of: scalar) {
      shown += picture
    } else if scalar == "[", marks > 1 {
      shown += "<U+005B>"
    } else {
      shown.unicodeScalars.append(scalar)
    }
    marks = scalar == "#" ? marks + 1 : 0
  }
  return shown
}

/// Whether nothing in the text has a picture: a quick look at its bytes, which may say no where
/// yes is true.
package func isHarmless(_ text: String) -> Bool {
  var before: (UInt8, UInt8) = (0, 0)
  for byte in text.utf8 {
    switch byte {
    case 0x5B where before == (0x23, 0x23): return false
    case 0x20...0x7E: break
    case 0..<0x20, 0x7F, 0xC2, 0xE1, 0xEF, 0xF3, 0xF4: return false
    // U+200B and from U+2028 on; quotation marks, dashes and arrows are below and above.
    case 0x8B where before == (0xE2, 0x80): return false
    case 0xA8...0xAE where before == (0xE2, 0x80): return false
    case 0x81 where before.1 == 0xE2: return false
    default: break
    }
    before = (before.1, byte)
  }
  return true
}

/// How many columns a text takes in a terminal, as far as its code points tell.
package func width(of text: String) -> Int {
  var width = 0
  for scalar in text.unicodeScalars { width += columns(of: scalar) }
  return width
}

/// 2 for East Asian characters and pictures, 0 for marks that stand on the one before, 1 for the
/// rest.
package func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x300: 1
  case 0x1160...0x11FF, 0x200B...0x200F, 0xFE00...0xFE0F: 0
  case 0x1100...0x115F, 0x231A, 0x231B, 0x23E9...0x23EC, 0x2E80...0x303E, 0x3041...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
    0x20000...0x3FFFD:
    2
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: 1
    }
  }
}

/// Upper-case hexadecimal digits, at least so many.
package func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
  let text = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
