import HourglassLanguage
import HourglassOutput

/// Statements that are to be refused, one a line with the finding they get, for every keyword in
/// every block it may stand in, and some keywords where they may not stand. Written by hand.
let refusedStatements: [(block: Block, statements: String)] =
  [
    (
      .file,
      #"""
      wrong-operands   programme because "a name is missing"
      wrong-operands   program a b
      wrong-operands   model 2015
      misplaced-word   objective learn "Outside of a programme"
      unknown-word     programe p "A slip"
      wrong-operands   use
      wrong-operands   use shared
      wrong-operands   profile
      wrong-operands   library 12
      misplaced-word   rule one-off error because "Outside of a profile"
      """#
    ),
    (
      .programme,
      #"""
      wrong-operands   why because
      wrong-operands   why none
      wrong-operands   described "Annual report"
      wrong-operands   follows
      wrong-operands   follows "peer-learning"
      value-spelling   runs 2012/13 to 2017
      wrong-operands   runs in 2012
      value-spelling   reviewed 80%
      wrong-operands   reviewed September
      wrong-operands   budget in "EUR"
      wrong-operands   budget 300000
      value-spelling   budget 80% in "EUR"
      wrong-operands   funded "Ministry of Finance"
      wrong-operands   funded by
      wrong-operands   meant to stop at engagement
      wrong-operands   meant stop at engagement because "x"
      wrong-operands   stuck at because "x"
      wrong-operands   answer "why-now" "A new law"
      wrong-operands   answer why-now
      wrong-operands   review with directors
      wrong-operands   allow no-reflection
      wrong-operands   facilitator a, b "Two"
      wrong-operands   organisation none "No name"
      wrong-operands   peers
      wrong-operands   group 12
      wrong-operands   person ida jan
      wrong-operands   objective to "A word that goes on"
      wrong-operands   tool talks "Talks" often
      wrong-operands   risk
      wrong-operands   assumption peace holds
      wrong-operands   indicator seen 12
      misplaced-word   stage learning
      misplaced-word   baseline 12
      misplaced-word   next 2015
      capitalised-word Why "Because"
      wrong-operands   code 12 in "IATI"
      """#
    ),
    (
      .facilitator,
      #"""
      wrong-operands   allow because "x"
      wrong-operands   number
      wrong-operands   includes "Ana"
      wrong-operands   shares staff
      wrong-operands   mandates "directors"
      wrong-operands   commits patience
      misplaced-word   from ministries
      wrong-operands   code "XX-1"
      """#
    ),
    (
      .organisation,
      #"""
      wrong-operands   allow no-reflection "x"
      value-spelling   number 1,200
      wrong-operands   includes
      wrong-operands   shares with staff through 12
      wrong-operands   mandates directors by "letter"
      wrong-operands   commits time money
      misplaced-word   are people
      wrong-operands   code in "IATI"
      """#
    ),
    (
      .peers,
      #"""
      wrong-operands   allow no-reflection because
      wrong-operands   are cities
      value-spelling   number 42%
      wrong-operands   from "ministries"
      wrong-operands   includes ana li
      wrong-operands   chosen ministries
      wrong-operands   matched on
      wrong-operands   shares with
      misplaced-word   commits time
      """#
    ),
    (
      .group,
      #"""
      wrong-operands   allow
      wrong-operands   are
      wrong-operands   number many
      wrong-operands   from ministries to staff
      wrong-operands   includes none because "no gap here"
      wrong-operands   chosen by
      wrong-operands   matched on tasks with "survey"
      wrong-operands   shares with staff with ana
      misplaced-word   mandates directors
      """#
    ),
    (
      .person,
      #"""
      wrong-operands   allow "no-reflection" because "x"
      wrong-operands   from 12
      wrong-operands   chosen by ministries because "x"
      wrong-operands   shares with "staff"
      misplaced-word   number 1
      """#
    ),
    (
      .objective,
      #"""
      wrong-operands   allow 12 because "x"
      wrong-operands   stage learning, scale
      wrong-operands   for
      wrong-operands   gains "knowledge"
      wrong-operands   builds adapt relate
      wrong-operands   level 2
      wrong-operands   domain
      wrong-operands   leads learn
      wrong-operands   leads to learn, meet
      misplaced-word   serves learn
      misplaced-word   measures learn
      wrong-operands   definition
      wrong-operands   result outcomes
      wrong-operands   code "16.6" of "SDG"
      """#
    ),
    (
      .link,
      #"""
      wrong-operands   allow none because "x"
      wrong-operands   assuming none because "no gap here"
      wrong-operands   evidence strong
      wrong-operands   confidence high
      misplaced-word   stage learning
      """#
    ),
    (
      .tool,
      #"""
      wrong-operands   allow no-reflection, one-off because "x"
      wrong-operands   kind "site visit"
      wrong-operands   with
      wrong-operands   among 12
      wrong-operands   from directors
      wrong-operands   between ana, li
      wrong-operands   serves "learn"
      wrong-operands   led secretariat
      wrong-operands   on Monday
      wrong-operands   once a year
      wrong-operands   every
      wrong-operands   every 2
      wrong-operands   lasts long
      value-spelling   lasts 1.5 weeks
      value-spelling   runs 2012-2017 onwards
      wrong-operands   using telephone
      wrong-operands   costs in "EUR"
      wrong-operands   needs interpreters
      wrong-operands   connects directors
      wrong-operands   prompts
      wrong-operands   feeds lessons
      misplaced-word   threatens learn
      wrong-operands   involves work
      """#
    ),
    (
      .risk,
      #"""
      wrong-operands   allow to because "x"
      wrong-operands   kind other
      wrong-operands   threatens
      wrong-operands   likelihood certain
      wrong-operands   consequence
      wrong-operands   response 12
      wrong-operands   owner "Ana"
      misplaced-word   tracked by ana
      """#
    ),
    (
      .assumption,
      #"""
      wrong-operands   allow no-reflection because x
      wrong-operands   tested used
      wrong-operands   tested by "used"
      misplaced-word   assuming backing
      """#
    ),
    (
      .part,
      #"""
      wrong-operands   baseline
      wrong-operands   target 8
      misplaced-word   measures learn
      """#
    ),
    (
      .indicator,
      #"""
      wrong-operands   allow no-reflection for "x"
      wrong-operands   measures
      wrong-operands   facet use, impact
      wrong-operands   definition signed
      wrong-operands   counts 12
      wrong-operands   percent directors
      wrong-operands   amount in USD
      wrong-operands   rated 1
      wrong-operands   yes-or-no maybe
      wrong-operands   story tale
      wrong-operands   formula
      wrong-operands   direction sideways
      wrong-operands   series
      wrong-operands   aggregate maybe
      value-spelling   baseline 1,200 in 2012
      wrong-operands   baseline 0 at 2012
      wrong-operands   target 15
      stray-character  target 80 % by 2015
      wrong-operands   disaggregated sex
      wrong-operands   location here
      wrong-operands   source
      wrong-operands   method guessing
      wrong-operands   told directors
      wrong-operands   tracked by ana yearly
      wrong-operands   reported ministries
      wrong-operands   limitations many
      wrong-operands   proxy "x"
      wrong-operands   threshold red 10
      wrong-operands   key yes
      wrong-operands   code 16 in "SDG"
      wrong-operands   changed because "x"
      misplaced-word   stage learning
      wrong-operands   defined practice-changed
      wrong-operands   where "female"
      wrong-operands   where sex female
      """#
    ),
    (
      .review,
      #"""
      wrong-operands   next
      wrong-operands   allow because
      misplaced-word   why "x"
      """#
    ),
  ] + refusedSharedStatements
