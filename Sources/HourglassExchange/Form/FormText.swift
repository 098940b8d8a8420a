import HourglassDocuments
import HourglassFormats
import HourglassLanguage

/// How texts of a design stand in a form, and what its questions are called.

/// A text as the programs that show forms show it: on one line, and nothing in it is an answer to
/// be filled in, a link, a tag or a mark of Markdown.
///
/// Those programs know four escapes, by a backslash before `\`, `*`, `_` and `#`. What has no
/// escape loses its power by a blank in the middle: `$ {name}`, `< script>`, `[a] (b)`.
func formText(_ text: String) -> String { formLabel(text, marks: true) }

/// The same for what one chooses from, where not every program reads Markdown: a backslash would
/// be seen there.
func choiceText(_ text: String) -> String { formLabel(text, marks: false) }

private func formLabel(_ text: String, marks: Bool) -> String {
  let scalars = Array(harmless(linesOf(trimmed(text)).joined(separator: " ")).unicodeScalars)
  var shown = ""
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "\\", "*", "_": if marks { shown += "\\" }
    case "#": if marks, index == 0 { shown += "\\" }
    case "{": if index > 0, scalars[index - 1] == "$" { shown += " " }
    // Links, and orders to look something up in another list.
    case "(": if endsInPower(scalars[..<index]) { shown += " " }
    default: if index > 0, scalars[index - 1] == "<", beginsTag(scalar) { shown += " " }
    }
    shown.unicodeScalars.append(scalar)
  }
  return shown
}

private func endsInPower(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  scalars.last == "]" || scalars.suffix(8).elementsEqual("instance".unicodeScalars)
}

private func beginsTag(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "/", "!", "?": true
  default: false
  }
}

/// The names of the questions of one form: small letters, digits and `_`, as every program takes
/// them, and none twice.
struct FormNames {
  private var taken: Set<String> = []
  /// The number that was given last for a name.
  private var numbers: [String: Int] = [:]

  /// Takes a name; false where it is taken.
  mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

  /// The name, or where it is taken the first of `name_2`, `name_3`, … that is not.
  mutating func unique(_ name: String) -> String {
    if take(name) { return name }
    var number = numbers[name] ?? 1
    var unique: String
    repeat {
      number += 1
      unique = name + "_\(number)"
    } while !take(unique)
    numbers[name] = number
    return unique
  }
}

/// What a name or a title becomes as part of the name of a question; it depends on nothing else,
/// so that a question keeps its name when others are added.
///
/// A name in small letters is kept, with `_` for `-`. What cannot be kept ends in a number made
/// from all of it.
func formName(_ text: String) -> String {
  var name: [UInt8] = []
  var isKept = true
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      name.append(byte)
    case UInt8(ascii: "-"): name.append(UInt8(ascii: "_"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      name.append(byte | 0x20)
      isKept = false
    default:
      isKept = false
      if let last = name.last, last != UInt8(ascii: "_") { name.append(UInt8(ascii: "_")) }
    }
  }
  if isKept, name.count <= longestFormName, name.first.map({ $0 >= UInt8(ascii: "a") }) == true {
    return String(decoding: name, as: UTF8.self)
  }
  name = Array(name.prefix(longestFormName))
  while name.last == UInt8(ascii: "_") { name.removeLast() }
  if name.first.map({ $0 >= UInt8(ascii: "a") }) != true { name = Array("x_".utf8) + name }
  if name.last != UInt8(ascii: "_") { name.append(UInt8(ascii: "_")) }
  return String(decoding: name, as: UTF8.self) + String(digest(text), radix: 36)
}

/// Databases that answers are put into have an end to the names of their columns.
private let longestFormName = 32
