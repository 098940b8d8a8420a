import HourglassLanguage

/// A small whole design, or model, with room for statements in one of its blocks.
struct Frame {
  let block: Block
  private let before: String
  private let after: String

  private init(_ block: Block, _ before: String, _ after: String) {
    self.block = block
    self.before = before
    self.after = after
  }

  func text(around statements: String) -> String { before + statements + after }

  static let all: [Frame] = [file, programme, group, indicator] + others

  static let file = Frame(.file, "\n", "\n")
  static let programme = inProgramme(.programme, "", "")
  static let group = inProgramme(.group, #"group guests "Guests" {"#, "}")
  static let indicator = inProgramme(.indicator, #"indicator seen "Seen" {"#, "}")

  private static let others: [Frame] = [
    inProgramme(.facilitator, #"facilitator bureau "Bureau" {"#, "}"),
    inProgramme(.organisation, #"organisation cities "Cities" {"#, "}"),
    inProgramme(.peers, #"peers mayors "Mayors" {"#, "}"),
    inProgramme(.person, #"person ida "Ida" {"#, "}"),
    inProgramme(.objective, #"objective change "Change" {"#, "}"),
    inProgramme(.link, #"objective change "Change" { leads to learn because "So" {"#, "} }"),
    inProgramme(.tool, #"tool talks "Talks" {"#, "}"),
    inProgramme(.risk, #"risk delay "Delay" {"#, "}"),
    inProgramme(.assumption, #"assumption peace "Peace" {"#, "}"),
    inProgramme(.part, #"indicator seen "Seen" { where sex "female" {"#, "} }"),
    inProgramme(.review, "review every year {", "}"),
    Frame(.profile, "profile house \"A house\" {\nsource rules \"Our rules\"\n", "\n}\n"),
    Frame(.library, "library stock \"A stock\" {\n", "\n}\n"),
    Frame(.sharedIndicator, "library stock \"A stock\" { indicator used \"Used\" {\n", "\n} }\n"),
    inModel(.model, "", ""),
    inModel(.modelStage, #"stage extra "Extra" {"#, "}"),
    inModel(.modelFunction, #"function extra "Extra" {"#, "}"),
    inModel(.modelKind, #"kind extra "Extra" {"#, "}"),
    inModel(.modelRisk, #"risk extra "Extra" {"#, "}"),
    inModel(.modelGain, #"gain extra "Extra" {"#, "}"),
    inModel(.modelFacet, #"facet extra "Extra" {"#, "}"),
    inModel(.modelEntry, #"factor extra "Extra" {"#, "}"),
    inModel(.modelQuestion, #"question extra "Extra" {"#, "}"),
    inModel(.modelPrinciple, #"principle extra "Extra" {"#, "}"),
  ]

  /// A programme in which everything that the statements refer to is there.
  private static func inProgramme(_ block: Block, _ before: String, _ after: String) -> Frame {
    let cast = #"""
      use "shared/indicators.hourglass"
      programme network "A network" {
        facilitator secretariat "Secretariat"
        organisation ministries "Ministries"
        peers directors "Directors" { number 42 }
        group staff "Staff"
        person ana, li
        objective meet "They meet"
        objective learn "They learn"
        tool visits "Visits" { among directors; every 6 months }
        assumption backing "Ministers back them"
        indicator used "They use it"

      """#
    return Frame(block, cast + before + "\n", "\n" + after + "\n}\n")
  }

  /// A model in which everything that the statements refer to is there.
  private static func inModel(_ block: Block, _ before: String, _ after: String) -> Frame {
    let cast = #"""
      model paths "Paths" {
        source study "A study"
        stage contact "Contact" { gate contact }
        stage learning "Learning" { gate gains }
        function sharing "Sharing"
        facet use "Use" { stage learning }

      """#
    return Frame(block, cast + before + "\n", "\n" + after + "\n}\n")
  }
}
