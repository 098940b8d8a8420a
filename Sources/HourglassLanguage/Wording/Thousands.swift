extension Quantity {
  /// With its thousands apart, for people to read: `12,400.5`. The language has no such commas.
  package var grouped: String {
    let plain = spelling
    let start = plain.utf8.first == UInt8(ascii: "-") ? 1 : 0
    let whole = plain.utf8.dropFirst(start).prefix { (0x30...0x39).contains($0) }
    if whole.count < 4 { return plain }
    var text = start == 1 ? "-" : ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text + (String(plain.utf8.dropFirst(start + whole.count)) ?? "")
  }
}
