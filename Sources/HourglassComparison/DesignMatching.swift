import HourglassLanguage
import HourglassReading

/// What changed between two lots of designs: those of two files, or of two folders.
///
/// A design is the same where file and name agree, or file and title, or where each file has but
/// one left; then those that moved to another file under their name or title.
package func comparisons(of olds: [DesignVersion], and news: [DesignVersion]) -> [Comparison] {
  var matchOfNew: [Int?] = Array(repeating: nil, count: news.count)
  var matchOfOld: [Int?] = Array(repeating: nil, count: olds.count)
  /// Pairs what has the same key, where nothing else on its side has it.
  func pairUp(by key: (DesignVersion) -> String?) {
    let (oldPlaces, newPlaces) = (
      places(olds, except: matchOfOld, by: key), places(news, except: matchOfNew, by: key)
    )
    for (index, version) in news.enumerated() where matchOfNew[index] == nil {
      guard let key = key(version), newPlaces[key]?.count == 1,
        let found = oldPlaces[key], found.count == 1
      else { continue }
      matchOfNew[index] = found[0]
      matchOfOld[found[0]] = index
    }
  }
  pairUp { version in version.name.map { version.file + "\u{1}" + $0 } }
  pairUp { $0.file + "\u{1}" + $0.title }
  pairUp { $0.file }
  pairUp { $0.name }
  pairUp { $0.title }
  var all = news.enumerated().map { index, version in
    matchOfNew[index].map { Comparison(of: olds[$0], and: version) }
      ?? Comparison(onlyNew: version)
  }
  for (index, version) in olds.enumerated() where matchOfOld[index] == nil {
    all.append(Comparison(onlyOld: version))
  }
  return all
}

private func places(
  _ versions: [DesignVersion], except matches: [Int?], by key: (DesignVersion) -> String?
) -> [String: [Int]] {
  var places: [String: [Int]] = [:]
  for (index, version) in versions.enumerated() where matches[index] == nil {
    if let key = key(version) { places[key, default: []].append(index) }
  }
  return places
}
