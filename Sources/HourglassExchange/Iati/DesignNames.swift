import HourglassDocuments

/// Names for what a design that is being made declares, each once in the whole file, so that one
/// table of values can serve all its programmes.
package struct DesignNames {
  private var taken: Set<String>
  private var counts: [String: Int] = [:]
  /// For each name that was asked for, the first number that may still be free behind it.
  private var numbers: [String: Int] = [:]

  /// - Parameter taken: the names that are there already.
  package init(taken: Set<String> = []) { self.taken = taken }

  /// A name made of a text, cut short between words; the other one where the text gives none.
  ///
  /// - Parameter length: how long it may be, as far as words allow.
  package mutating func name(from text: String, or other: String, length: Int = 30) -> String {
    var name = ""
    for word in legalName(from: text).split(separator: "-") {
      if !name.isEmpty, name.utf8.count + word.utf8.count >= length { break }
      name += (name.isEmpty ? "" : "-") + word
    }
    let isUsable =
      name.utf8.count > 1 && name.utf8.count <= 2 * length && objection(toName: name) == nil
    return unique(isUsable ? name : other)
  }

  /// `output-1`, `output-2`, and so on through the whole file.
  mutating func numbered(_ stem: String) -> String {
    counts[stem, default: 0] += 1
    return unique(stem + "-\(counts[stem, default: 0])")
  }

  /// The name, with a number behind it where it is taken.
  mutating func unique(_ name: String) -> String {
    var candidate = name
    var number = numbers[name] ?? 2
    defer { numbers[name] = number }
    while !taken.insert(candidate).inserted {
      candidate = name + "-\(number)"
      number += 1
    }
    return candidate
  }
}
