import HourglassLanguage

/// The same for what designs share: models, profiles and libraries.
let acceptedSharedStatements: [(block: Block, statements: String)] = [
  (
    .model,
    #"""
    source guide "A guide"
    stage more "More" { gate diffusion; unit organisations }
    function more
    kind visit "Visit" { stage contact }
    risk haste "Haste" { stage contact }
    gain know-how "Know-how"
    facet more "More" { stage learning }
    countable events
    countable guests "Guests" { facet use }
    factor age
    capability adapt "Adapt"
    level group "Group"
    domain inner "Inner"
    question why-so "Why so?" { stage contact }
    principle leave "Leave to take part" { stage contact }
    challenge trust "Trust" { stage contact; remedy "Time" }
    exit unestablished "Not established"
    cites study "a phrase"
    extends peer-learning
    """#
  ),
  (
    .modelStage,
    #"""
    result output
    result impact
    means "What it is"
    cites study "a phrase" "Figure 1"
    ambiguous "Two readings"
    unit groups
    unit individuals
    unit organisations
    state "They know one another"
    label "Objective 1"
    gate participation
    gate contact
    gate gains
    gate diffusion
    gate objective
    exit by-design "Meant to stop"
    exit gap "Stopped"
    facet use
    """#
  ),
  (
    .modelFunction,
    #"""
    means "What it is"
    cites study "a phrase"
    ambiguous "Two readings"
    """#
  ),
  (
    .modelKind,
    #"""
    connects people
    prompts reflection
    feeds lessons forward
    means "What it is"
    cites study "a phrase"
    ambiguous "Two readings"
    stage contact, learning
    also learning
    functions sharing
    frequency "about a third"
    counts as review, expertise
    counts as matching
    involves joint work
    """#
  ),
  (
    .modelRisk,
    #"""
    means "What it is"
    cites study "a phrase"
    ambiguous "Two readings"
    stage learning
    """#
  ),
  (
    .modelGain,
    #"""
    means "What it is"
    cites study "a phrase"
    ambiguous "Two readings"
    share "95%"
    learning
    technical
    counts as pressure
    counts as codified
    """#
  ),
  (
    .modelFacet,
    #"""
    means "What it is"
    cites study "a phrase"
    ambiguous "Two readings"
    stage learning
    share "over 80%"
    book-end
    counts as use, chain
    counts as impression
    """#
  ),
  (
    .modelEntry,
    #"""
    means "What it is"
    cites study "a phrase"
    ambiguous "Two readings"
    facet use
    major
    counts as office
    """#
  ),
  (
    .modelQuestion,
    #"""
    means "What it is"
    cites study "a phrase"
    ambiguous "Two readings"
    stage contact
    facet use
    held by mandates, commits
    held by diffusion
    settles no-report-back, single-occasion-only
    """#
  ),
  (
    .modelPrinciple,
    #"""
    means "What it is"
    cites study "a phrase" "Table 1"
    ambiguous "Two readings"
    stage contact, learning
    number 12
    shown by mandates "who authorises them"
    shown by commits, diffusion, use "what is used"
    shown regularly by prompts "time to reflect"
    shown for 6 months by connects, feeds "for long"
    remedy "Ask them beforehand"
    """#
  ),
  (
    .profile,
    #"""
    source handbook "The handbook, 2024"
    follows peer-learning
    rule missing-baseline error because "No payment is made without one"
    rule no-reflection off because "We fund no travel"
    rule missing-contact-frequency note because "It is settled later"
    rule few-tools warning because "It was agreed"
    limit objectives to 10 because "Longer lists are not read"
    limit indicators in contact, learning to 6 because "As agreed"
    limit tools to 5 because "As agreed"
    limit tools per objective to at-most 2 because "As agreed"
    limit indicators per outcome in learning to at-least 1 because "As agreed"
    limit outputs to 6 because "As agreed"
    limit outcomes to at-least 1 because "As agreed"
    limit intermediate-outcomes to 2 because "As agreed"
    limit impacts to at-most 1 because "As agreed"
    requires disaggregation by sex, "Home town" because "As agreed"
    question own-money "What does the ministry pay itself?" { stage engagement }
    """#
  ),
  (
    .library,
    #"""
    indicator used "People who changed how they work" { facet use }
    indicator kept
    """#
  ),
  (
    .sharedIndicator,
    #"""
    facet use
    facet none because "It is about the network itself"
    definition "What exactly is counted"
    counts participants
    counts "procedures"
    percent of "people asked"
    amount in "USD"
    average in "days per case"
    rated 1 to 5
    rated 1 to 5 "5 is best"
    rated 0 to 1 in steps of 0.01
    graded "D", "C", "B", "A"
    contextual
    yes-or-no
    story "What they did differently"
    formula "a / b"
    direction down
    series cumulative
    series per-period
    aggregate no
    disaggregated by sex, country
    disaggregated by sex as "women", "men"
    source "Interviews"
    method interview
    method "Two rounds of calls"
    limitations "They may overstate it"
    proxy because "It cannot be seen"
    threshold red below 10
    tolerance 2.5%
    code "16.6.2" in "SDG"
    """#
  ),
]
