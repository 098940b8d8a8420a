extension Prose {
  /// The most characters of a headline. A line that is longer is hard to read in a list, and cut
  /// short by most services that show it.
  package static let longestHeadline = 110

  /// The same, no longer than a headline may be: the longest quotations are cut at a word, and say
  /// so. What stands there otherwise is ours, and short enough.
  var asHeadline: Prose {
    var length = text.unicodeScalars.count
    if length <= Prose.longestHeadline { return self }
    var prose = self
    while length > Prose.longestHeadline {
      var longest: (index: Int, length: Int)?
      for (index, piece) in prose.pieces.enumerated() {
        guard case .quotation(let words) = piece else { continue }
        let count = words.unicodeScalars.count
        if count > longest?.length ?? 0 { longest = (index, count) }
      }
      guard let longest, longest.length > Prose.shortestQuotation,
        case .quotation(let words) = prose.pieces[longest.index]
      else { break }
      let room = max(
        Prose.shortestQuotation, longest.length - (length - Prose.longestHeadline))
      let cut = words.cut(to: room)
      prose.replace(longest.index, with: .quotation(cut))
      length += cut.unicodeScalars.count - longest.length
    }
    return prose
  }

  /// What is shorter says too little of what it is cut from.
  private static let shortestQuotation = 16
}

extension String {
  /// The first words, no more than so many characters with the mark that more follows.
  package func cut(to most: Int) -> String {
    if unicodeScalars.count <= most { return self }
    var kept = String.UnicodeScalarView()
    var end: String.UnicodeScalarView?
    for scalar in unicodeScalars.prefix(most - 1) {
      if scalar == " " { end = kept }
      kept.append(scalar)
    }
    // A long word at the end is better cut than left out with most of the rest.
    let words = end.map { $0.count * 2 > kept.count ? $0 : kept } ?? kept
    return String(words) + "…"
  }
}
