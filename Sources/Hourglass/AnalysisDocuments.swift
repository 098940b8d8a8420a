import HourglassAnalysis
import HourglassDocuments
import HourglassExchange
import HourglassLanguage
import HourglassReading

extension Analysis {
  /// Every document that can be made from a text with designs: what it is asked for by, and the
  /// formats that it can be had in, the usual one first.
  public static var documents: [(name: String, formats: [String])] {
    DocumentKind.withoutValues.map { ($0.name, $0.formats) }
  }

  /// The bytes of a document made from all designs of the text. What errors are about is left out
  /// of it.
  ///
  /// - Parameters:
  ///   - name: one of those that `documents` lists.
  ///   - format: one of its formats; the first where none is named.
  /// - Throws: a refusal where there is no such document or format, where the text has no design
  ///   that could be made out, and where the document depends on the day and none was given.
  public func document(_ name: String, as format: String? = nil) throws(Refusal) -> [UInt8] {
    guard let kind = DocumentKind.withoutValues.first(where: { $0.name == name }) else {
      let names = listed(DocumentKind.withoutValues.map { $0.name })
      throw Refusal(message: "Hourglass has no document \(inQuotes(name)). It has \(names).")
    }
    let format = format ?? kind.formats[0]
    guard kind.formats.contains(format) else {
      throw Refusal(
        message: "\(inQuotes(name)) has no format \(inQuotes(format)). It has "
          + "\(listed(kind.formats, "or")).")
    }
    if known.designs.isEmpty { throw Refusal(message: "This text has no design.") }
    guard let day = known.day ?? (kind.needsDay ? nil : Day(year: 1, month: 1, day: 1)) else {
      throw Refusal(message: "\(inQuotes(name)) depends on the date, and no date was given.")
    }
    return kind.make(DocumentRequest(known, as: format, on: day)).content
  }
}
