import HourglassLanguage

/// Statements that are to be accepted, one a line, for every keyword in every block it may stand
/// in. Written by hand, so that a row of the vocabulary cannot change unnoticed.
let acceptedStatements: [(block: Block, statements: String)] =
  [
    (
      .file,
      #"""
      programme p
      program "Only a title"
      programme budget-network "Budget directors' learning network" { }
      model m
      model other-paths "Other paths" { }
      use "shared/indicators.hourglass"
      profile house
      profile our-ministry "What our ministry asks for" { }
      library stock
      library stock "A stock" { indicator used "Used" { facet use } }
      """#
    ),
    (
      .programme,
      #"""
      why "Budget reform turns on know-how that manuals do not carry"
      why none because "The mandate says it"
      why tbd until 2026-03
      described from "Annual report 2013"
      follows peer-learning
      runs 2012 to 2017
      years begin in July
      years begin in january
      runs 2014-11 onwards
      runs 2009
      reviewed 2014-09
      reviewed 2014-09-30
      reviewed tbd until 2026-Q1
      budget 300000 in "EUR"
      budget 1_200.50 in "USD"
      budget 300000 in "EUR"; budget 250000 in "USD"
      budget 300000 in "EUR" paid by "Ministry of Finance"
      budget 300000 in "EUR" paid by ministries; budget 90 in "EUR" paid by ministries, secretariat
      budget none because "Everybody gives time alone"
      budget tbd until 2027
      tolerance 5%
      funded by "Ministry of Finance"
      funded by ministries, secretariat
      funded by none because "Nobody has to pay"
      meant to stop after engagement because "The review sets an agenda"
      stuck after contact because "Directors move on"
      answer why-now "A new budget law"
      answer why-now none because "It could be any year"
      review every year with directors, ministries { next 2015-06 }
      review 6 months after visits with directors
      review on 2015
      review once with ana
      allow no-reflection because "Left to the home ministries"
      facilitator bureau "Bureau"
      facilitator bureau
      organisation cities "Cities"
      organization "Cities without a name to use"
      peers mayors "Mayors" { are people }
      group guests
      person ida "Ida"
      person ida, jan, kim
      person "Someone"
      objective change "Change" { stage learning; for directors }
      tool talks "Talks"
      risk "A risk nothing refers to"
      assumption peace
      indicator seen "Seen"
      code "XX-1-0001" in "IATI"
      """#
    ),
    (
      .facilitator,
      #"""
      allow no-reflection because "Elsewhere"
      number 3
      includes ana, li
      shares with staff
      mandates directors using "Letter"
      commits time, money, space "Two days a quarter"
      code "XX-1" in "IATI"
      """#
    ),
    (
      .organisation,
      #"""
      allow no-reflection because "Elsewhere"
      number 1_200
      number tbd until 2027
      includes staff
      shares with staff, ana through "Circulars"
      shares with none because "Confidential by agreement"
      mandates directors
      mandates none because "They come in person"
      commits money
      commits none because "No budget line"
      code "XX-2" in "IATI"
      """#
    ),
    (
      .peers,
      #"""
      allow no-reflection because "Elsewhere"
      are people
      are organisations
      number 42
      from ministries
      from none because "They are freelancers"
      includes ana
      chosen by ministries for influence, position
      chosen by tbd until 2026
      matched on shared-problems, shared-goals using "entry survey"
      matched on none because "Everybody is welcome"
      shares with staff through visits
      """#
    ),
    (
      .group,
      #"""
      allow no-reflection because "Elsewhere"
      are people
      number 600
      from ministries
      includes ana, li
      chosen by secretariat
      matched on tasks
      shares with staff
      """#
    ),
    (
      .person,
      #"""
      allow no-reflection because "Elsewhere"
      from ministries
      chosen by ministries for experience
      shares with staff, li
      """#
    ),
    (
      .objective,
      #"""
      allow no-reflection because "Elsewhere"
      stage learning
      stage tbd until 2026-05
      for directors, staff
      gains experiential-knowledge, political-savvy
      builds adapt, relate
      level individual
      domain inner-workings
      leads to learn
      leads to learn because "They trust each other" { assuming backing }
      leads to learn because tbd until 2027
      definition "What exactly"
      definition tbd until 2026
      weighting 40%
      weighting 12.5%
      result output
      result outcome
      result intermediate-outcome
      result impact
      result other
      code "16.6" in "SDG"
      """#
    ),
    (
      .link,
      #"""
      allow no-reflection because "Elsewhere"
      assuming backing
      evidence "Interviews, 2011"
      evidence none because "Nobody has looked"
      confidence rough
      confidence expert
      confidence research
      confidence onsite
      """#
    ),
    (
      .tool,
      #"""
      allow no-reflection because "Elsewhere"
      assuming backing
      kind site-visit
      kind other "Radio phone-in"
      kind tbd until 2026
      with directors, ana
      among directors
      from directors, ana to staff
      between ana and li
      serves meet, learn
      led by secretariat
      on 2014-11
      once
      every year
      every 6 months for 2 years starting 2014
      every week for 2 months
      lasts 6 weeks
      runs 2014-11 onwards
      runs 2014 to 2015
      using "Telephone and e-mail"
      costs 2000 in "EUR"
      costs 2000 in "EUR"; costs 90.5 in "USD"
      costs 2000 in "EUR" paid by ministries; costs 90 in "EUR" paid by "The hosts, in kind"
      costs tbd until 2026
      needs "Two interpreters"
      needs none because "A telephone is enough"
      repeatedly
      lasts several weeks
      lasts several years
      on 2024-H1
      runs 2024-H1 to 2025-H2
      connects people
      prompts reflection
      feeds lessons forward
      involves joint work
      """#
    ),
    (
      .risk,
      #"""
      allow no-reflection because "Elsewhere"
      kind standard-solutions
      kind other "Weather"
      threatens learn
      threatens visits
      threatens learn, visits
      residual low
      residual tbd until 2026
      likelihood low
      likelihood tbd until 2026
      consequence high
      response visits
      response visits "Directors set the questions"
      response "Nothing but patience"
      response none because "We live with it"
      owner secretariat, ana
      """#
    ),
    (
      .assumption,
      #"""
      allow no-reflection because "Elsewhere"
      tested by used
      tested by ana, used
      tested by 2026-06
      tested by none because "Nobody can know"
      """#
    ),
    (
      .part,
      #"""
      baseline 4 in 2012
      baseline tbd until 2026
      target 8 by 2014
      target 8 during 2014-01 to 2014-06 because "One cohort"
      target 8 during 2014
      target tbd until 2026
      """#
    ),
    (
      .indicator,
      #"""
      allow no-reflection because "Elsewhere"
      measures learn, backing, visits
      facet use
      definition "Signed by the minister"
      counts participants
      counts "directors"
      percent of directors
      percent of "all ministries"
      amount in "USD"
      average in "days per case"
      rated 1 to 5
      rated 1 to 5 "1 is worst"
      yes-or-no
      yes-or-no "Is it in force?"
      story
      story "How it was used"
      formula "renewed / all"
      direction up
      direction down
      series cumulative
      series per-period
      aggregate yes
      aggregate no
      baseline 0 in 2012
      baseline 12.5
      baseline none because "It is new" because "Nothing before"
      target 15 by 2014
      target at least 15 by 2014
      target more than 15 by 2014
      target at most 15.5 by 2014 because "As agreed"
      target less than 15 during 2014-01 to 2014-06
      target at least "B" by 2014
      target 20 to 24 by 2014
      target "C" to "B" by 2014
      target +12% by 2014
      target -12% by 2014
      target +5 points by 2014
      target -0.5 points by 2014
      graded "D", "C", "B", "A"
      rated 0 to 1 in steps of 0.01
      rated -5 to 5
      rated 0.5 to 1.5 "An index"
      contextual
      target 1_500 during 2014-01 to 2014-06 because "Two cohorts"
      target tbd until 2026
      disaggregated by sex, country
      disaggregated by age as "young", "old"
      location "Three districts"
      source "Interviews"
      method interview
      method "Diaries"
      told by directors, staff
      tracked by secretariat, directors every year
      tracked by ana
      tracked by ana on 2015
      tracked by ana once
      tracked by ana 6 to 12 months after visits
      tracked by ana, directors 1 year after visits
      reported to ministries every 6 months
      reported to "The public"
      limitations "Self-reported"
      proxy because "It cannot be seen"
      threshold red below 10
      threshold green above 12.5
      tolerance 5%
      key
      code "16.6.2" in "SDG"
      changed 2014-09 because "Two countries left"
      defined as practice-changed
      disaggregated by "Age group", sex as "15 to 24", "25 and over"
      where sex "female"
      where sex "female", "Age group" "15 to 24" { baseline 1; target 8 by 2014 }
      """#
    ),
    (
      .review,
      #"""
      next 2015-06
      next tbd until 2016
      allow no-reflection because "Elsewhere"
      """#
    ),
  ] + acceptedSharedStatements
