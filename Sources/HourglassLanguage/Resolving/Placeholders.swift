import HourglassSyntax

extension Resolver {
  /// Notes a text that our own advice or template put there.
  mutating func noteExample(_ text: Text) {
    if exampleTexts == nil { return }
    let span = tree.span(ofToken: text.token)
    let count = Int(span.end - span.start) - 2
    guard count > 0,
      ExampleTexts.all.mayContain(
        one: count, beginningWith: tree.source.bytes[Int(span.start) + 1])
    else { return }
    let bytes = tree.source.bytes[Int(span.start) + 1..<max(Int(span.start) + 1, Int(span.end) - 1)]
    if ExampleTexts.all.contains(bytes) { exampleTexts?.append(text) }
  }

  /// Reports a word or mark that says that nothing is known yet, and is none of the language.
  mutating func reportPlaceholder(_ written: String, _ span: Span, _ meant: MeantLine) {
    report(
      .placeholderText, span, "\(quoted: written) does not say why the entry is empty.",
      next: Advice(meant.line), guess: meant.guess)
  }

  /// Reports texts that only look like answers.
  mutating func checkWords(ofText token: Int32) {
    let span = tree.span(ofToken: token)
    // Longer than any placeholder with its marks, or of other letters: nothing to look at.
    let isLong = tree.tokens[Int(token)].kind == .longText
    if !isLong, span.end - span.start > 20 { return }
    // How a long text is laid out says nothing.
    var count = 0
    for at in Int(span.start)..<Int(span.end) {
      let byte = tree.source.bytes[at]
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { continue }
      count += 1
      if count > 20 || !byte.mayStandInPlaceholder { return }
    }
    let text = tree.string(Text(token: token))
    let words = text.lowercased().filter { ![" ", "\n", "\t", "."].contains($0) }
    if words.isEmpty {
      report(
        .emptyText, span, "This text is empty.",
        next: "Add the text, or write `\(bare: absent)` or `\(bare: pending)`.")
    } else if placeholders.contains(words) {
      report(
        .placeholderText, span, "\(quoted: text) does not say why the entry is empty.",
        next:
          "Write `\(bare: pending)` if it will come, or `\(bare: absent)` if there is none.")
    }
  }
}

extension Resolver {
  private var absent: String { lexicon.spelled(words: .absent, .because, then: "\"…\"") }

  private var pending: String { lexicon.spelled(words: .pending, .until, then: "2027-03") }
}

private let placeholders = ["n/a", "na", "tbc", "tbd", "todo", "-", "?", "xxx", "…"]

extension UInt8 {
  /// Whether it is no letter or figure, or one of those that placeholders are made of.
  fileprivate var mayStandInPlaceholder: Bool {
    // Capitals and small letters differ in one bit.
    switch self | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"),
      UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "x"):
      true
    case 0x61...0x7A, 0x30...0x39: false
    default: true
    }
  }
}
