/// The texts that our own templates and advice put in the place of the author's. One that still
/// stands in a design says nothing about the programme.
///
/// A test holds the list complete: whatever rules offer, and what `new` writes, is in it.
package struct ExampleTexts: Sendable {
  package static let all = ExampleTexts()

  /// Whether there is one of a length that begins with a letter: most texts are told apart by these.
  private var isThere = [Bool](repeating: false, count: 128 * 32)

  private init() {
    for list in [Self.ofAdvice, Self.ofTemplate, Self.ofOlderAdvice] {
      for text in list { isThere[Self.place(text.utf8.count, text.utf8.first ?? 0)] = true }
    }
  }

  private static func place(_ count: Int, _ first: UInt8) -> Int {
    count & 127 &* 32 &+ Int(first & 31)
  }

  /// Whether there may be one of this length that begins with this byte.
  func mayContain(one count: Int, beginningWith first: UInt8) -> Bool {
    isThere[Self.place(count, first)]
  }

  /// Whether these bytes are one of them.
  func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, mayContain(one: bytes.count, beginningWith: first) else {
      return false
    }
    return [Self.ofAdvice, Self.ofTemplate, Self.ofOlderAdvice].contains { list in
      list.contains { $0.utf8.count == bytes.count && bytes.elementsEqual($0.utf8) }
    }
  }

  package func contains(_ text: String) -> Bool { contains(Array(text.utf8)[...]) }

  /// What rules offer.
  private static let ofAdvice = [
    "How we know",
    "What people can do afterwards that they cannot do now",
    "What should change at this stage",
    "What people should learn",
    "What should change at home",
    "Why the one makes the other possible",
    "Why the one should bring about the other",
    "Why it need not go further",
    "Why what people learn changes their organisation",
    "What they need to know, and why peers can tell them",
    "What people do together",
    "Peers compare their results",
    "What they try out together afterwards",
    "What people did differently afterwards",
    "What somebody at home did with a lesson",
    "How fairly work and decisions are shared",
    "Who brings them together",
    "People who take part for them",
    "A briefing after every meeting",
    "A short survey beforehand",
    "What we do to keep it from happening",
    "Those at home let the lessons be tried",
    "Our peers asked for it",
    "The second round begins where the first one ended",
    "people who did it",
    "those who took part",
  ]

  /// What `new` writes.
  private static let ofTemplate = [
    "What the programme is for, in the words of the people who want it",
    "The organisations they come from",
    "The people who should learn from one another",
    "They meet and settle what to work on",
    "People with the same problem want to go on talking",
    "They stay in touch between meetings",
    "A first meeting for everyone",
    "Calls in pairs",
    "Members who are still in touch after a year",
  ]

  /// What earlier versions offered and wrote, which may still stand in a design.
  private static let ofOlderAdvice = [
    "What they need to know, and why only peers can tell them",
    "Those who take part",
    "Those who come for them",
    "The people who are to learn from one another",
    "Groups with something in common are brought together for the first time",
    "Individual people stay in touch with one another between the meetings",
    "Individual people learn something that they can use at home",
    "What individuals learned reaches people who were not there, and organisations act on it",
    "How we know: Individual people stay in touch",
    "Interviews with those who took part",
    "The peers go over the results together",
    "How fairly work and say are shared among us",
    "A procedure counts as changed when the new one is signed",
  ]
}
