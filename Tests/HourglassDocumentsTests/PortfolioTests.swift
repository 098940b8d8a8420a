import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

@Suite struct PortfolioTests {
  private static let model = Hourglass.referenceModel

  private static func entries(
    _ text: String, path: String, comparedWith model: Model = Self.model
  ) -> [PortfolioEntry] {
    let analysis = analyse(Array(text.utf8))
    return analysis.designs.indices.map {
      PortfolioEntry(of: analysis, design: $0, path: path, comparedWith: model)
    }
  }

  private static let examples: [PortfolioEntry] = Repository.files(
    in: "Models/examples", ending: "hourglass"
  ).flatMap { entries(Repository.text(of: $0), path: $0) }

  private static func madeUp(_ count: Int, size: Int = 3) -> [PortfolioEntry] {
    MadeUpDesign.some(count, size: size).enumerated().flatMap {
      entries($0.element.text, path: "design-\($0.offset)")
    }
  }

  /// What the study found stands in the examples, most of which were made from it.
  @Test func examplesShowTheStudysPattern() throws {
    let portfolio = Portfolio(of: Self.examples, comparedWith: Self.model)
    #expect(portfolio.count == 9 && portfolio.own.designs == 1 && portfolio.described.designs == 8)
    #expect(portfolio.ending(.all).count == 4)
    #expect(
      portfolio.ending(.gap).map { portfolio.entries[$0].path } == [
        "Models/examples/pempal.hourglass"
      ])
    #expect(portfolio.ending(.byDesign).count == 2 && portfolio.ending(.unknown).count == 2)
    #expect(portfolio.own.withoutIndicators + portfolio.described.withoutIndicators == 7)
    // The weak link and what all do: Table 3.
    let columns = Self.model.functions.count + 1
    let stages = Self.model.stages.map { Self.model.name($0.entry.head) }
    let functions = Self.model.functions.map { Self.model.name($0.head) }
    let contact = try #require(stages.firstIndex(of: "contact"))
    let interaction = try #require(functions.firstIndex(of: "interaction"))
    let sharing = try #require(functions.firstIndex { $0.hasPrefix("sharing") })
    func total(_ stage: Int, _ function: Int) -> Int {
      let place = stage * columns + function
      return portfolio.own.cells[place] + portfolio.described.cells[place]
    }
    #expect(total(contact, interaction) == 0)
    #expect(total(contact, sharing) == 6)
    #expect(portfolioText(portfolio).text.contains("9 designs are few"))
  }

  /// Counted once more, from what is kept of each design.
  @Test func sumsAgreeWithTheDesigns() {
    let portfolio = Portfolio(of: Self.examples + Self.madeUp(60), comparedWith: Self.model)
    for isDescribed in [false, true] {
      let entries = portfolio.entries.filter { $0.isDescribed == isDescribed }
      let sums = isDescribed ? portfolio.described : portfolio.own
      #expect(sums.designs == entries.count)
      #expect(sums.endings.reduce(0, +) == entries.count)
      func expect(_ counts: [Int], _ have: (PortfolioEntry) -> [Int], _ what: String) {
        for index in counts.indices {
          let count = entries.filter { have($0).contains(index) }.count
          #expect(counts[index] == count, "\(what) \(index)")
        }
      }
      expect(sums.cells, { $0.cells }, "cell")
      expect(sums.kinds, { $0.kinds }, "kind")
      expect(sums.gains, { $0.gains }, "gain")
      expect(sums.facets, { $0.facets }, "facet")
      expect(sums.factors, { $0.factors }, "factor")
      expect(sums.risks, { $0.risks }, "risk")
      expect(sums.peers, { $0.peers.map { $0.rawValue } }, "sort of peers")
      for counts in sums.principles { #expect(counts.reduce(0, +) == sums.compared) }
      #expect(sums.withoutIndicators == entries.filter { $0.indicatorCount == 0 }.count)
    }
  }

  /// The portfolio of two sets is the sum of both.
  @Test func sumsOfTwoSetsAddUp() {
    let all = Self.examples + Self.madeUp(40)
    for cut in [0, 1, all.count / 2, all.count] {
      let both = Portfolio(of: all, comparedWith: Self.model)
      let one = Portfolio(of: Array(all[..<cut]), comparedWith: Self.model)
      let other = Portfolio(of: Array(all[cut...]), comparedWith: Self.model)
      var own = one.own
      own.add(other.own)
      var described = one.described
      described.add(other.described)
      #expect(own == both.own)
      #expect(described == both.described)
    }
    let some = Portfolio(of: all, comparedWith: Self.model)
    #expect(some.own.designs > 5 && some.own.findings.count > 5)
  }

  @Test func orderOfTheFilesDoesNotMatter() {
    let one = Portfolio(of: Self.examples, comparedWith: Self.model)
    let other = Portfolio(of: Self.examples.reversed(), comparedWith: Self.model)
    #expect(portfolioJson(one).text == portfolioJson(other).text)
    #expect(portfolioText(one).text == portfolioText(other).text)
  }

  /// However many designs there are and whatever they are called.
  @Test(arguments: [1, 2, 9, 52, 61, 130])
  func nothingTouchesInCharts(count: Int) {
    let titles = [
      "Mayors", "<script>alert(1)</script>", "ميزانية المدينة", "学び学び学び学び学び学び", "=1+1", "👩🏽‍🔧",
      "Verwaltungszusammenarbeitsgemeinschaftsversammlung", "\u{202E}abc",
    ]
    let made = Self.madeUp(count, size: 2)
    var entries: [PortfolioEntry] = []
    for number in 0..<count {
      let title = titles[number % titles.count] + String(repeating: " of towns", count: number % 9)
      let source = number % 3 == 0 ? "described from \"A report\"\n" : ""
      let design = """
        programme p\(number) "\(title)" {
        \(source)peers mayors "Mayors" { number 12 }
        objective learn "Mayors learn" { stage learning; for mayors }
        tool visits "Visits" { kind site-visit; among mayors; every year }
        }
        """
      entries += Self.entries(design, path: "d\(number)")
    }
    for set in [entries, Array(made.prefix(count)), Array((entries + made).prefix(count))] {
      expectSoundCharts(of: Portfolio(of: set, comparedWith: Self.model))
    }
  }

  /// Numbers of four digits have room as well.
  @Test func nothingTouchesWhereThereAreThousands() {
    let many = Array(repeating: Self.examples, count: 250).flatMap { $0 }
    expectSoundCharts(of: Portfolio(of: many, comparedWith: Self.model))
  }

  private func expectSoundCharts(of portfolio: Portfolio) {
    let drawings = portfolioDocument(portfolio).tables.compactMap { $0.drawing }
    #expect(drawings.count > 6)
    for drawing in drawings {
      let problems = geometryProblems(in: drawing)
      #expect(problems.isEmpty, "\(drawing.title): \(problems.prefix(3))")
    }
  }

  /// What a chart draws, the table below it says, and what the study says stands beside it.
  @Test func chartsHaveTables() {
    let document = portfolioDocument(Portfolio(of: Self.examples, comparedWith: Self.model))
    for table in document.tables where table.drawing != nil && !table.columns.isEmpty {
      #expect(!table.rows.isEmpty, "\(table.heading ?? "")")
    }
    let words = portfolioText(Portfolio(of: Self.examples, comparedWith: Self.model)).text
    for share in ["“Over 60%”", "“about 10%”", "“a smattering of", "“95% of initiatives”"] {
      #expect(words.contains(share))
    }
  }

  /// A design that lacks a stage can learn from one that covers it, and never from itself.
  @Test func whoCanLearnFromWhom() {
    let portfolio = Portfolio(of: Self.examples, comparedWith: Self.model)
    let lessons = portfolio.lessons
    #expect(!lessons.isEmpty)
    for lesson in lessons {
      #expect(!lesson.teachers.isEmpty && lesson.teachers.count <= 3)
      #expect(!lesson.teachers.contains(lesson.learner))
      for teacher in lesson.teachers {
        switch lesson.hole {
        case .stage(let stage):
          #expect((portfolio.entries[teacher].lastCovered ?? -1) >= stage)
          #expect((portfolio.entries[lesson.learner].lastCovered ?? -1) == stage - 1)
        case .function(let function):
          #expect(portfolio.entries[teacher].toolsOfFunctions[function] > 0)
          #expect(portfolio.entries[lesson.learner].toolsOfFunctions[function] == 0)
        }
      }
    }
    // A design that stops on purpose lacks no stage.
    for index in portfolio.ending(.byDesign) {
      for lesson in lessons where lesson.learner == index {
        if case .stage = lesson.hole { Issue.record("a stage after a stop on purpose") }
      }
    }
  }

  @Test func errorsComeFirstAndCleanDesignsNever() {
    let portfolio = Portfolio(of: Self.examples + Self.madeUp(40), comparedWith: Self.model)
    let first = portfolio.toLookAtFirst.map { portfolio.entries[$0] }
    #expect(first.count > 10)
    for (one, other) in zip(first, first.dropFirst()) {
      #expect(one.counts.errors >= other.counts.errors)
    }
    #expect(first.allSatisfy { $0.counts.heaviest != nil && !$0.reasons.isEmpty })
  }

  /// Designs of another model are counted, and stand in no table about stages.
  @Test func anotherModel() {
    let text = """
      model two "Two steps" {
        stage meet "Meet" { gate participation }
        stage act "Act" { gate objective }
      }
      programme p "Other" {
        follows two
        peers mayors "Mayors" { number 3 }
        tool visits "Visits" { among mayors; every year }
      }
      """
    let entries = Self.entries(text, path: "other")
    #expect(entries.count == 1)
    let portfolio = Portfolio(of: Self.examples + entries, comparedWith: Self.model)
    #expect(portfolio.count == 10 && portfolio.compared == 9)
    #expect(portfolioText(portfolio).text.contains("“Two steps”"))
    for drawing in portfolioDocument(portfolio).tables.compactMap({ $0.drawing }) {
      #expect(geometryProblems(in: drawing) == [])
    }
    let without = Portfolio(of: Self.examples, comparedWith: Self.model)
    #expect(portfolio.own.kinds == without.own.kinds)
    #expect(portfolio.described.kinds == without.described.kinds)
  }

  @Test func nothingAtAll() {
    let empty = Portfolio(of: [], comparedWith: Self.model)
    #expect(!portfolioText(empty).text.isEmpty)
    #expect(!portfolioDocument(empty).tables.isEmpty)
    #expect(!portfolioWorkbook(empty).bytes.isEmpty)
    #expect(portfolioJson(empty).text.hasPrefix("{\"version\":1"))
  }

  @Test func textOnTheExamples() throws {
    let portfolio = Portfolio(of: Self.examples, comparedWith: Self.model)
    try expectFile("Tests/Fixtures/portfolio.txt", toBe: portfolioText(portfolio).text)
  }

  /// The phrases by which what the study says of peers is found in it.
  @Test(.needsStudy, arguments: PortfolioEntry.PeerSort.allCases)
  func peersAreCited(sort: PortfolioEntry.PeerSort) throws {
    let study = try Study.text(of: .study).split { $0.isWhitespace }.joined(separator: " ")
      .replacing("’", with: "'").replacing("‘", with: "'")
    for phrase in sort.study?.phrases ?? [] { #expect(study.contains(phrase), "\(phrase)") }
  }
}
