import HourglassLanguage

/// How texts stand in the XML of a workbook.

/// What a cell holds at most, in UTF-16 code units.
let longestCellText = 32_767

/// The text as a cell shows it: what XML forbids and what would do something instead of being
/// seen has a picture in its place; what is too long ends in words that say so.
func cellText(_ text: String) -> String {
  var shown = ""
  var isAfterReturn = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A: shown.unicodeScalars.append(scalar)
    case 0xFFFE, 0xFFFF: shown += "<U+" + hexadecimal(scalar, digits: 4) + ">"
    default:
      if let picture = visibleForm(of: scalar) {
        shown += picture
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    // The line end of Windows is one line end, and a return without its line feed is seen.
    if isAfterReturn, scalar == "\n" {
      shown.unicodeScalars.removeLast(2)
      shown.unicodeScalars.append("\n")
    }
    isAfterReturn = scalar == "\r"
  }
  return fitted(shown, into: longestCellText, ending: "… (cut short: a cell holds no more)")
}

/// The text, or as much of its beginning as leaves room for the ending.
func fitted(_ text: String, into limit: Int, ending: String) -> String {
  if text.utf16.count <= limit { return text }
  var room = limit - ending.utf16.count
  var beginning = ""
  for scalar in text.unicodeScalars {
    room -= scalar.value > 0xFFFF ? 2 : 1
    if room < 0 { break }
    beginning.unicodeScalars.append(scalar)
  }
  return beginning + ending
}

/// The same for a cell, where `_x0041_` would be read as a letter A.
func xmlOfCell(_ text: String) -> String {
  let bytes = Array(text.utf8)
  if !bytes.indices.contains(where: { isCharacterCode(bytes, at: $0) }) { return escaped(text) }
  var marked: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    marked += isCharacterCode(bytes, at: index) ? Array("_x005F_".utf8) : [byte]
  }
  return escaped(String(decoding: marked, as: UTF8.self))
}

private func isCharacterCode(_ bytes: [UInt8], at index: Int) -> Bool {
  guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
    bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
  else { return false }
  return bytes[index + 2...index + 5].allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}

/// Whether a spreadsheet would take the text for a formula or for a sign of its own, were it typed
/// in.
func looksLikeFormula(_ text: String) -> Bool {
  switch text.unicodeScalars.first {
  case "=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠": true
  default: false
  }
}

/// Names that the program takes for sheets: at most 31 characters, none of `\ / ? * [ ] :`, no
/// apostrophe at either end, none twice in letters of either case.
func sheetNames(_ wanted: [String]) -> [String] {
  var names: [String] = []
  var taken: [[UInt8]] = []
  for name in wanted {
    var allowed = ""
    for scalar in harmless(name).unicodeScalars {
      switch scalar {
      case "\\", "/", "?", "*", "[", "]", ":", "'": allowed += "-"
      default: allowed.unicodeScalars.append(scalar)
      }
    }
    if allowed.isEmpty { allowed = "Sheet" }
    var number = 1
    var unique = fitted(allowed, into: 31, ending: "…")
    while taken.contains(smallLetters(unique)) {
      number += 1
      let ending = " (\(number))"
      unique = fitted(allowed, into: 31 - ending.utf8.count, ending: "…") + ending
    }
    names.append(unique)
    taken.append(smallLetters(unique))
  }
  return names
}

private func smallLetters(_ text: String) -> [UInt8] {
  text.utf8.map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: byte
    }
  }
}
