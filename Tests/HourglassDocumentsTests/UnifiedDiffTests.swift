import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.hourglass") -> String {
    String(
      decoding: unifiedDiff(Array(old.utf8), Array(new.utf8), path: Array(path.utf8)),
      as: UTF8.self)
  }

  @Test func nothing() {
    #expect(diff("a\n", "a\n") == "")
    #expect(diff("", "") == "")
  }

  @Test func oneLine() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a.hourglass
        +++ a.hourglass
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func farAndNear() {
    let old = (1...30).map { "\($0)\n" }
    var new = old
    new[1] = "two\n"
    new[8] = "nine\n"
    new[27] = ""
    let hunks = diff(old.joined(), new.joined()).split(separator: "\n").filter {
      $0.hasPrefix("@@")
    }
    // The first two share the lines between them.
    #expect(hunks == ["@@ -1,12 +1,12 @@", "@@ -25,6 +25,5 @@"])
  }

  @Test func beginningsAndEnds() {
    #expect(diff("", "a\n") == "--- a.hourglass\n+++ a.hourglass\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a.hourglass\n+++ a.hourglass\n@@ -1 +0,0 @@\n-a\n")
    #expect(
      diff("a", "a\n") == """
        --- a.hourglass
        +++ a.hourglass
        @@ -1 +1 @@
        -a
        \\ No newline at end of file
        +a

        """)
    #expect(diff("a\r\n", "b\n").hasSuffix("-a\r\n+b\n"))
  }

  /// A program has to find the lines, and the file.
  @Test func everyByteIsThere() {
    let shown = diff("a\t\u{FEFF}\n", "a\t\u{202E}b\rc\n", path: "an \u{1B}\"odd\".md")
    #expect(shown.hasPrefix("--- \"an \\033\\\"odd\\\".md\"\n+++ \"an \\033"))
    #expect(shown.hasSuffix("-a\t\u{FEFF}\n+a\t\u{202E}b\rc\n"))
    #expect(diff("", "a\n", path: "a b.md").hasPrefix("--- a b.md\t\n+++ a b.md\t\n"))
    #expect(unifiedDiff([0xFF], [], path: [0xFE]).contains(0xFF))
  }

  /// Whatever two versions are, the changes lead from the one to the other, and there are no more
  /// of them than needed while the versions are short.
  @Test func changesLeadFromOneToTheOther() {
    var state: UInt64 = 3
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for round in 0..<400 {
      let size = round < 380 ? 12 : 3000
      let old = (0..<random(size)).map { _ in [UInt8(random(round < 390 ? 4 : 200))][...] }
      let new = (0..<random(size)).map { _ in [UInt8(random(round < 390 ? 4 : 200))][...] }
      let found = changes(from: old, to: new)
      var made: [ArraySlice<UInt8>] = []
      var at = 0
      for change in found {
        #expect(change.old.lowerBound >= at && !(change.old.isEmpty && change.new.isEmpty))
        made += old[at..<change.old.lowerBound]
        #expect(change.new.lowerBound == made.count)
        made += new[change.new]
        at = change.old.upperBound
      }
      made += old[at...]
      #expect(made == new)
      if size == 12 {
        let cost = found.reduce(0) { $0 + $1.old.count + $1.new.count }
        #expect(cost == shortest(old, new))
      }
    }
  }

  /// How many lines must go or come, found the slow way.
  private func shortest(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> Int {
    var row = Array(0...new.count)
    for (index, line) in old.enumerated() {
      var before = row
      swap(&row, &before)
      row[0] = index + 1
      for (column, other) in new.enumerated() {
        row[column + 1] =
          line == other ? before[column] : min(before[column + 1], row[column]) + 1
      }
    }
    return row[new.count]
  }
}
