import HourglassLanguage

/// One line of an iCalendar file, as RFC 5545 has it: broken before it is longer than 75 bytes,
/// never within a character, and closed by CR and LF.
package func calendarLine(_ name: String, _ value: String) -> String {
  var line = ""
  var width = 0
  for scalar in (name + ":" + value).unicodeScalars {
    let length = UTF8.width(scalar)
    if width + length > 75 {
      line += "\r\n "
      width = 1
    }
    line.unicodeScalars.append(scalar)
    width += length
  }
  return line + "\r\n"
}

/// A text as a value. Line ends become those of iCalendar, and what would do something instead of
/// being seen becomes its picture, so that no text can begin a property.
package func calendarText(_ text: String) -> String {
  var value = ""
  for (index, line) in linesOf(text).enumerated() {
    if index > 0 { value += "\\n" }
    for scalar in harmless(line).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": value += "\\"
      default: break
      }
      value.unicodeScalars.append(scalar)
    }
  }
  return value
}

/// `20140930`.
package func calendarDate(_ day: Day) -> String {
  String(day.spelling.unicodeScalars.filter { $0 != "-" }.map { Character($0) })
}

/// Sixteen digits that are the same for the same words, in one order, wherever they are computed
/// (FNV-1a). Each word is closed by a zero, so that no two lists of words run together.
package func fingerprint(_ words: [String]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for word in words {
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = hash &* 0x0000_0100_0000_01b3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
