import HourglassDocuments
import HourglassSyntax

/// The entries of a list that no finding of their file has the subject of. Older versions wrote
/// where a finding stood and, behind a colon, what its sentence quoted; such an entry still speaks
/// for the findings of its rule in its place.
struct OlderEntries {
  private var entries: [KnownFindings.Entry] = []
  /// Which of them are about each place, by their rule and the words of the place.
  private var places: [KnownFindings.Key: [Int]] = [:]

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ entry: KnownFindings.Entry) {
    for place in places(in: entry.key.subject) {
      let key = KnownFindings.Key(path: entry.key.path, rule: entry.key.rule, subject: place)
      places[key, default: []].append(entries.count)
    }
    entries.append(entry)
  }

  /// An entry that speaks for one finding more in its place; from now on for one less.
  mutating func entry(
    for finding: PlacedFinding, path: String
  ) -> KnownFindings.Entry? {
    guard let place = finding.anchor?.place else { return nil }
    let key = KnownFindings.Key(path: path, rule: finding.kind.name, subject: place)
    guard let index = places[key]?.first(where: { entries[$0].count > 0 }) else { return nil }
    entries[index].count -= 1
    return entries[index]
  }

  /// The words of the place an entry is about: all of them, or those before a colon and a
  /// quotation. A title may have these as well, so there may be more than one answer.
  private func places(in subject: String) -> [String] {
    var places = [subject]
    let bytes = Array(subject.utf8)
    let mark = Array(": “".utf8)
    for index in bytes.indices where bytes[index...].starts(with: mark) {
      places.append(String(decoding: bytes[..<index], as: UTF8.self))
    }
    return places
  }
}
