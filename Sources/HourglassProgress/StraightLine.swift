import HourglassLanguage

/// No step of the reckoning rounds, and what is too large for it has no answer instead of a wrong
/// one.

/// From a figure on one day to another figure on a later one, by equal steps.
struct StraightLine {
  let from: Quantity
  let to: Quantity
  private let firstDay: Day
  /// How many days it is long; at least 1.
  private let length: Int64
  /// Both ends as digits with the same decimals, and the way between them.
  private let decimals: Int32
  private let start: Int64
  private let way: Int64

  /// Nil where the second day is not after the first, or the figures are too large to reckon
  /// with.
  init?(from: Quantity, on firstDay: Day, to: Quantity, on lastDay: Day) {
    let decimals = max(from.decimals, to.decimals)
    guard firstDay < lastDay, let start = from.digits(withDecimals: decimals),
      let end = to.digits(withDecimals: decimals)
    else { return nil }
    let (way, overflow) = end.subtractingReportingOverflow(start)
    if overflow || way == .min { return nil }
    self.from = from
    self.to = to
    self.firstDay = firstDay
    self.decimals = decimals
    self.start = start
    self.way = way
    length = Int64(lastDay.number) - Int64(firstDay.number)
  }

  /// How much of the way lies behind on a day: whole digits, and so many parts of one more.
  private func covered(on day: Day) -> (whole: Int64, parts: Int64) {
    let elapsed = min(max(0, Int64(day.number) - Int64(firstDay.number)), length)
    let all = way < 0 ? -way : way
    // Neither product is larger than the way, or than a length squared.
    let rest = (all % length) * elapsed
    return (all / length * elapsed + rest / length, rest % length)
  }

  /// On a line of whole steps: the last one before a day, and whether it is reached exactly then.
  func step(on day: Day) -> (step: Int64, isExact: Bool) {
    let (whole, parts) = covered(on: day)
    return (way < 0 ? start - whole : start + whole, parts == 0)
  }

  /// Whether it leads to lower figures.
  var isFalling: Bool { way < 0 }

  /// Whether it leads to other figures at all.
  var isMoving: Bool { way != 0 }

  /// How a figure stands to the line on a day, seen in the line's direction: below nought where it
  /// has not come so far; nil where it is too large to tell.
  func order(of value: Quantity, on day: Day) -> Int? {
    if value.decimals > decimals {
      return StraightLine(self, withDecimals: value.decimals)?.order(
        ofDigits: value.digits, on: day)
    }
    return value.digits(withDecimals: decimals).flatMap { order(ofDigits: $0, on: day) }
  }

  /// The same line in finer steps.
  private init?(_ line: StraightLine, withDecimals decimals: Int32) {
    let (start, way) = (
      Quantity(line.start, decimals: line.decimals), Quantity(line.way, decimals: line.decimals)
    )
    guard let start = start.digits(withDecimals: decimals),
      let way = way.digits(withDecimals: decimals)
    else { return nil }
    self.init(line, start: start, way: way, decimals: decimals)
  }

  /// The line of what is enough for a value to be on track: with so many percent of the way left
  /// out, or added to it. Nil where the figures are too large.
  func eased(by tolerance: Quantity, adding isMore: Bool = false) -> StraightLine? {
    guard let all = Quantity(100).digits(withDecimals: tolerance.decimals) else { return nil }
    let kept = isMore ? all + tolerance.digits : all - tolerance.digits
    let (start, overflow) = self.start.multipliedReportingOverflow(by: all)
    let (way, carry) = self.way.multipliedReportingOverflow(by: kept)
    if overflow || carry || way == .min { return nil }
    return StraightLine(self, start: start, way: way, decimals: decimals + 2 + tolerance.decimals)
  }

  private init(_ line: StraightLine, start: Int64, way: Int64, decimals: Int32) {
    from = line.from
    to = line.to
    firstDay = line.firstDay
    length = line.length
    self.decimals = decimals
    self.start = start
    self.way = way
  }

  private func order(ofDigits digits: Int64, on day: Day) -> Int? {
    let (difference, overflow) = digits.subtractingReportingOverflow(start)
    if overflow || difference == .min { return nil }
    let gone = way < 0 ? -difference : difference
    let (whole, parts) = covered(on: day)
    if gone != whole { return gone < whole ? -1 : 1 }
    return parts == 0 ? 0 : -1
  }

  /// A figure of an eased line, which has more decimals than anybody needs: with one more than the
  /// figures it comes from.
  private func coarser(_ digits: Int64, isExact: Bool) -> String {
    let wanted = max(from.decimals, to.decimals) + 1
    var (digits, decimals, isExact) = (digits, decimals, isExact)
    while decimals > wanted {
      isExact = isExact && digits % 10 == 0
      // Half away from zero, by the last digit that is left out.
      digits = digits / 10 + (decimals == wanted + 1 ? (digits % 10) / 5 : 0)
      decimals -= 1
    }
    let figure = Quantity(digits, decimals: decimals, isPercentage: from.isPercentage)
    return (isExact ? "" : "about ") + figure.shortest.grouped
  }

  /// The figure of the line on a day: `10`, or `about 7.3` where it has more decimals.
  func spelling(on day: Day) -> String {
    let (whole, parts) = covered(on: day)
    let digits = way < 0 ? start - whole : start + whole
    let tenths = (parts * 20 + length) / (length * 2)
    if decimals > from.decimals, decimals > to.decimals, decimals > 1 {
      return coarser(digits, isExact: parts == 0)
    }
    let (tenfold, overflow) = digits.multipliedReportingOverflow(by: 10)
    let (all, carry) = tenfold.addingReportingOverflow(way < 0 ? -tenths : tenths)
    let isExact = parts * 10 % length == 0
    // Tenths of large figures say nothing.
    if parts == 0 || overflow || carry || digits.magnitude >= 10_000 {
      let exact = Quantity(digits, decimals: decimals, isPercentage: from.isPercentage)
      return (parts == 0 ? "" : "about ") + exact.grouped
    }
    let rounded = Quantity(all, decimals: decimals + 1, isPercentage: from.isPercentage)
    return (isExact ? "" : "about ") + rounded.shortest.grouped
  }
}

/// How far a value has come from one figure to another, in hundredths of the way, rounded half
/// away from zero; nil where both are the same, or where they are too large to tell. The whole way
/// (or twice the way…) is never said of what has not come so far: 99.6 of 100 is 99%.
func percentOfWay(from: Quantity, to: Quantity, value: Quantity) -> Int64? {
  let decimals = max(from.decimals, to.decimals, value.decimals)
  guard let start = from.digits(withDecimals: decimals),
    let end = to.digits(withDecimals: decimals), let now = value.digits(withDecimals: decimals)
  else { return nil }
  let (way, overflow) = end.subtractingReportingOverflow(start)
  let (gone, carry) = now.subtractingReportingOverflow(start)
  if overflow || carry || way == 0 { return nil }
  let (whole, rest) = gone.magnitude.quotientAndRemainder(dividingBy: way.magnitude)
  let (hundreds, tooFar) = whole.multipliedReportingOverflow(by: 100)
  if tooFar || hundreds > UInt64(Int64.max) - 101 { return nil }
  // A hundred times the rest need not fit, so that it is divided while it grows.
  var hundredths: UInt64 = 0
  var left: UInt64 = 0
  for _ in 0..<100 {
    if left >= way.magnitude - rest {
      left -= way.magnitude - rest
      hundredths += 1
    } else {
      left += rest
    }
  }
  let isBack = (gone < 0) != (way < 0)
  if left >= way.magnitude - left, isBack || hundredths < 99 { hundredths += 1 }
  let percent = Int64(hundreds + hundredths)
  return isBack ? -percent : percent
}
