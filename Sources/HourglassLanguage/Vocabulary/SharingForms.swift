/// The statements by which designs share: other files, profiles, libraries of indicators, models
/// made from others.
extension StatementForm {
  static let sharingForms: [StatementForm] = [
    StatementForm(
      .use, in: [.file], "TEXT", .any,
      means: "a file whose models, profiles and indicators can be named in this one",
      example: #"use "shared/indicators.hourglass""#),
    StatementForm(
      .library, in: [.file], "HEAD", .any, opens: .library,
      means: "indicators that many designs share",
      example: #"library learning-network "Indicators of the learning network" { }"#),
    StatementForm(
      .indicator, in: [.library], "HEAD", .any, opens: .sharedIndicator,
      means: "an indicator that designs take as it is",
      example: #"indicator practice-changed "People who changed how they work""#),
    StatementForm(
      .profile, in: [.file], "HEAD", .any, opens: .profile,
      means: "what a funder or a house asks of designs, beside the model",
      example: #"profile our-ministry "What our ministry asks for" { }"#),
    StatementForm(
      .follows, in: [.profile], "MODEL",
      means: "the model whose stages the profile speaks of; left out, it is peer-learning",
      example: "follows peer-learning"),
    StatementForm(
      .rule, in: [.profile], "RULE (error | warning | note | off) because TEXT", .any,
      means: "how much a finding weighs for those who follow the profile, and why",
      example: #"rule missing-baseline error because "No payment is made without one""#),
    StatementForm(
      .limit, in: [.profile],
      "(objectives | indicators | tools) [in STAGE+] to NUMBER because TEXT", .any,
      means: "how many of them a design may have at most, in all or in some stages, and why",
      example: #"limit objectives to 10 because "Longer lists are not read""#),
    StatementForm(
      .extends, in: [.model], "MODEL",
      means: "the model it is made from: it has all of that one, and what it says itself",
      example: "extends peer-learning"),
  ]
}
