/// The statements by which designs share: other files, profiles, libraries of indicators, models
/// made from others.
extension StatementForm {
  static let sharingForms: [StatementForm] = [
    StatementForm(
      .use, in: [.file], "TEXT", .any,
      means: "a file whose models, profiles and indicators this file can use",
      example: #"use "shared/indicators.hourglass""#),
    StatementForm(
      .library, in: [.file], "HEAD", .any, opens: .library,
      means: "a library of indicators for several designs",
      example: #"library learning-network "Indicators of the learning network" { }"#),
    StatementForm(
      .indicator, in: [.library], "HEAD", .any, opens: .sharedIndicator,
      means: "an indicator that designs use without changes",
      example: #"indicator practice-changed "People who changed how they work""#),
    StatementForm(
      .profile, in: [.file], "HEAD", .any, opens: .profile,
      means: "what a funder or an organisation requires of designs, in addition to the model",
      example: #"profile our-ministry "What our ministry asks for" { }"#),
    StatementForm(
      .follows, in: [.profile], "MODEL",
      means: "the model of the profile (default: peer-learning)",
      example: "follows peer-learning"),
    StatementForm(
      .rule, in: [.profile], "RULE (error | warning | note | off) because TEXT", .any,
      means: "the severity of a finding for designs that follow the profile, and why",
      example: #"rule missing-baseline error because "No payment is made without one""#),
    StatementForm(
      .limit, in: [.profile],
      "(objectives | outputs | outcomes | intermediate-outcomes | impacts | (indicators | tools) [per (objective | output | outcome | intermediate-outcome | impact)]) [in STAGE+] to [at-most | at-least] NUMBER because TEXT",
      .any,
      means:
        "the highest number that a design should have, or with at-least the lowest, and why: "
        + "in the whole design, in some stages, or for each objective of a level",
      example: #"limit indicators per outcome to 3 because "Longer lists are not read""#),
    StatementForm(
      .requires, in: [.profile], "disaggregation by (LABEL | TEXT)+ because TEXT", .any,
      means: "the groups for which figures about people should be reported separately, and why",
      example: #"requires disaggregation by sex because "The fund is for women and men""#),
    StatementForm(
      .extends, in: [.model], "MODEL",
      means: "the model it extends: it keeps everything of that model and adds to it",
      example: "extends peer-learning"),
  ]
}
