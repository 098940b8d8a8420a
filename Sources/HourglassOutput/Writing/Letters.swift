/// `A`, …, `Z`, `AA`, …
func columnLetters(_ index: Int) -> String {
  var letters: [UInt8] = []
  var rest = index + 1
  while rest > 0 {
    letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}

/// With a capital at its beginning.
package func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
