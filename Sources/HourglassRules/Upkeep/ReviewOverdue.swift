import HourglassLanguage
import HourglassReading
import HourglassSyntax

extension Rule {
  package static let reviewOverdue = Rule(
    FindingKind(
      "review-overdue", title: "A review of the design that is overdue", severity: .warning,
      why: """
        People leave, budgets change, and results differ from what was hoped. A design that is \
        not reviewed may describe a programme that no longer exists.
        """,
      basis: .stated(
        .field, place: "USAID Food for Peace, yearly review", phrase: "older than 12 months"),
      example: Example(
        Example.Edit(
          "  follows peer-learning", bad: "  follows peer-learning\n  ‸reviewed 2012-09",
          good: "  follows peer-learning\n  reviewed 2013-09"))),
    on: .statement
  ) { reading, report in
    let programme = reading.programme
    // Once the programme is over there is nothing left to redraw.
    guard let day = report.day, !(programme.runs?.end.map { $0.lastDay < day } ?? false) else {
      return
    }
    let again = PartialDate(year: day.year + 1, month: day.month, precision: .month).spelling
    let when: Prose =
      programme.reviews.isEmpty
      ? "when the next one is, for example \(language: "review on \(again)")"
      : "inside the review when the next one is, for example \(language: "next \(again)")"
    let advice: Advice = """
      Review it with the people who take part. Then add when you did, for example \
      \(language: "reviewed \(day.spelling)"), and \(when).
      """
    if let (review, date) = programme.missedReview(before: day) {
      report.add(
        about: .line(review.statement),
        "The next review was planned for \(date.spelling), and the design does not say that it took place.",
        detail: "Today is \(day.spelling).",
        next: advice)
    } else if let reviewed = programme.reviewed.value,
      Int64(day.number - reviewed.lastDay.number) > programme.daysBetweenReviews,
      !programme.isReviewPlanned(from: day)
    {
      let line = programme.line(.reviewed, in: programme.head.statement)
      report.add(
        about: line.map { .line($0) } ?? .design,
        "The design was last reviewed in \(reviewed.spelling), and no later review is planned.",
        detail: "Today is \(day.spelling).",
        next: advice)
    }
  }
}

extension Programme {
  /// A review whose day has passed without the design having been gone through since.
  fileprivate func missedReview(before day: Day) -> (review: Review, date: PartialDate)? {
    for review in reviews {
      guard let date = review.next.value, date.lastDay < day else { continue }
      if let reviewed = reviewed.value, date.firstDay <= reviewed.lastDay { continue }
      return (review, date)
    }
    return nil
  }

  /// Whether a review is still to come; one whose date is not known yet counts.
  fileprivate func isReviewPlanned(from day: Day) -> Bool {
    reviews.contains { review in
      if case .on(let date) = review.when, day <= date.lastDay { return true }
      switch review.next {
      case .said(let date): return day <= date.lastDay
      case .unsaid: return false
      case .declined, .pending, .broken: return true
      }
    }
  }

  /// A year, or longer where the design itself gives its reviews a longer rhythm.
  fileprivate var daysBetweenReviews: Int64 {
    var shortest: Int64?
    for review in reviews {
      guard case .every(let recurrence) = review.when else { continue }
      shortest = min(shortest ?? Int64.max, recurrence.interval.days)
    }
    return max(366, shortest ?? 0)
  }
}
