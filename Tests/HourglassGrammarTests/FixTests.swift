import HourglassDocuments
import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

/// What holds for every fix, whatever the file.
@Suite struct FixTests {
  @Test(
    arguments: Repository.samples.map { Repository.text(of: $0) }
      + MadeUpDesign.some(8).map { $0.text })
  func `A sound file stays as it is`(_ text: String) {
    let bytes = Array(text.utf8)
    for changingMeaning in [false, true] {
      let mended = mend(bytes, changingMeaning: changingMeaning)
      #expect(mended.bytes == bytes)
      #expect(mended.count == 0 && mended.leftOut == 0)
    }
  }

  /// Of each statement one token is deleted, doubled or swapped with the next.
  @Test(arguments: MadeUpDesign.some(tried(12, orQuickly: 3), size: 2))
  func `Changed tokens are mended within the bounds`(_ design: MadeUpDesign) {
    var random = SeededRandom(seed: design.seed)
    for piece in parse(Source(design.text)).pieces {
      let source = Source(piece)
      let tokens = parse(source).tokenRanges()
      for damage in Damage.allCases {
        let index = Int.random(in: tokens.indices, using: &random)
        guard let changed = damage.apply(to: source.bytes, tokens, at: index) else { continue }
        check(changed, "\(design), token \(index) \(damage)")
      }
    }
  }

  /// What people and their word processors do to a design.
  @Test(arguments: MadeUpDesign.some(tried(6, orQuickly: 2), size: 1))
  func `What word processors do is mended within the bounds`(_ design: MadeUpDesign) {
    let text = design.text
    let small: [(String, String)] = [
      ("\"", "“"), ("\" ", "” "), (" \"", " „"), ("\"", "'"), ("-", "–"), ("-", "_"),
      (" ", "\u{A0}"), (" ", " \u{200B}"), ("e", "e\u{AD}"), ("\n", "\u{2028}"), ("\n", "\r\n"),
      (" {\n", "\n{\n"), (" {", ""), ("}\n", "\n"), ("}", "} }"), ("\n  }\n", "\n  } "),
      (" because", "\n  because"), ("objective", "Objective"), ("stage", "stages"),
      ("%", " %"), ("0", ",000"), ("2014", "2014/15"), (" ", ": "), ("# ", "// "), ("n", "\\q"),
      ("t", "t\u{202E}"), (",", ""), (",", ", ,"), ("every year", "yearly"), ("\"\n", "\n"),
      (" to ", "-"), (" to ", "–"), ("i", "j"),
    ]
    var random = SeededRandom(seed: design.seed)
    for (old, new) in small {
      let places = text.ranges(of: old)
      if places.isEmpty { continue }
      let place = places[Int.random(in: 0..<places.count, using: &random)]
      check(text.replacingCharacters(in: place, with: new), "\(design): \(old) as \(new)")
    }
    for piece in parse(Source(text)).pieces {
      let (old, new) = small.filter { piece.contains($0.0) }.randomElement(using: &random)!
      check(piece.replacing(old, with: new), "\(design): every \(old) as \(new)")
    }
  }

  /// Marks, blanks and odd characters without any sense.
  @Test(arguments: 0..<tried(40, orQuickly: 10))
  func `Whatever is written is mended within the bounds`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let odds = [
      "{", "}", "\"", "\"\"\"", ",", ";", "#", "//", " ", "\n", "\r\n", "\t", "\\", "'", "“", "”",
      "«", "–", "\u{2212}", "\u{A0}", "\u{200B}", "\u{AD}", "\u{2028}", "\u{85}", "\u{202E}",
      "\u{FEFF}", "\0", "\u{B}", "_", ":", "=", "->", "é", "研", "Why", "why", "programme", "p",
      "objective", "every", "monthly", "becuase", "12", "1,200", "12,5", "80 %", "2014/15", "%",
    ]
    for _ in 0..<10 {
      var text = "programme p \"P\" {\n"
      for _ in 0..<Int.random(in: 1..<40, using: &random) {
        text += odds[Int.random(in: 0..<odds.count, using: &random)]
        if Bool.random(using: &random) { text += " " }
      }
      check(text + "\n}\n", "seed \(seed)")
      check(
        "# A page\n\n```hourglass\n" + text + "\n}\n```\n\nAnd “prose”.\n", host: .markdown,
        "\(seed)")
    }
  }

  // The bounds.

  private func findings(_ bytes: [UInt8], _ host: Source.Host) -> [Finding] {
    read(document: Source(bytes: bytes, host: host), with: Checker.context).findings
  }

  private func mend(
    _ bytes: [UInt8], changingMeaning: Bool, host: Source.Host = .plain
  ) -> MendedFile {
    HourglassSyntax.mend(Source(bytes: bytes, host: host), changingMeaning: changingMeaning) {
      Checker.found(in: $0)
    }
  }

  private func check(_ text: String, host: Source.Host = .plain, _ name: String) {
    check(Array(text.utf8), host: host, name)
  }

  private func check(_ bytes: [UInt8], host: Source.Host = .plain, _ name: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    let before = findings(bytes, host)
    let tree = parse(Source(bytes: bytes, host: host))
    for finding in before {
      if let fault = finding.fix.flatMap({ fault(of: $0, in: tree) }) {
        Issue.record("\(name): \(finding.kind.name) \(fault):\n\(text)")
      }
    }
    for changingMeaning in [false, true] {
      let mended = mend(bytes, changingMeaning: changingMeaning, host: host)
      let again = mend(mended.bytes, changingMeaning: changingMeaning, host: host)
      let after = findings(mended.bytes, host)
      let result = String(decoding: mended.bytes, as: UTF8.self)
      func record(_ what: String) {
        Issue.record("\(name), \(changingMeaning): \(what)\n\(text)\n--- becomes\n\(result)")
      }
      if again.bytes != mended.bytes {
        record("a second time: \(String(decoding: again.bytes, as: UTF8.self))")
      }
      if errors(after) > errors(before) { record("more errors: \(after.map { $0.message })") }
      if (mended.count == 0) != (mended.bytes == bytes) { record("\(mended.count) mended") }
      let commentsAfter = comments(of: mended.bytes, host)
      if comments(of: bytes, host) != commentsAfter { record("comments: \(commentsAfter)") }
      if prose(of: bytes, host) != prose(of: mended.bytes, host) { record("prose") }
    }
  }

  private func errors(_ findings: [Finding]) -> Int {
    findings.count { $0.severity == .error }
  }

  private func fault(of fix: Fix, in tree: Tree) -> String? {
    if fix.edits.isEmpty { return "mends nothing" }
    let bytes = tree.source.bytes
    var last = -1
    for edit in fix.edits {
      let (start, end) = (Int(edit.span.start), Int(edit.span.end))
      guard last <= start, start <= end, end <= bytes.count else { return "is out of order" }
      if start == end, edit.text.isEmpty { return "changes nothing" }
      for place in [start, end] where place < bytes.count && bytes[place] & 0xC0 == 0x80 {
        return "cuts a character"
      }
      for index in tree.tokens.indices.dropLast() where tree.tokens[index].kind == .prose {
        let span = tree.span(ofToken: Int32(index))
        if edit.span.start < span.end, span.start < edit.span.end { return "leaves the fence" }
      }
      last = end
    }
    return nil
  }

  /// Without the marks they begin with, and without what nobody can see: both may be mended.
  private func comments(of bytes: [UInt8], _ host: Source.Host) -> [String] {
    let tree = parse(Source(bytes: bytes, host: host))
    return tree.tokens.indices.filter { tree.tokens[$0].kind == .comment }.map { index in
      let span = tree.span(ofToken: Int32(index))
      let text = String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
      let seen = text.unicodeScalars.filter { scalar in
        scalar.properties.generalCategory != .control
          && scalar.properties.generalCategory != .format
      }
      return String(String.UnicodeScalarView(seen.drop { $0 == "/" || $0 == "#" }))
    }.sorted()
  }

  private func prose(of bytes: [UInt8], _ host: Source.Host) -> [String] {
    let tree = parse(Source(bytes: bytes, host: host))
    return tree.tokens.indices.filter { tree.tokens[$0].kind == .prose }.map { index in
      let span = tree.span(ofToken: Int32(index))
      return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
