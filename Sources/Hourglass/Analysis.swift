import HourglassAnalysis
import HourglassDocuments
import HourglassLanguage
import HourglassReading
import HourglassSyntax

/// Everything known about one text: what it means, how far its designs carry, and what is found in
/// them.
///
/// ```swift
/// import Hourglass
///
/// let analysis = Analysis(of: text.utf8)
/// for finding in analysis.findings {
///   let place = analysis.position(of: finding.range.lowerBound)
///   print("\(place.line):\(place.column): \(finding.message) [\(finding.rule)]")
/// }
/// ```
///
/// The text is a design, a model, a profile or a library in the language that the manual
/// (`Grammar/README.md`) describes. Every text has an analysis: what is broken in it is reported
/// among the findings, and the rest is read.
///
/// Places are offsets in bytes of UTF-8 from the beginning of the text, and stretches half-open
/// ranges of them. An offset beyond the end counts as the end. An analysis never changes, does no
/// input or output and reads no clock: it depends on nothing but what it was made of. Asking it
/// for anything is safe from every thread.
public struct Analysis: Sendable {
  let known: HourglassAnalysis.Analysis

  init(_ known: HourglassAnalysis.Analysis) { self.known = known }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8, such as `string.utf8` or the bytes of a file. What is no UTF-8 is reported.
  ///   - isMarkdown: whether the designs stand in the fences marked `hourglass` of a Markdown file;
  ///     all else in it is comment.
  ///   - day: what is due is held against it; without it nothing is overdue.
  ///   - place: where the text stands, in whatever way `open` knows places.
  ///   - open: gives the files that the text names with `use`, by the path that it names them by
  ///     and the place of the file that does. It is asked while the text is being read, also for
  ///     the files that these use in turn, and may be asked twice for the same. Without it
  ///     no other file can be used.
  public init(
    of text: some Sequence<UInt8>, isMarkdown: Bool = false, on day: CalendarDay? = nil,
    at place: String = "",
    opening open: (@Sendable (_ path: String, _ place: String) -> OpenedFile)? = nil
  ) {
    var context = DocumentContext.reference
    context.place = { place }
    if let open { context.open = { path, place in UsedFile(open(path, place)) } }
    known = analyse(Array(text), markdown: isMarkdown, with: context, on: day?.day)
  }

  /// The text, byte for byte.
  public var utf8: [UInt8] { known.source.bytes }

  /// The analysis of the text with a stretch of it replaced.
  ///
  /// It says what a new analysis of the new text says, but the files that the text used are taken
  /// as they were, and not opened again. Where one of them has changed, make a new analysis.
  ///
  /// - Parameters:
  ///   - range: what lies outside the text counts as its nearest end.
  ///   - replacement: UTF-8.
  public func replacing(_ range: Range<Int>, with replacement: some Sequence<UInt8>) -> Analysis {
    Analysis(known.replacing(Span(range), with: Array(replacement)))
  }

  /// The line and the column of an offset, both from 1; columns count Unicode code points.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let place = Lines(known.source.bytes).place(of: known.clamped(offset))
    return (place.line, place.column)
  }
}

extension Analysis {
  /// A day that what is due is held against.
  public struct CalendarDay: Sendable {
    let day: Day

    /// A day of the Gregorian calendar; nil where there is no such day.
    ///
    /// - Parameters:
    ///   - year: from 1 to 9999.
    ///   - month: from 1, January, to 12.
    ///   - day: from 1.
    public init?(year: Int, month: Int, day: Int) {
      guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
        day <= Int(Day.length(ofMonth: Int32(month), year: Int32(year)))
      else { return nil }
      self.day = Day(year: Int32(year), month: Int32(month), day: Int32(day))
    }
  }

  /// What opening a file came to.
  public enum OpenedFile: Sendable {
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - place: the same for the same file, however it is named.
    ///   - isMarkdown: whether what it holds stands in fences marked `hourglass`.
    case found(text: [UInt8], place: String, isMarkdown: Bool)
    case missing
    /// It may not or cannot be read: why, as the end of a sentence, such as “you may not read it”.
    case refused(because: String)
  }

  /// Why something that was asked for cannot be had.
  public struct Refusal: Error, Sendable {
    /// A full sentence for whoever asked.
    public let message: String
  }
}

extension UsedFile {
  init(_ file: Analysis.OpenedFile) {
    switch file {
    case .found(let text, let place, let isMarkdown):
      self = .found(text, place: place, isMarkdown: isMarkdown)
    case .missing: self = .missing
    case .refused(let reason): self = .refused(reason)
    }
  }
}

extension Span {
  init(_ range: Range<Int>) {
    self.init(Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
  }

  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}

extension HourglassAnalysis.Analysis {
  /// The offset, or the nearest end of the text.
  func clamped(_ offset: Int) -> Int32 { Int32(min(max(0, offset), source.bytes.count)) }
}
