import HourglassLanguage
import HourglassDocuments

/// A published activity as the beginning of a design.
package struct ImportedDesign: Sendable {
  /// In the language.
  package let design: String
  /// The observed values as a table; nil where there are none.
  package let values: String?
  /// What the design has no place for, or what the file leaves unsaid, in full sentences.
  package let remarks: [String]
}

/// Why a file cannot be read, and where.
package struct ImportProblem: Error, Sendable, Equatable {
  /// Counts from 1; nil where the trouble is not in one place.
  package let line: Int?
  package let message: String
}

/// Reads IATI 2.0x activities.
///
/// - Parameters:
///   - day: until which what is missing stands as `tbd`.
///   - lexicon: how the design is to spell the words of the language.
package func importedDesign(
  fromIati bytes: [UInt8], on day: Day, in lexicon: Lexicon = .english
) -> Result<ImportedDesign, ImportProblem> {
  let file: XmlDocument
  do {
    file = try readXml(bytes)
  } catch {
    return .failure(
      ImportProblem(line: error.line, message: "This is not well-formed XML. " + error.message))
  }
  let elements =
    file.isNamed("iati-activity", file.root)
    ? [file.root] : file.children(of: file.root, named: "iati-activity")
  if elements.isEmpty {
    return .failure(ImportProblem(line: nil, message: withoutActivities(file)))
  }
  var reader = IatiReader(file)
  let activities = elements.map { reader.activity($0) }
  var writer = IatiDesignWriter(on: day)
  let design = writer.design(of: activities)
  var remarks = writer.remarks + remarks(on: reader)
  let version = file.attribute("version", of: file.root) ?? ""
  if version.hasPrefix("1.") {
    remarks.insert(
      "The file uses version \(harmless(version)) of the standard. Hourglass read it as version "
        + "2.03. Check the design with care.", at: 0)
  }
  return .success(
    ImportedDesign(
      design: translated(design, to: lexicon),
      // The mark that Excel needs to see that it is UTF-8.
      values: writer.rows.isEmpty ? nil : "\u{FEFF}" + valuesTable(writer.rows),
      remarks: remarks))
}

/// Why there is nothing to import in a well-formed file.
private func withoutActivities(_ file: XmlDocument) -> String {
  switch file.name(file.root) {
  case "iati-activities":
    "The file has no activity: “iati-activities” has no element “iati-activity”."
  case "iati-organisations":
    "The file describes organisations and has no activity. Use the publisher's activity file."
  case let name:
    "The file has no published activity. Its outermost element is “\(harmless(name))” instead of "
      + "“iati-activities”."
  }
}

/// What the file has and a design has no place for.
private func remarks(on reader: IatiReader) -> [String] {
  var remarks: [String] = []
  if !reader.leftOut.isEmpty {
    let sorts = reader.leftOut.map { "\($0.count) " + ($0.count == 1 ? $0.one : $0.many) }
    remarks.append("Left out, because a design has no place for them: \(listed(sorts)).")
  }
  if reader.otherTexts > 0 {
    remarks.append(
      "A design has one language. Left out: "
        + counted(reader.otherTexts, "text")
        + (reader.otherLanguages.isEmpty
          ? " that are repeated." : " in other languages (\(listed(reader.otherLanguages)))."))
  }
  if reader.textsWithMarkup > 0 {
    remarks.append(
      "A design has no markup, and IATI does not allow any. Its words were kept, and its tags were "
        + "removed from " + counted(reader.textsWithMarkup, "text") + ".")
  }
  if reader.unseen > 0 {
    remarks.append(
      counted(reader.unseen, "character")
        + " that are not visible, such as marks of writing direction, were removed from the texts.")
  }
  return remarks
}
