import HourglassLanguage

/// The same for what designs share: models, profiles and libraries.
let refusedSharedStatements: [(block: Block, statements: String)] = [
  (
    .model,
    #"""
    wrong-operands   source "A study"
    wrong-operands   stage
    wrong-operands   function 12
    wrong-operands   kind visit visit
    wrong-operands   risk because "x"
    wrong-operands   gain
    wrong-operands   facet tbd "x"
    wrong-operands   countable "events"
    wrong-operands   factor age, sex
    wrong-operands   capability
    wrong-operands   level 1
    wrong-operands   domain to
    wrong-operands   question
    wrong-operands   principle
    wrong-operands   challenge 3
    wrong-operands   exit gap "x"
    wrong-operands   cites "a phrase"
    misplaced-word   gate contact
    misplaced-word   tool talks "Talks"
    wrong-operands   extends
    """#
  ),
  (
    .modelStage,
    #"""
    wrong-operands   result goal
    wrong-operands   means nothing
    wrong-operands   cites study
    wrong-operands   ambiguous
    wrong-operands   unit people
    wrong-operands   state good
    wrong-operands   label 1
    wrong-operands   gate reflection
    wrong-operands   exit "x"
    wrong-operands   facet "use"
    misplaced-word   also learning
    """#
  ),
  (
    .modelFunction,
    #"""
    wrong-operands   means
    wrong-operands   cites study phrase
    wrong-operands   ambiguous yes
    misplaced-word   stage contact
    """#
  ),
  (
    .modelKind,
    #"""
    wrong-operands   connects
    wrong-operands   prompts learning
    wrong-operands   feeds forward
    wrong-operands   means nothing
    wrong-operands   cites 2015 "x"
    wrong-operands   ambiguous because "x"
    wrong-operands   stage none because "no gap here"
    wrong-operands   also
    wrong-operands   functions "sharing"
    wrong-operands   frequency 60%
    misplaced-word   serves learn
    wrong-operands   counts review
    wrong-operands   counts as pressure
    wrong-operands   involves people
    """#
  ),
  (
    .modelRisk,
    #"""
    wrong-operands   means 1
    wrong-operands   cites
    wrong-operands   ambiguous "a" "b"
    wrong-operands   stage
    misplaced-word   likelihood low
    """#
  ),
  (
    .modelGain,
    #"""
    wrong-operands   means "a" "b"
    wrong-operands   cites study "a" "b" "c"
    wrong-operands   ambiguous twice
    wrong-operands   share 95%
    wrong-operands   learning yes
    wrong-operands   technical "x"
    misplaced-word   book-end
    wrong-operands   counts as review
    """#
  ),
  (
    .modelFacet,
    #"""
    wrong-operands   means
    wrong-operands   cites "x" study
    wrong-operands   ambiguous 2
    wrong-operands   stage contact learning
    wrong-operands   share half
    wrong-operands   book-end yes
    misplaced-word   major
    wrong-operands   counts as office
    """#
  ),
  (
    .modelEntry,
    #"""
    wrong-operands   means none because "no gap here"
    wrong-operands   cites none because "x"
    wrong-operands   ambiguous tbd until 2026
    wrong-operands   facet
    wrong-operands   major 1
    misplaced-word   share "95%"
    wrong-operands   counts as "office"
    """#
  ),
  (
    .modelQuestion,
    #"""
    wrong-operands   means because
    wrong-operands   cites study 12
    wrong-operands   ambiguous
    wrong-operands   stage "contact"
    misplaced-word   answer why-now "x"
    wrong-operands   facet
    wrong-operands   held mandates
    wrong-operands   settles "no-report-back"
    """#
  ),
  (
    .modelPrinciple,
    #"""
    wrong-operands   means 1
    wrong-operands   cites "a phrase"
    wrong-operands   ambiguous
    wrong-operands   stage
    value-spelling   number "12"
    wrong-operands   shown by mandates
    wrong-operands   shown by "who authorises them"
    wrong-operands   shown for long by connects "for long"
    wrong-operands   shown regularly for 6 months by connects "for long"
    wrong-operands   remedy none because "x"
    misplaced-word   held by mandates
    """#
  ),
  (
    .profile,
    #"""
    wrong-operands   source "No name"
    wrong-operands   follows
    wrong-operands   rule missing-baseline fatal because "x"
    wrong-operands   rule missing-baseline error
    wrong-operands   limit objectives 10 because "x"
    wrong-operands   limit people to 10 because "x"
    wrong-operands   question
    misplaced-word   objective learn "Outside of a programme"
    """#
  ),
  (
    .library,
    #"""
    wrong-operands   indicator
    misplaced-word   tool talks "Talks"
    """#
  ),
  (
    .sharedIndicator,
    #"""
    wrong-operands   facet "use"
    wrong-operands   definition
    wrong-operands   counts
    wrong-operands   percent 80
    wrong-operands   amount "USD"
    wrong-operands   rated 1
    wrong-operands   yes-or-no maybe
    wrong-operands   story 3
    wrong-operands   formula
    wrong-operands   direction sideways
    wrong-operands   series
    wrong-operands   aggregate maybe
    wrong-operands   disaggregated sex
    wrong-operands   source
    wrong-operands   method
    wrong-operands   limitations
    wrong-operands   proxy
    wrong-operands   threshold red 10
    wrong-operands   code "1"
    misplaced-word   tracked by ana
    misplaced-word   baseline 3 in 2012
    """#
  ),
]
