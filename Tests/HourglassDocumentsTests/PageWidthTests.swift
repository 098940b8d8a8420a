import Hourglass
import HourglassLanguage
import TestSupport
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// A page is laid out by who shows it: as wide as wanted, and never broken inside a word.
@Suite struct PageWidthTests {
  private func pages(_ path: String) -> [Page] {
    analyse(Array(Repository.text(of: path).utf8)).designs.flatMap { design in
      [
        traceText(of: design.reading, counts: FindingCounts(), path: path),
        agendaText(Agenda(of: design.reading, blank: true)),
      ]
    }
  }

  @Test(arguments: Repository.examples) func words(_ path: String) {
    for page in pages(path) {
      let usual = page.text.split { $0 == " " || $0 == "\n" }
      var lineCounts: [Int] = []
      for width in [60, 80, 100, 120] {
        let text = page.text(width: width)
        #expect(text.split { $0 == " " || $0 == "\n" } == usual)
        for line in page.lines(width: width) {
          // Pictures and lines of the language are as wide as they are.
          guard line.contains(where: { $0.text.split(separator: " ").count > 12 }) else { continue }
          let columns = line.reduce(0) { $0 + HourglassLanguage.width(of: $1.text) }
          #expect(columns <= width, "\(line.map { $0.text })")
        }
        lineCounts.append(text.split(separator: "\n").count)
      }
      #expect(lineCounts == lineCounts.sorted(by: >))
      #expect(lineCounts[0] > lineCounts[3])
    }
  }

  @Test func usualWidth() {
    var page = Page()
    page.paragraph("one two three")
    #expect(page.text == page.text(width: 80))
    #expect(page.text(width: 7) == "one two\nthree\n")
    #expect(page.text(width: 1) == "one\ntwo\nthree\n")
  }
}
