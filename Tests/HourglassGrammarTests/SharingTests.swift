import HourglassLanguage
import HourglassSyntax
import TestSupport
import Testing

/// Files that use one another, models made from others, and indicators taken from libraries.
@Suite struct SharingTests {
  /// Reads one of several files that stand beside one another.
  private func read(_ name: String, of files: [String: String]) -> TextDocument {
    let context = DocumentContext(models: [referenceModel], place: { name }) { path, _ in
      guard let text = files[path] else {
        return path.hasPrefix("../") ? .outside : .missing
      }
      return .found([UInt8](text.utf8), place: path, isMarkdown: path.hasSuffix(".md"))
    }
    return HourglassLanguage.read(document: Source(files[name] ?? ""), with: context)
  }

  private func findings(_ name: String, of files: [String: String]) -> [String] {
    read(name, of: files).findings.map { $0.kind.name }
  }

  private let library = """
    library stock "Our stock" {
      indicator changed "People who changed how they work" {
        facet use
        counts "people"
        definition "They name the change"
        disaggregated by sex as "women", "men"
        source "Interviews"
        method interview
        direction down
        threshold red above 9
        code "7" in "house list"
      }
      indicator met "Meetings" { counts events }
    }
    """

  @Test func `A shared indicator is taken as it is`() throws {
    let document = read(
      "design",
      of: [
        "stock": library,
        "design": """
        use "stock"
        programme p {
          person ana
          indicator change { defined as changed; baseline 9 in 2012; source "A survey"; tracked by ana }
          indicator own "Meetings so far" { defined as met }
        }
        """,
      ])
    #expect(document.findings.map { $0.message } == [])
    #expect(document.scope.files.map { $0.document.place } == ["stock"])
    let programme = try #require(document.programmes.first)
    let indicator = programme.indicators[0]
    #expect(programme.title(indicator.head) == "People who changed how they work")
    #expect(indicator.definition.value.map { programme.string($0) } == "They name the change")
    #expect(
      indicator.sources.compactMap { $0.value }.map { programme.string($0) }
        == ["Interviews", "A survey"])
    #expect(indicator.disaggregations.flatMap { $0.labels }.map { programme.string($0) } == ["sex"])
    #expect(
      indicator.disaggregations.flatMap { $0.groups }.map { programme.string($0) }
        == ["women", "men"])
    // What is taken over stands where the design takes it, not at some line of the library.
    #expect(
      indicator.disaggregations.map { programme.resolution.keyword(of: $0.statement) }
        == [.defined])
    #expect(indicator.isFalling)
    #expect(indicator.thresholds.count == 1)
    #expect(indicator.codes.map { programme.string($0.list) } == ["house list"])
    if case .said(.known(let method)) = indicator.method {
      #expect(method == .interview)
    } else {
      Issue.record("The method is not taken over.")
    }
    if case .said(.count(let what)) = indicator.measure {
      #expect(programme.string(what) == "people")
    } else {
      Issue.record("The measure is not taken over.")
    }
    // What the design says itself stays, and its own title wins.
    #expect(programme.title(programme.indicators[1].head) == "Meetings so far")
    let facet = try #require(indicator.facet.value)
    #expect(programme.model.name(programme.model.facets[facet.index].entry.head) == "use")
  }

  @Test func `A facet is found by its name in another model`() throws {
    let document = read(
      "design",
      of: [
        "stock": library,
        "design": """
        use "stock"
        model ours {
          stage all { gate objective }
          facet another "Another" { stage all }
          facet use "Use" { stage all }
        }
        programme p { follows ours; indicator a { defined as changed } }
        """,
      ])
    #expect(document.findings.map { $0.message } == [])
    let programme = try #require(document.programmes.first)
    #expect(programme.indicators[0].facet.value?.index == 1)
  }

  @Test(arguments: [
    "counts \"heads\"", "percent of \"heads\"", "facet resource", "definition \"Otherwise\"",
    "method survey", "direction up",
  ])
  func `What the library says is not said again`(line: String) {
    let design = "use \"stock\"\nprogramme p { indicator a { defined as changed; \(line) } }"
    #expect(
      findings("design", of: ["stock": library, "design": design]) == ["shared-indicator-changed"])
  }

  @Test func `An unknown shared indicator gets a suggestion, or the line to write`() {
    let design = "programme p { indicator a { defined as chnged } }"
    let used = read("design", of: ["stock": library, "design": "use \"stock\"\n" + design])
    #expect(used.findings.map { $0.next } == ["Did you mean “changed”?"])
    let unused = read("design", of: ["design": design])
    #expect(unused.findings.map { $0.kind.name } == ["unknown-name"])
    #expect(unused.findings[0].next.contains("use \"shared/indicators.hourglass\""))
  }

  @Test func `Files that use one another are told so, each by itself`() {
    let profile = "profile p \"P\" { rule single-occasion-only note because \"So\" }"
    let files = [
      "a": "use \"b\"\n\(profile)", "b": "use \"c\"\nprofile q", "c": "use \"a\"\nprofile r",
      "self": "use \"self\"\nprofile s", "user": "use \"a\"\nprofile t",
    ]
    #expect(findings("self", of: files) == ["circular-use"])
    for name in ["a", "b", "c"] {
      #expect(findings(name, of: files).contains("circular-use"), "\(name)")
    }
    #expect(findings("user", of: files) == ["broken-file"])
  }

  @Test func `What is missing, outside or empty is told apart`() throws {
    let files = [
      "design":
        "use \"nowhere\"\nuse \"../secret\"\nuse \"design-only\"\nprogramme p { why \"So\" }",
      "design-only": "programme q { why \"So\" }",
    ]
    let all = read("design", of: files).findings
    #expect(all.map { $0.kind.name } == ["missing-file", "missing-file", "broken-file"])
    #expect(all[0].message.contains("does not exist."))
    #expect(all[1].message.contains("not in the folder of this project"))
    #expect(all[2].message.contains("no model, profile or library to use"))
  }

  @Test func `Names are not handed on from file to file`() {
    let files = [
      "stock": library, "middle": "use \"stock\"\nprofile m",
      "design": "use \"middle\"\nprogramme p { indicator a { defined as changed } }",
    ]
    #expect(findings("design", of: files) == ["unknown-name"])
  }

  @Test func `A file's own profile may not have the name of a used one`() {
    let files = ["a": "profile p", "b": "use \"a\"\nprofile p"]
    #expect(findings("b", of: files) == ["clashing-name"])
    #expect(
      findings("c", of: ["c": "profile p\nmodel p { stage s { gate objective } }"])
        == ["clashing-name"])
  }

  @Test func `A model has all of the one it extends, and what it says itself`() throws {
    let document = read(
      "design",
      of: [
        "design": """
        programme p { follows finest; tool t { kind karaoke }; answer why-now "x"; answer own "y" }
        model finest "Finest" {
          extends finer
          question own "What of our own?" { stage contact }
        }
        model finer "Finer" {
          extends peer-learning
          source house "Our handbook"
          kind karaoke "Karaoke" { stage contact; connects people; cites house "a phrase" }
          kind site-visit "Visits as we do them" { stage learning }
        }
        """
      ])
    #expect(document.findings.map { $0.message } == [])
    let base = referenceModel
    let model = try #require(document.programmes.first?.model)
    #expect(model.name == "finest")
    #expect(model.stages.count == base.stages.count)
    #expect(model.toolKinds.count == base.toolKinds.count + 1)
    #expect(model.questions.count == base.questions.count + 1)
    #expect(model.questions.last?.words == "What of our own?")
    let visits = try #require(
      model.toolKinds.first { model.name($0.entry.head) == "site-visit" })
    #expect(model.title(visits.entry.head) == "Visits as we do them")
    #expect(visits.entry.stages == [2])
    #expect(!visits.connectsPeople)
    // What comes from further up is read from the file it stands in.
    for (index, stage) in base.stages.enumerated() {
      #expect(model.title(model.stages[index].entry.head) == base.title(stage.entry.head))
      #expect(
        model.stages[index].state.map { model.string($0) }
          == stage.state.map { base.string($0) })
    }
    let citation = try #require(model.stages[0].entry.citations.first)
    #expect(
      model.string(model.sources[citation.source].title)
        == base.string(base.sources[base.stages[0].entry.citations[0].source].title))
  }

  @Test func `Models that extend one another are reported once`() {
    let text = """
      model a { extends b; stage s { gate objective } }
      model b { extends a; stage s { gate objective } }
      """
    #expect(findings("m", of: ["m": text]) == ["circular-use"])
    #expect(
      findings("m", of: ["m": "model a { extends peer-lerning; stage s { gate objective } }"])
        == ["unknown-name"])
  }

  @Test func `A design follows one model and any number of profiles`() throws {
    let text = """
      profile one "One" { question own "What of our own?" { stage contact } }
      profile two "Two" { limit objectives in contact, learning to 3 because "So" }
      model ours { stage all { gate objective } }
      programme p { follows two, peer-learning, one; answer own "This" }
      programme q { follows ours, peer-learning }
      """
    let document = read("m", of: ["m": text])
    #expect(document.findings.map { $0.kind.name } == ["wrong-kind-of-name"])
    let programme = try #require(document.programmes.first)
    #expect(programme.profiles.map { $0.name } == ["two", "one"])
    #expect(programme.questions.count == programme.model.questions.count + 1)
    #expect(programme.answers.map { programme.questions[$0.question.index].name } == ["own"])
    let limit = try #require(programme.profiles.first?.limits.first)
    #expect(limit.number == 3)
    #expect(limit.stages == ["contact", "learning"])
  }
}
