import HourglassSyntax

/// Words from which a statement chooses, written otherwise: `Medium`, `"medium"`, `document review`,
/// `increase`.
func choices(_ line: [Piece], _ context: SlipContext) -> [Mended] {
  guard case .fails(let at, let wanted) = context.fit(line), at < line.count else { return [] }
  let words = wanted.words.filter { $0 != .absent && $0 != .pending }
  if words.isEmpty { return [] }
  for length in [3, 2, 1] where at + length <= line.count {
    let written = line[at..<at + length].map { $0.content.lowercased() }
      .joined(separator: length > 1 ? "-" : "")
    guard let word = chosen(written, among: words, context) else { continue }
    let isCertain = context.spelling(word) == written
    return [
      Mended(
        line: line.replacing(at..<at + length, with: context.spelling(word)), isCertain: isCertain)
    ]
  }
  return []
}

private func chosen(_ written: String, among words: [Word], _ context: SlipContext) -> Word? {
  for word in words
  where context.spelling(word) == written || context.spelling(word) + "s" == written {
    return word
  }
  let other = otherChoices.first { $0.written == written && words.contains($0.word) }
  if let other { return other.word }
  if isLinking(written) { return nil }
  return nearest(written, among: words.map { context.spelling($0) }).flatMap { name in
    words.first { context.spelling($0) == name }
  }
}

/// Whether a word is that of a light, or what people call one.
func isLight(_ written: String, _ lexicon: Lexicon) -> Bool {
  let lights: [Word] = [.red, .amber, .green]
  if let word = lexicon.word(spelled: written) { return lights.contains(word) }
  return otherChoices.contains { $0.written == written && $0.word == .amber }
}

private let otherChoices: [(written: String, word: Word)] = [
  ("increase", .up), ("increasing", .up), ("higher", .up), ("rising", .up), ("more", .up),
  ("decrease", .down), ("decreasing", .down), ("lower", .down), ("falling", .down), ("less", .down),
  ("moderate", .medium), ("middle", .medium), ("average", .medium), ("likely", .high),
  ("unlikely", .low), ("severe", .high), ("serious", .high), ("minor", .low), ("very-high", .high),
  ("very-low", .low), ("possible", .medium), ("rare", .low), ("remote", .low), ("probable", .high),
  ("certain", .high), ("almost-certain", .high), ("major", .high), ("critical", .high),
  ("catastrophic", .high), ("extreme", .high), ("insignificant", .low), ("negligible", .low),
  ("yellow", .amber), ("orange", .amber), ("<", .below), ("<=", .below), ("under", .below),
  ("less-than", .below), (">", .above), (">=", .above), ("over", .above), ("more-than", .above),
  ("at-least", .above), ("from", .above), ("≥", .above), ("at-most", .below), ("up-to", .below),
  ("≤", .below), ("very-likely", .high), ("highly-likely", .high), ("very-unlikely", .low),
  ("highly-unlikely", .low), ("h", .high), ("m", .medium), ("med", .medium), ("l", .low),
  ("questionnaire", .survey), ("polls", .survey),
  ("desk-review", .documentReview),
  ("documents", .documentReview), ("review-of-documents", .documentReview),
  ("focus-group-discussion", .focusGroup), ("focus-group-discussions", .focusGroup),
  ("records", .register), ("registers", .register), ("persons", .people), ("individuals", .people),
  ("institutions", .organisations), ("guess", .rough),
  ("goal", .impact), ("overall-objective", .impact), ("ultimate-outcome", .impact),
  ("long-term-outcome", .impact), ("purpose", .outcome), ("specific-objective", .outcome),
  ("immediate-outcome", .outcome), ("short-term-outcome", .outcome),
  ("intermediate", .intermediateOutcome), ("intermediary-outcome", .intermediateOutcome),
  ("intermediate-result", .intermediateOutcome), ("medium-term-outcome", .intermediateOutcome),
  ("a-few", .several), ("some", .several), ("multiple", .several), ("few", .several),
  ("many", .several), ("a-couple-of", .several),
  ("deliverable", .output), ("product", .output),
]
