import HourglassLanguage

/// How texts stand in the XML of workbooks and Word files.

/// What a cell holds at most, in UTF-16 code units.
package let longestCellText = 32_767

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
