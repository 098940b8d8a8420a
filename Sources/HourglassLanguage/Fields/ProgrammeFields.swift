/// What can be said of a programme as a whole, beside what it follows and introduces.
extension Programme {
  package static let fields = FieldTable<Programme>(
    of: { Programme.blank },
    [
      .text("why", .why, about: Aspect("why", "reason for the programme", in: .explanation)) {
        $0.why
      } _: {
        $0.why = $1
      },
      .described,
      Field("model", .follows, about: .model, value: { .model($0.model) }),
      Field("profiles", .follows, about: .profile, value: { .profiles($0.profiles) }),
      .codes {
        $0.codes
      } _: {
        $0.codes.append($1)
      },
      .period("runs", .runs, isWhole: true, about: Aspect("runs", "time", in: .promise)) {
        $0.runs
      } _: {
        $0.runs = $1
      },
      Field(
        "yearsBegin", .years, about: Aspect("years", "beginning of its years", in: .promise),
        value: { .month($0.yearsBegin == 1 ? nil : $0.yearsBegin) }
      ) { resolver, _, programme in programme.yearsBegin = resolver.yearsBegin },
      .firstMoney("budget", .budget) { $0.budgets },
      .moneys("budgets", .budget, about: Aspect("budget", in: .promise)) {
        $0.budgets
      } _: {
        $0.budgets = $1
      },
      .funders,
      .tolerance {
        $0.tolerance
      } _: {
        $0.tolerance = $1
      },
      .date("reviewed", .reviewed, about: .reviewed) {
        $0.reviewed
      } _: {
        $0.reviewed = $1
      },
      .stop(
        "meantToStop", .meant,
        about: Aspect("stop", "stage it is meant to stop after", in: .promise)
      ) {
        $0.meantToStop
      } _: {
        $0.meantToStop = $1
      },
      .stop("stuck", .stuck, about: Aspect("stuck", "stage it is stuck after", in: .promise)) {
        $0.stuck
      } _: {
        $0.stuck = $1
      },
      .answers, .reviews,
    ])
}

/// What can be said of a review.
extension Review {
  package static let fields = FieldTable<Review>(
    of: { Review.blank },
    [
      .date("next", .next, about: .reviewed) {
        $0.next
      } _: {
        $0.next = $1
      }
    ])
}

extension Aspect {
  fileprivate static let model = Aspect("model", in: .promise)
  fileprivate static let profile = Aspect("profile", in: .promise)
  package static let reviewed = Aspect("reviewed", "date of the last review", in: .record)
}

extension Field<Programme> {
  /// `meant to stop after STAGE because TEXT` and `stuck after STAGE because TEXT`.
  fileprivate static func stop(
    _ name: String, _ word: Word, about aspect: Aspect,
    _ get: @escaping @Sendable (Programme) -> Stop?,
    _ set: @escaping @Sendable (inout Programme, Stop) -> Void
  ) -> Field {
    Field(name, word, about: aspect, value: { .stop(get($0)) }) { resolver, line, programme in
      var cursor = Cursor(line)
      while let operand = resolver.peek(cursor), let word = resolver.takeWord(&cursor) {
        resolver.reportEarlierSpelling(of: word, operand.token)
      }
      guard let stage = resolver.takeModelReference(.stage, &cursor)?.reference else { return }
      _ = resolver.takeWord(&cursor)
      // A stop whose reason is broken is still a stop: one slip must not call for what lies beyond.
      set(
        &programme,
        Stop(statement: Int(line.statement), stage: stage, because: resolver.text(&cursor)))
    }
  }

  /// `described from TEXT`. A source whose name is broken is still one.
  fileprivate static let described = Field(
    "describedFrom", .described,
    about: Aspect("source", "source of the description", in: .record),
    value: { .text($0.describedFrom) }
  ) { resolver, line, programme in
    var cursor = Cursor(line)
    _ = resolver.take(.from, &cursor)
    programme.describedFrom = line.isBroken ? .broken : resolver.givenText(&cursor)
  }

  /// `by (PARTY+ | TEXT)~`
  fileprivate static let funders = Field(
    "fundedBy", .funded, about: Aspect("funders", "funders", in: .promise),
    value: { .audiences($0.fundedBy) }
  ) { resolver, line, programme in
    var cursor = Cursor(line)
    _ = resolver.take(.by, &cursor)
    programme.fundedBy.append(line.isBroken ? .broken : resolver.audience(&cursor))
  }

  fileprivate static let answers = Field(
    "answers", .answer, about: Aspect("answer", in: .explanation),
    value: { .answers($0.answers) }
  ) { resolver, line, programme in
    var cursor = Cursor(line)
    guard !line.isBroken,
      let question = resolver.takeModelReference(.question, &cursor)?.reference
    else { return }
    let reported = resolver.findings.count
    let text = resolver.givenText(&cursor)
    // What only looks like an answer, and has been reported, leaves the question open.
    if resolver.findings.count > reported { return }
    programme.answers.append(
      Answer(statement: Int(line.statement), question: question, text: text))
  }

  fileprivate static let reviews = Field(
    "reviews", .review, about: Aspect("review", in: .promise), value: { .reviews($0.reviews) }
  ) { resolver, line, programme in
    var cursor = Cursor(line)
    let when = resolver.occasion(&cursor)
    let with: [Reference<Party>] =
      resolver.take(.with, &cursor) ? resolver.references(.party, &cursor) : []
    // The block is read also where the rhythm cannot be, so that its mistakes are seen.
    var review = Review(statement: Int(line.statement), when: when ?? .once, with: with)
    resolver.fill(&review, from: line, Review.fields)
    if when != nil { programme.reviews.append(review) }
  }
}
