import Hourglass
import HourglassDocuments
import HourglassLanguage
import Testing

@Suite struct AgendaTests {
  private func agenda(_ lines: String, blank isBlank: Bool = false) throws -> Agenda {
    let examination = analyse(
      Array("programme p \"P\" {\npeers q \"Q\" { number 8 }\n\(lines)\n}\n".utf8))
    #expect(examination.document.findings.isEmpty)
    return Agenda(of: try #require(examination.designs.first).reading, blank: isBlank)
  }

  private func keys(_ agenda: Agenda) -> [String] {
    agenda.sections.flatMap { $0.questions }.map { $0.key }
  }

  @Test func openQuestions() throws {
    let agenda = try agenda("answer why-now \"Now\"; answer home-open tbd until 2015-03")
    #expect(agenda.sections.map { $0.stage } == ["engagement", "contact", "learning", "scale"])
    #expect(agenda.total == referenceModel.questions.count)
    // What will come is listed, and is not open.
    #expect(keys(agenda).count == agenda.openCount + 1)
    let keys = keys(agenda)
    #expect(!keys.contains("why-now") && !keys.contains("who-are-peers"))
    #expect(keys.contains("home-open") && keys.contains("in-whose-interest"))
    #expect(agenda.sections.flatMap { $0.risks }.count == referenceModel.risks.count)
  }

  /// Each question and each risk in every format, with the line that answers it.
  @Test func formats() throws {
    let agenda = try agenda("answer home-open tbd until 2015-03")
    let (text, markdown) = (agendaText(agenda).text, agendas([agenda]).markdown)
    let json = agendaJson(agenda).text
    for question in agenda.sections.flatMap({ $0.questions }) {
      #expect(text.contains("\n       answer \(question.key) \"…\"\n"))
      #expect(markdown.contains("\n- [ ] **\(question.words.replacing("!", with: "\\!"))**\n"))
      #expect(markdown.contains("`answer \(question.key) \"…\"`"))
      #expect(json.contains("{\"key\":\"\(question.key)\",\"words\":"))
    }
    for risk in agenda.sections.flatMap({ $0.risks }) {
      #expect(text.contains("   [ ] \(risk.title)"))
      #expect(text.contains("{ kind \(risk.name) }") && markdown.contains("{ kind \(risk.name) }"))
      #expect(json.contains("{\"name\":\"\(risk.name)\","))
    }
    #expect(text.contains("The answer is to be defined by 2015-03."))
    #expect(markdown.contains("  - To be defined by: 2015-03\n"))
    #expect(json.contains("\"state\":\"coming\",\"detail\":\"2015-03\""))
    for text in [text, markdown] {
      #expect(text.contains("Of \(agenda.total) guiding questions, "))
    }
    #expect(markdown.contains("Our answer: …"))
    // There is room to write in a workbook too, where nothing stands yet.
    let sheet = try #require(agendas([agenda]).workbook.sheets.first)
    #expect(sheet.name == "Questions" && sheet.columns[2].heading == "Our answer")
    #expect(sheet.columns[2].narrowest == 26)
  }

  /// After the questions: what the design does not show of the principles and challenges, in every
  /// format; in JSON all of them.
  /// A row for each question, risk, principle and challenge, with its stage and room to answer.
  @Test func spreadsheet() throws {
    let agenda = try agenda("answer home-open tbd until 2015-03")
    let records = agendaCsv([agenda]).split(separator: "\r\n")
    let risks = agenda.sections.flatMap { $0.risks }
    #expect(
      records[0] == "\u{FEFF}programme,stage,kind,item,in the design,our answer,who finds out,"
        + "by when,status")
    #expect(records.contains { $0.hasPrefix("P,1. Fostering peer group engagement,question,") })
    let kinds = ["question", "risk", "principle", "challenge"].map { kind in
      records.count { $0.contains(",\(kind),") }
    }
    #expect(
      kinds == [
        keys(agenda).count, risks.count, agenda.principles.count { $0.isOpen && !$0.isChallenge },
        agenda.principles.count { $0.isOpen && $0.isChallenge },
      ])
  }

  @Test func principles() throws {
    let agenda = try agenda(
      """
      organisation o "O" { mandates q; commits none because "No money" }
      answer how-trust-grows "Slowly"
      """)
    let (text, markdown) = (agendaText(agenda).text, agendas([agenda]).markdown)
    let json = agendaJson(agenda).text
    #expect(
      text.contains("\nPrinciples to discuss\n") && text.contains("\nChallenges to discuss\n"))
    #expect(
      text.contains(
        """
           [ ] 4. Peers are honest with one another and committed (honest-and-committed)
               The design shows it in part. Missing: what commits the peers.

        """))
    #expect(
      markdown.contains(
        """

        - [ ] **1\\. Learning objectives are clear, and the tools serve them**
          - `clear-objectives`
          - In the design: Missing: what the peers should learn; which objectives the tools serve.

        """))
    // What is shown and what is declined is no matter for the meeting.
    for title in [
      "Organisations authorise their peers formally",
      "Making sure that organisations invest in what returns",
    ] {
      #expect(!text.contains(title) && !markdown.contains(title))
      #expect(json.contains("\"title\":\"" + title))
    }
    #expect(
      json.contains(
        #""state":"shown","shownBy":[{"statement":"mandates q","line":3}],"missing":[],"reason":null}"#
      ))
    #expect(
      json.contains(
        #""state":"declined","shownBy":[],"missing":["what the home organisations invest"],"#
          + #""reason":"No money"}"#))
    #expect(json.contains(#"{"key":"clear-objectives","number":1,"title":"Learning objectives"#))
    #expect(json.contains(#""source":"Andrews and Manning 2015, Executive summary: “"#))
    let whole = try self.agenda("answer how-trust-grows \"Slowly\"", blank: true)
    #expect(agendaText(whole).text.contains("       The design shows it.\n"))
    let blank = agendaText(Agenda(of: referenceModel)).text
    #expect(blank.contains("A design shows it with: what the peers should learn;"))
  }

  /// What answers a question besides an answer is offered too.
  @Test func otherWays() throws {
    let questions = try agenda("").sections.flatMap { $0.questions }
    func otherwise(_ key: String) -> String? { questions.first { $0.key == key }?.otherwise }
    #expect(otherwise("why-now") == nil)
    #expect(otherwise("who-authorises") == "or a line that begins with mandates")
    #expect(otherwise("still-in-touch") == "or an indicator of the facet relationships")
    #expect(otherwise("how-lessons-travel") == "or a line that meets the condition diffusion")
  }

  @Test func stagesLeftOut() throws {
    let agenda = try agenda("meant to stop after engagement because \"It sets an agenda\"")
    #expect(agenda.sections.map { $0.stage } == ["engagement"])
    #expect(agenda.sections[0].risks.map { $0.name } == ["magic-bullet"])
    #expect(agendaText(agenda).text.contains("that the design leaves out on purpose."))
  }

  @Test func blank() throws {
    let blank = try agenda(
      "meant to stop after engagement because \"R\"; answer why-now tbd until 2015", blank: true)
    #expect(keys(blank).sorted() == referenceModel.questions.map { $0.name }.sorted())
    #expect(blank.sections.count == 4)
    #expect(!agendaText(blank).text.contains("2015") && !agendas([blank]).markdown.contains("2015"))
    #expect(agendaJson(blank).text.contains("\"state\":\"left-out\""))
    let ofModel = Agenda(of: referenceModel)
    #expect(keys(ofModel).sorted() == keys(blank).sorted())
    #expect(ofModel.programme == nil && ofModel.openCount == ofModel.total)
    #expect(agendaJson(ofModel).text.contains("\"state\":\"unasked\""))
  }

  /// A question of a profile says whose it is; one about a stage that the model lacks stands at
  /// the end.
  @Test func profiles() throws {
    let chain = try #require(
      analyse(
        Array("model chain \"Chain\" { stage s \"S\" { gate objective } }\n".utf8)
      )
      .document.models.first)
    let examination = analyse(
      Array(
        """
        profile funder "Our *funder*" { question whole "And on the whole?" { stage scale } }
        programme p "P" { follows chain, funder; peers q "Q" { number 8 } }

        """.utf8), with: DocumentContext(models: [referenceModel, chain]))
    #expect(examination.document.findings.isEmpty)
    let agenda = Agenda(of: try #require(examination.designs.first).reading, blank: false)
    let last = try #require(agenda.sections.last)
    #expect(last.stage == nil && last.questions.map { $0.key } == ["whole"])
    let text = agendaText(agenda).text
    #expect(text.contains("\nThe design as a whole\n") && text.contains("Asked by “Our *funder*”."))
    #expect(agendas([agenda]).markdown.contains("  - Asked by: Our \\*funder\\*\n"))
    #expect(agendaJson(agenda).text.contains("\"profile\":\"Our *funder*\""))
  }

  @Test func nothingOpen() throws {
    let answers = referenceModel.questions.map { "answer \($0.name) \"So\"" }
    let agenda = try agenda(answers.joined(separator: "\n"))
    #expect(agenda.openCount == 0)
    #expect(agendaText(agenda).text.contains("The design answers all its guiding questions."))
    #expect(!agendaText(agenda).text.contains("for the source of a question"))
  }
}
