import HourglassLanguage

/// A table for spreadsheets: RFC 4180 in UTF-8, with the mark that Excel needs to see that it is
/// UTF-8. Nothing in it is calculated.
///
/// - Parameter separator: between cells; a semicolon for spreadsheets with decimal commas.
package func csvTable(_ records: [[String]], separator: String = ",") -> String {
  "\u{FEFF}" + records.map { csvRecord($0, separator: separator) }.joined()
}

/// One record of comma-separated values, as RFC 4180 has it.
package func csvRecord(_ cells: [String], separator: String = ",") -> String {
  var record = ""
  for (index, cell) in cells.enumerated() {
    if index > 0 { record += separator }
    record += csvCell(cell)
  }
  return record + "\r\n"
}

/// A cell that a spreadsheet shows and never calculates: where it would take the text for a
/// formula, an apostrophe goes before it.
private func csvCell(_ text: String) -> String {
  // A number is a number, also below zero.
  if text.utf8.first != UInt8(ascii: "+"), readQuantity(Array(text.utf8)[...]) != nil {
    return text
  }
  var cell = ""
  var needsMarks = false
  for (index, scalar) in text.unicodeScalars.enumerated() {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠":
      if index == 0 { cell += "'" }
    default: break
    }
    switch scalar {
    case "\"": cell += "\"\""
    case "\n", "\r", "\t": cell.unicodeScalars.append(scalar)
    default:
      if let picture = visibleForm(of: scalar) {
        cell += picture
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    switch scalar {
    case "\"", ",", "\n", "\r", ";", "\t": needsMarks = true
    default: break
    }
  }
  if let first = text.unicodeScalars.first, first == " " { needsMarks = true }
  if let last = text.unicodeScalars.last, last == " " { needsMarks = true }
  return needsMarks ? "\"" + cell + "\"" : cell
}
