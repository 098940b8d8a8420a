import TestSupport
import Testing

@testable import HourglassSyntax

/// A sound design to be put wrong in every way.
struct Sample: CustomTestStringConvertible {
  let name: String
  let source: Source

  var testDescription: String { name }

  init(_ name: String, _ text: String, host: Source.Host = .plain) {
    self.name = name
    source = Source(text, host: host)
  }

  /// Those below, and designs made up by chance.
  static let all =
    written + MadeUpDesign.some(8, size: 1).map { Sample("\($0)", $0.text) }

  /// All that is kept in the repository: too long to be put wrong in every way.
  static let kept = Repository.samples.map { Sample($0, Repository.text(of: $0)) }

  /// In how many places it is put wrong: in all of what is short, in one of so many of the rest.
  var stride: Int { max(1, source.bytes.count / tried(300, orQuickly: 120)) }

  static let written = [
    Sample("empty", ""),
    Sample("budget directors", budgetDirectors),
    Sample("blocks on one line", oneLineBlocks),
    Sample("long texts", longTexts),
    Sample("braces on their own lines, tabs, no last line end", ownLineBraces),
    Sample("comments and awkward texts", awkwardTexts),
    Sample("Windows line ends", longTexts.replacing("\n", with: "\r\n")),
    Sample("Markdown", markdown, host: .markdown),
    Sample("many alphabets", manyAlphabets),
  ]

  static let budgetDirectors = #"""
    # The budget directors' network, as designed in 2012.
    programme budget-network "Budget directors' learning network" {
      why "Budget reform turns on know-how that manuals do not carry"
      follows peer-learning
      runs 2012 to 2017
      reviewed 2014-09

      facilitator secretariat "Network secretariat"

      organisation ministries "Finance ministries of the region" {
        mandates directors using "letter of mandate, 2012"
        commits time, money "Two days a quarter to pass lessons on"
      }

      peers directors "Budget directors" {
        are people
        number 42
        from ministries
        chosen by ministries for influence
        matched on shared-problems, shared-goals using "entry survey"
        shares with staff through briefings
      }

      group staff "Budget department staff" {
        number 600
        from ministries
      }

      objective meet "Directors meet and settle what to work on" {
        stage engagement
        for directors
        leads to keep-working because "People with the same problem stay in touch"
      }

      objective keep-working "Directors work on shared problems between meetings" {
        stage contact
        for directors
        leads to learn
      }

      objective learn "Directors can steer a budget reform through opposition" {
        stage learning
        for directors
        gains experiential-knowledge
        builds adapt, relate
        leads to practise because "Ministries give returning directors room to act" {
          assuming room-to-act
          confidence expert
        }
      }

      objective practise "Budget departments change how they negotiate ceilings" {
        stage scale
        for ministries
      }

      tool plenary "Annual plenary" {
        kind large-group-meeting
        with directors
        serves meet
        led by secretariat
        every year
      }

      tool visits "Paired visits" {
        kind site-visit
        among directors
        serves keep-working, learn
        every 6 months
      }

      tool briefings "Report-back sessions at home" {
        kind report-back
        from directors to staff
        serves practise
        every 6 months
      }

      assumption room-to-act "Ministers back the directors who try something" {
        tested by backing
      }

      risk packaged "An outside expert sells the directors a ready-made reform" {
        kind standard-solutions
        threatens learn
        likelihood medium
        consequence high
        response visits "Directors set the questions for every visit"
        owner secretariat
      }

      indicator used "Directors who changed a procedure after an exchange" {
        measures learn
        facet use
        counts "directors"
        baseline 0 in 2012
        target 15 by 2014
        target 30 by 2017
        disaggregated by sex, country
        source "Interviews with directors and their deputies"
        method interview
        told by directors, staff
        tracked by secretariat, directors every year
      }

      indicator backing "Directors whose minister renewed the mandate" {
        measures room-to-act
        percent of directors
        baseline tbd until 2015-03
        target 80% by 2015
        source "Letters of mandate"
        tracked by ministries every year
      }

      answer why-now "A new budget law comes into force in 2013"

      review every year with directors, ministries {
        next 2015-06
      }

      allow partnership-health-unmeasured because "Joint survey starts with the 2015 review"
    }

    """#

  static let oneLineBlocks = #"""
    programme p "One line" {
      objective a { stage contact; for directors }
      objective b "Second" {
        leads to c because "Ministers act" { assuming room; evidence "Interviews" }
        leads to d { because "Peers talk"; confidence expert }
      }
      risk r { response visits { owner secretariat } }
      tool t { kind site-visit }
      review { }
    }
    programme q { why "Alone on its line" }
    """#

  static let longTexts = #"""
    programme p "Texts" {
      why """
        Budget reform turns on know-how
        that "manuals" do not carry; say { or }.

          Indented # no comment.
        """
      answer why-now """One line of it"""
      answer who """
        Second long text
        """
      answer how "short" because """
        A third
        """ {
        owner secretariat
      }
      stage contact
    }
    """#

  static let ownLineBraces = """
    programme p "Braces"
    {
    \tobjective a "First"
    \t{
    \t\tstage contact
    \t}

    \t# A comment
    \tobjective b "Second"
    \t# before the brace
    \t{
    \t\tstage learning
    \t\twith a,
    \t\t\tb,

    \t\t\tc # and a comment,
    \t}
    }
    """

  static let awkwardTexts = #"""
    # One "quoted word and a { in a comment.
    programme p "Number #1; and # 2" { # an opening comment
      why "It's 5% (five) of 1,200: yes/no?" # why "indeed
      source "\"Quoted\" and \\ and \n"
      empty ""
      two "first" using "second" because "third, with; marks"
      number 1,200
      names a, b,
        c using "a wrapped line"
      url "https://example.org/a{b}c"
    } # the end
    tail "Title" { a "b" } # comment
    """#

  static let markdown = #"""
    # A page

    Some prose with a " and a {.

    ```hourglass
    programme p "First fence" {
      why "Because"
      objective a "Block" {
        stage contact
      }
    }
    ```

    ```swift
    let broken = "{
    ```

      ~~~~ hourglass
      programme q "Second" {
        answer a """
          Long
          """
      }
      ~~~~
    The end }
    """#

  static let manyAlphabets = #"""
    programme δίκτυο-προϋπολογισμού "Δίκτυο" {
      objective учиться "Директора учатся" {
        stage learning
      }
      group الموظفون-٢ "موظفو الميزانية"
      tool 研修-1 "年次研修" {
        with учиться, الموظفون-٢
      }
      person नमस्ते "देवनागरी 👩‍👩‍👧"
    }
    """#
}
