import Hourglass
import HourglassComparison
import HourglassLanguage
import HourglassReading
import HourglassSyntax
import TestSupport
import Testing

@testable import HourglassDocuments

/// Versions of a design, for the tests that compare them.
func version(_ text: String, file: String = "") -> [DesignVersion] {
  let document = read(document: Source(text), with: .reference)
  return document.programmes.map {
    DesignVersion(interpret($0), path: file.isEmpty ? "d.hourglass" : file, file: file)
  }
}

func compared(_ old: String, _ new: String) -> [Comparison] {
  comparisons(of: version(old), and: version(new))
}

extension [Comparison] {
  var changes: [Change] { flatMap { $0.changes } }
  var findings: [PlacedFinding] { flatMap { $0.placedFindings } }
  /// `evaluability-lost: source removed`.
  var lines: [String] { changes.map { $0.changeClass.name + ": " + $0.what + $0.values } }
}

/// A design with a little of everything, and one line changed in it.
let compareBase = """
  programme net "A network" {
    why "Know-how travels badly"
    runs 2012 to 2017
    reviewed 2014-09
    code "AB-1" in "IATI"
    facilitator office "The office" { commits time "Two days" }
    organisation home "Ministries" { mandates people using "Letters" }
    peers people "Budget people" { number 40; from home; matched on shared-goals using "Survey" }
    group staff "Their staff" { number 200; from home }
    objective meet "People meet" { stage engagement; for people; leads to work because "They like it" }
    objective work "People work together" {
      stage contact; for people
      leads to learn because "They talk" { assuming open; evidence "Six interviews" }
    }
    objective learn "People learn from one another" {
      stage learning; for people; gains experiential-knowledge; builds adapt
    }
    tool meeting "Yearly meeting" { kind large-group-meeting; with people; serves meet; every year }
    tool visits "Visits" { kind site-visit; among people; serves work, learn; every 6 months }
    assumption open "People speak openly" { tested by trust }
    risk idle "Nobody comes" { likelihood medium; consequence high; response "Ring them up"; owner office }
    indicator came "People who come" {
      measures meet
      counts participants
      baseline 0 in 2012
      target 20 by 2014
      target 30 by 2016
      source "Lists"
      method register
      tracked by office every year
    }
    indicator trust "People who speak openly" {
      measures open
      percent of people
      baseline tbd until 2013
      target 60% by 2015
      disaggregated by sex, country
      source "Survey"
      source "Talks"
      told by people
      tracked by office, home every 6 months
      where sex "female" { baseline 10% in 2012; target 50% by 2015 }
    }
    indicator waits "Days that an answer takes" {
      measures learn
      facet use
      amount in "days"
      direction down
      baseline 20 in 2012
      target 5 by 2015
      source "Mail"
      tracked by office every year
    }
    allow sharing-through-one-person because "For now"
    answer why-now "A new law"
  }

  """

/// The lines of what changes where one text in the base is put in the place of another.
func edit(_ old: String, _ new: String) -> [String] {
  compared(compareBase, compareBase.exchanging(old, for: new)).lines
}
