import Hourglass
import HourglassLanguage
import TestSupport
import Testing

@testable import HourglassDocuments
@testable import HourglassFormats

/// A part of a page in HTML says what the text says, but for what is of use at a terminal only.
@Suite struct PageHtmlTests {
  private func pages(_ path: String) -> [Page] {
    analyse(Array(Repository.text(of: path).utf8)).designs.flatMap { design in
      [
        traceText(of: design.reading, counts: design.counts, path: path),
        agendaText(Agenda(of: design.reading, blank: false)),
        checklistText(Checklist(of: design.reading, on: Day(year: 2014, month: 6, day: 30))),
      ]
    }
  }

  /// The words of a text; an empty box is a picture in HTML.
  private func words(_ text: String) -> [String] {
    text.replacing("[ ]", with: "").split { $0.isWhitespace }.map { String($0) }
  }

  private func textOf(html: String) -> String {
    var text = html.replacing(/<\/?span[^>]*>/, with: "").replacing(/<[^>]*>/, with: " ")
    for (name, character) in [("lt", "<"), ("gt", ">"), ("quot", "\""), ("#39", "'"), ("amp", "&")]
    {
      text = text.replacing("&" + name + ";", with: character)
    }
    return text
  }

  @Test(arguments: Repository.examples) func `The words are the same`(_ path: String) {
    for page in pages(path) {
      var shown: [String] = []
      for part in page.parts {
        switch part {
        case .terminal: continue
        case .line, .paragraph, .drawing: shown += words(Page.text(of: part))
        }
      }
      #expect(words(textOf(html: page.html)) == shown)
      #expect(!page.html.contains("hourglass explain"))
    }
  }

  @Test func `Words of a design are words and no markup`() {
    var page = Page()
    page.paragraph("<b onclick=\"x\">&amp;", .strong)
    page.write("   [ ] ")
    page.paragraph("<i>", indent: 7)
    page.line("    answer a \"<u>\"", .good)
    #expect(
      page.html == """
        <h3 dir="auto">&lt;b onclick=&quot;x&quot;&gt;&amp;amp;</h3>
        <p class="item" dir="auto">&lt;i&gt;</p>
        <p class="offer"><code dir="auto">answer a &quot;&lt;u&gt;&quot;</code></p>

        """)
  }

  @Test func `A word and what stands beside it are a row`() {
    var page = Page()
    page.labelled("tools", "One", indent: 2, labelWidth: 8)
    page.labelled("", "Two", indent: 2, labelWidth: 8)
    page.gap()
    page.paragraph("After")
    #expect(
      page.html == """
        <dl>
        <dt dir="auto">tools</dt><dd dir="auto">One</dd>
        <dd dir="auto">Two</dd>
        </dl>
        <p dir="auto">After</p>

        """)
  }
}

extension Page {
  fileprivate static func text(of part: Part) -> String {
    switch part {
    case .line(let runs): runs.map { $0.text }.joined()
    case .paragraph(let paragraph):
      (paragraph.begun.map { $0.text } + paragraph.words).joined(separator: " ")
    case .terminal(let page), .drawing(let page): page.text
    }
  }
}
