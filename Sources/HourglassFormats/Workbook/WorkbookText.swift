import HourglassLanguage

/// How texts stand in the XML of a workbook.

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
/// apostrophe at either end, none twice in letters of either case, and not “History”, which Excel
/// keeps for itself.
package func sheetNames(_ wanted: [String]) -> [String] {
  var names: [String] = []
  var taken: Set = [Array("history".utf8)]
  /// The number that came last behind each beginning of a name: those below it are taken too.
  var numbers: [[UInt8]: Int] = [:]
  for name in wanted {
    var allowed = ""
    for scalar in harmless(name).unicodeScalars {
      switch scalar {
      case "\\", "/", "?", "*", "[", "]", ":", "'": allowed += "-"
      default: allowed.unicodeScalars.append(scalar)
      }
    }
    if allowed.isEmpty { allowed = "Sheet" }
    var unique = fitted(allowed, into: 31, ending: "…")
    if taken.contains(smallLetters(unique)) {
      // As much of it as has room before a number of one digit: what is alike so far stays alike
      // before longer ones.
      let beginning = smallLetters(fitted(allowed, into: 27, ending: "…"))
      var number = numbers[beginning] ?? 1
      repeat {
        number += 1
        let ending = " (\(number))"
        unique = fitted(allowed, into: 31 - ending.utf8.count, ending: "…") + ending
      } while taken.contains(smallLetters(unique))
      numbers[beginning] = number
    }
    names.append(unique)
    taken.insert(smallLetters(unique))
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
