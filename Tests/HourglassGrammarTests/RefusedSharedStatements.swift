import HourglassLanguage

/// The same for what designs share: models, profiles and libraries.
let refusedSharedStatements: [(block: Block, statements: String)] = [
  (
    .model,
    #"""
    incorrect-line   source "A study"
    incorrect-line   stage
    incorrect-line   function 12
    incorrect-line   kind visit visit
    incorrect-line   risk because "x"
    incorrect-line   gain
    incorrect-line   facet tbd "x"
    incorrect-line   countable "events"
    incorrect-line   factor age, sex
    incorrect-line   capability
    incorrect-line   level 1
    incorrect-line   domain to
    incorrect-line   question
    incorrect-line   principle
    incorrect-line   challenge 3
    incorrect-line   exit gap "x"
    incorrect-line   cites "a phrase"
    misplaced-keyword   gate contact
    misplaced-keyword   tool talks "Talks"
    incorrect-line   extends
    """#
  ),
  (
    .modelStage,
    #"""
    incorrect-line   result goal
    incorrect-line   means nothing
    incorrect-line   cites study
    incorrect-line   ambiguous
    incorrect-line   unit people
    incorrect-line   state good
    incorrect-line   label 1
    incorrect-line   gate reflection
    incorrect-line   exit "x"
    incorrect-line   facet "use"
    misplaced-keyword   also learning
    """#
  ),
  (
    .modelFunction,
    #"""
    incorrect-line   means
    incorrect-line   cites study phrase
    incorrect-line   ambiguous yes
    misplaced-keyword   stage contact
    """#
  ),
  (
    .modelKind,
    #"""
    incorrect-line   connects
    incorrect-line   prompts learning
    incorrect-line   feeds forward
    incorrect-line   means nothing
    incorrect-line   cites 2015 "x"
    incorrect-line   ambiguous because "x"
    incorrect-line   stage none because "no gap here"
    incorrect-line   also
    incorrect-line   functions "sharing"
    incorrect-line   frequency 60%
    misplaced-keyword   serves learn
    incorrect-line   counts review
    incorrect-line   counts as pressure
    incorrect-line   involves people
    """#
  ),
  (
    .modelRisk,
    #"""
    incorrect-line   means 1
    incorrect-line   cites
    incorrect-line   ambiguous "a" "b"
    incorrect-line   stage
    misplaced-keyword   likelihood low
    """#
  ),
  (
    .modelGain,
    #"""
    incorrect-line   means "a" "b"
    incorrect-line   cites study "a" "b" "c"
    incorrect-line   ambiguous twice
    incorrect-line   share 95%
    incorrect-line   learning yes
    incorrect-line   technical "x"
    misplaced-keyword   book-end
    incorrect-line   counts as review
    """#
  ),
  (
    .modelFacet,
    #"""
    incorrect-line   means
    incorrect-line   cites "x" study
    incorrect-line   ambiguous 2
    incorrect-line   stage contact learning
    incorrect-line   share half
    incorrect-line   book-end yes
    misplaced-keyword   major
    incorrect-line   counts as office
    """#
  ),
  (
    .modelEntry,
    #"""
    incorrect-line   means none because "no gap here"
    incorrect-line   cites none because "x"
    incorrect-line   ambiguous tbd until 2026
    incorrect-line   facet
    incorrect-line   major 1
    misplaced-keyword   share "95%"
    incorrect-line   counts as "office"
    """#
  ),
  (
    .modelQuestion,
    #"""
    incorrect-line   means because
    incorrect-line   cites study 12
    incorrect-line   ambiguous
    incorrect-line   stage "contact"
    misplaced-keyword   answer why-now "x"
    incorrect-line   facet
    incorrect-line   held mandates
    incorrect-line   settles "no-report-back"
    """#
  ),
  (
    .modelPrinciple,
    #"""
    incorrect-line   means 1
    incorrect-line   cites "a phrase"
    incorrect-line   ambiguous
    incorrect-line   stage
    value-spelling   number "12"
    incorrect-line   shown by mandates
    incorrect-line   shown by "who authorises them"
    incorrect-line   shown for long by connects "for long"
    incorrect-line   shown regularly for 6 months by connects "for long"
    incorrect-line   remedy none because "x"
    misplaced-keyword   held by mandates
    """#
  ),
  (
    .profile,
    #"""
    incorrect-line   source "No name"
    incorrect-line   follows
    incorrect-line   rule missing-baseline fatal because "x"
    incorrect-line   rule missing-baseline error
    incorrect-line   limit objectives 10 because "x"
    incorrect-line   limit people to 10 because "x"
    incorrect-line   limit objectives per outcome to 10 because "x"
    incorrect-line   limit indicators per stage to 10 because "x"
    incorrect-line   limit outcomes to at least 1 because "x"
    incorrect-line   limit outcomes to at-least because "x"
    incorrect-line   requires disaggregation because "x"
    incorrect-line   requires disaggregation by sex
    incorrect-line   requires disaggregation by 12 because "x"
    incorrect-line   question
    misplaced-keyword   objective learn "Outside of a programme"
    """#
  ),
  (
    .library,
    #"""
    incorrect-line   indicator
    misplaced-keyword   tool talks "Talks"
    """#
  ),
  (
    .sharedIndicator,
    #"""
    incorrect-line   facet "use"
    incorrect-line   definition
    incorrect-line   counts
    incorrect-line   percent 80
    incorrect-line   amount "USD"
    incorrect-line   average "days"
    incorrect-line   rated 1
    incorrect-line   graded 1
    incorrect-line   contextual yes
    incorrect-line   yes-or-no maybe
    incorrect-line   story 3
    incorrect-line   formula
    incorrect-line   direction sideways
    incorrect-line   series
    incorrect-line   aggregate maybe
    incorrect-line   disaggregated sex
    incorrect-line   source
    incorrect-line   method
    incorrect-line   limitations
    incorrect-line   proxy
    incorrect-line   threshold red 10
    incorrect-line   tolerance
    incorrect-line   code "1"
    misplaced-keyword   tracked by ana
    misplaced-keyword   baseline 3 in 2012
    """#
  ),
]
