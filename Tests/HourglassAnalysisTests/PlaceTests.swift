import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax
import Testing

@Suite struct PlaceTests {
  /// The design of `Samples` with a mark put before a phrase of it.
  private func marked(before phrase: String, skipping count: Int = 0) throws -> Marked {
    var parts = Samples.design.components(separatedBy: phrase)
    try #require(parts.count > count + 1)
    parts.replaceSubrange(
      count...count + 1, with: [parts[count] + "‸" + phrase + parts[count + 1]])
    return try Marked(
      parts.joined(separator: phrase), beside: ["shared.hourglass": Samples.library])
  }

  @Test(arguments: [
    ("programme ‸p { }", "programme p { }"),
    ("programme p { ‸ peers a { from b } }", "programme p {  peers a { from b } }"),
    ("programme p { peers a { fr‸om b } }", "from b"),
    ("programme p { peers a { from b‸ } }", "from b"),
    ("programme p { peers a {‸ from b } }", "peers a { from b }"),
    ("programme p { peers a\n\n ‸", "programme p { peers a\n\n "),
    ("programme p { }\n‸\n", ""),
    ("‸", ""),
  ])
  func `the innermost statement`(_ text: String, _ statement: String) throws {
    let marked = try Marked(text)
    let found = marked.analysis.place(at: marked.offset).statement
      .map { marked.text(marked.analysis.span(ofStatement: $0)) }
    #expect(found ?? "" == statement)
  }

  @Test(
    arguments: [
      ("directors; leads", Slot.party, "directors", "peers", "Directors"),
      ("learn }", .objective, "learn", "an objective", "They learn"),
      ("salon", .toolKind, "salon", "a kind of tool", "Salons"),
      ("engagement", .stage, "engagement", "a stage", "Fostering peer group engagement"),
      ("experiential", .gain, "experiential-knowledge", "a learning gain", nil),
      ("ours", .model, "ours", "a model", "Our model"),
      ("changed", .shared, "changed", "an indicator of a library", "People who changed something"),
      ("no-reflection", .rule, "no-reflection", "a rule", nil),
      ("p \"P\"", .name, "p", "a programme", "P"),
      ("evening", .name, "evening", "a tool", "Evening"),
    ] as [(String, Slot, String, String, String?)])
  func `what a name stands for`(
    _ before: String, _ slot: Slot, _ name: String, _ phrase: String, _ title: String?
  ) throws {
    let marked = try marked(before: before)
    let place = marked.analysis.place(at: marked.offset)
    #expect(place.operand?.slot == slot)
    let named = try #require(place.named)
    #expect(named.name == name)
    #expect(named.kind.phrase == phrase)
    if let title { #expect(named.title == title) }
  }

  @Test func `a name that is bound to nothing`() throws {
    let marked = try Marked("programme p { peers a { from ‸nobody } }")
    let place = marked.analysis.place(at: marked.offset)
    #expect(place.operand?.slot == .party)
    #expect(place.named == nil)
  }

  @Test func `a profile, and the question it asks`() throws {
    let text = """
      profile house "Our house" { question why-us "Why us?" { means "Why we" } }
      programme p { follows peer-learning, ‸house; answer why-us "Because" }
      """
    let marked = try Marked(text)
    #expect(marked.analysis.place(at: marked.offset).named?.kind == .profile)
    let question = try Marked(
      text.replacing("‸", with: "").replacing("answer why", with: "answer ‸why"))
    let named = try #require(question.analysis.place(at: question.offset).named)
    #expect(named.kind == .entry(.question))
    #expect(named.meaning == "Why we")
    guard case .file(0, let token) = named.site else { throw Missing() }
    #expect(question.text(question.analysis.tree.span(ofToken: token)) == "why-us")
  }

  struct Missing: Error {}

  @Test func `what takes the place of a model's thing is the same thing`() throws {
    let text = """
      model a "A" { stage one "One" { gate participation }; kind visit "Visit" { stage one } }
      model b "B" { extends a; kind visit "Our visit" { stage one } }
      programme p { follows b; tool t { kind ‸visit } }
      """
    let marked = try Marked(text)
    let named = try #require(marked.analysis.place(at: marked.offset).named)
    #expect(named.title == "Our visit")
    #expect(marked.analysis.references(to: named).count == 3)
  }

  @Test(arguments: [
    ("peers dir", "peers", "a keyword"),
    ("directors \"", "directors", "peers"),
    ("to learn", "to", "a reserved word of “leads”"),
    ("salon;", "salon", "a kind of tool"),
  ])
  func `descriptions`(_ before: String, _ word: String, _ sort: String) throws {
    let marked = try marked(before: before)
    let description = try #require(marked.analysis.description(at: marked.offset))
    #expect(description.word == word)
    #expect(description.sort == sort)
    #expect(marked.text(description.span) == word)
  }

  @Test func `the meaning of a kind of tool and of a keyword`() throws {
    let kind = try marked(before: "salon;")
    #expect(kind.analysis.description(at: kind.offset)?.meaning == "Talking in a living room")
    let keyword = try marked(before: "gains")
    let description = try #require(keyword.analysis.description(at: keyword.offset))
    #expect(description.meaning == "what the people should gain from one another")
    #expect(description.example == "gains experiential-knowledge")
    let blank = try Marked("programme p {‸ }")
    #expect(blank.analysis.description(at: blank.offset) == nil)
  }

  @Test func `in the fences of a Markdown file`() throws {
    let page = """
      # Wells

      ```hourglass
      programme p { peers a
      ```

      Who else?

      ```hourglass
      tool t { with ‸a } }
      ```
      """
    let marked = try Marked(page, isMarkdown: true)
    let named = try #require(marked.analysis.place(at: marked.offset).named)
    #expect(named.kind.phrase == "peers")
    #expect(marked.analysis.references(to: named).count == 2)
    #expect(marked.analysis.suggestions(at: marked.offset).all.map { $0.spelling }.contains("a"))
    #expect(marked.analysis.suggestions(at: 4).all.isEmpty)
    #expect(marked.analysis.place(at: 4).operand == nil)
    #expect(marked.analysis.description(at: 4) == nil)
  }
}
