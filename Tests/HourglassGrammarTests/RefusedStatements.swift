import HourglassDocuments
import HourglassLanguage

/// Statements that are to be refused, one a line with the finding they get, for every keyword in
/// every block it may stand in, and some keywords where they may not stand. Written by hand.
let refusedStatements: [(block: Block, statements: String)] =
  [
    (
      .file,
      #"""
      incorrect-line   programme because "a name is missing"
      incorrect-line   program a b
      incorrect-line   model 2015
      misplaced-keyword   objective learn "Outside of a programme"
      unknown-keyword     programe p "A slip"
      incorrect-line   use
      incorrect-line   use shared
      incorrect-line   profile
      incorrect-line   library 12
      misplaced-keyword   rule single-occasion-only error because "Outside of a profile"
      """#
    ),
    (
      .programme,
      #"""
      incorrect-line   why because
      incorrect-line   why none
      incorrect-line   described "Annual report"
      incorrect-line   follows
      incorrect-line   follows "peer-learning"
      value-spelling   runs 2012/13 to 2017
      incorrect-line   years begin July
      incorrect-line   years in July
      value-spelling   years begin in juillet
      value-spelling   years begin in Thermidor
      incorrect-line   runs in 2012
      value-spelling   reviewed 80%
      incorrect-line   reviewed September
      incorrect-line   budget in "EUR"
      incorrect-line   budget 300000
      value-spelling   budget 80% in "EUR"
      incorrect-line   tolerance
      incorrect-line   funded "Ministry of Finance"
      incorrect-line   funded by
      incorrect-line   meant to stop after engagement
      incorrect-line   meant stop at engagement because "x"
      incorrect-line   stuck after because "x"
      incorrect-line   answer "why-now" "A new law"
      incorrect-line   answer why-now
      incorrect-line   review with directors
      incorrect-line   allow no-reflection
      incorrect-line   facilitator a, b "Two"
      incorrect-line   organisation none "No name"
      incorrect-line   peers
      incorrect-line   group 12
      incorrect-line   person ida jan
      incorrect-line   objective to "A word that goes on"
      incorrect-line   tool talks "Talks" often
      incorrect-line   risk
      incorrect-line   assumption peace holds
      incorrect-line   indicator seen 12
      misplaced-keyword   stage learning
      misplaced-keyword   baseline 12
      misplaced-keyword   next 2015
      capitalised-keyword Why "Because"
      incorrect-line   code 12 in "IATI"
      """#
    ),
    (
      .facilitator,
      #"""
      incorrect-line   allow because "x"
      incorrect-line   number
      incorrect-line   includes "Ana"
      incorrect-line   shares staff
      incorrect-line   mandates "directors"
      incorrect-line   commits patience
      misplaced-keyword   from ministries
      incorrect-line   code "XX-1"
      """#
    ),
    (
      .organisation,
      #"""
      incorrect-line   allow no-reflection "x"
      value-spelling   number 1,200
      incorrect-line   includes
      incorrect-line   shares with staff through 12
      incorrect-line   mandates directors by "letter"
      incorrect-line   commits time money
      misplaced-keyword   are people
      incorrect-line   code in "IATI"
      """#
    ),
    (
      .peers,
      #"""
      incorrect-line   allow no-reflection because
      incorrect-line   are cities
      value-spelling   number 42%
      incorrect-line   from "ministries"
      incorrect-line   includes ana li
      incorrect-line   chosen ministries
      incorrect-line   matched on
      incorrect-line   shares with
      misplaced-keyword   commits time
      """#
    ),
    (
      .group,
      #"""
      incorrect-line   allow
      incorrect-line   are
      incorrect-line   number many
      incorrect-line   from ministries to staff
      incorrect-line   includes none because "no gap here"
      incorrect-line   chosen by
      incorrect-line   matched on tasks with "survey"
      incorrect-line   shares with staff with ana
      misplaced-keyword   mandates directors
      """#
    ),
    (
      .person,
      #"""
      incorrect-line   allow "no-reflection" because "x"
      incorrect-line   from 12
      incorrect-line   chosen by ministries because "x"
      incorrect-line   shares with "staff"
      misplaced-keyword   number 1
      """#
    ),
    (
      .objective,
      #"""
      incorrect-line   allow 12 because "x"
      incorrect-line   stage learning, scale
      incorrect-line   for
      incorrect-line   gains "knowledge"
      incorrect-line   builds adapt relate
      incorrect-line   level 2
      incorrect-line   domain
      incorrect-line   leads learn
      incorrect-line   leads to learn, meet
      misplaced-keyword   serves learn
      misplaced-keyword   measures learn
      incorrect-line   definition
      incorrect-line   weighting
      incorrect-line   weighting of 40%
      incorrect-line   result outcomes
      incorrect-line   result intermediate outcome
      incorrect-line   code "16.6" of "SDG"
      """#
    ),
    (
      .link,
      #"""
      incorrect-line   allow none because "x"
      incorrect-line   assuming none because "no gap here"
      incorrect-line   evidence strong
      incorrect-line   confidence high
      misplaced-keyword   stage learning
      """#
    ),
    (
      .tool,
      #"""
      incorrect-line   allow no-reflection, single-occasion-only because "x"
      incorrect-line   kind "site visit"
      incorrect-line   with
      incorrect-line   assuming none because "x"
      incorrect-line   among 12
      incorrect-line   from directors
      incorrect-line   between ana, li
      incorrect-line   serves "learn"
      incorrect-line   led secretariat
      incorrect-line   on Monday
      incorrect-line   once a year
      incorrect-line   every
      incorrect-line   every 2
      incorrect-line   lasts long
      incorrect-line   lasts several
      incorrect-line   lasts several year
      incorrect-line   repeatedly 3
      value-spelling   on 2024-h1
      value-spelling   lasts 1.5 weeks
      value-spelling   runs 2012-2017 onwards
      incorrect-line   using telephone
      incorrect-line   costs in "EUR"
      incorrect-line   costs 2000 in "EUR" paid by
      incorrect-line   needs interpreters
      incorrect-line   connects directors
      incorrect-line   prompts
      incorrect-line   feeds lessons
      misplaced-keyword   threatens learn
      incorrect-line   involves work
      """#
    ),
    (
      .risk,
      #"""
      incorrect-line   allow to because "x"
      incorrect-line   kind other
      incorrect-line   threatens
      incorrect-line   likelihood certain
      incorrect-line   residual acceptable
      incorrect-line   threatens "learn"
      incorrect-line   consequence
      incorrect-line   response 12
      incorrect-line   owner "Ana"
      misplaced-keyword   tracked by ana
      """#
    ),
    (
      .assumption,
      #"""
      incorrect-line   allow no-reflection because x
      incorrect-line   tested used
      incorrect-line   tested by "used"
      misplaced-keyword   assuming backing
      """#
    ),
    (
      .part,
      #"""
      incorrect-line   baseline
      incorrect-line   target 8
      misplaced-keyword   measures learn
      """#
    ),
    (
      .indicator,
      #"""
      incorrect-line   allow no-reflection for "x"
      incorrect-line   measures
      incorrect-line   facet use, impact
      incorrect-line   definition signed
      incorrect-line   counts 12
      incorrect-line   percent directors
      incorrect-line   amount in USD
      incorrect-line   average in days per case
      incorrect-line   rated 1
      incorrect-line   yes-or-no maybe
      incorrect-line   story tale
      incorrect-line   formula
      incorrect-line   direction sideways
      incorrect-line   series
      incorrect-line   aggregate maybe
      value-spelling   baseline 1,200 in 2012
      incorrect-line   baseline 0 at 2012
      incorrect-line   target 15
      incorrect-line   target least 15 by 2015
      incorrect-line   target more 15 by 2015
      incorrect-line   target at least yes by 2015
      incorrect-line   target 15 to by 2015
      value-spelling   target 15 by 2014/15
      incorrect-line   graded 1
      incorrect-line   rated 0 to 1 in steps 0.1
      incorrect-line   contextual yes
      stray-character  target 80 % by 2015
      incorrect-line   disaggregated sex
      incorrect-line   location here
      incorrect-line   source
      incorrect-line   method guessing
      incorrect-line   told directors
      incorrect-line   tracked by ana yearly
      incorrect-line   tracked by ana 6 months
      incorrect-line   tracked by ana after visits
      incorrect-line   reported ministries
      incorrect-line   limitations many
      incorrect-line   proxy "x"
      incorrect-line   threshold red 10
      incorrect-line   tolerance
      incorrect-line   tolerance of 5%
      incorrect-line   key yes
      incorrect-line   code 16 in "SDG"
      incorrect-line   changed because "x"
      misplaced-keyword   stage learning
      incorrect-line   defined practice-changed
      incorrect-line   where "female"
      incorrect-line   where sex female
      """#
    ),
    (
      .review,
      #"""
      incorrect-line   next
      incorrect-line   allow because
      misplaced-keyword   why "x"
      """#
    ),
  ] + refusedSharedStatements
