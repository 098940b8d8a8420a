import HourglassDocuments
import HourglassLanguage

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
  var file: XmlDocument
  var elements: [XmlDocument.Index]
  do {
    file = try readXml(bytes)
    elements = activities(in: file)
    // What a datastore gives as words is a file of its own, but no more than one within another.
    if elements.isEmpty, let answered = answered(by: file) {
      file = try readXml(answered)
      elements = activities(in: file)
    }
  } catch {
    return .failure(
      ImportProblem(line: error.line, message: "This is not well-formed XML. " + error.message))
  }
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

/// The activities of a file, also within what a datastore puts around its answers.
private func activities(in file: XmlDocument) -> [XmlDocument.Index] {
  var found: [XmlDocument.Index] = []
  var waiting = [file.root]
  while let element = waiting.popLast() {
    if file.isNamed("iati-activity", element) {
      found.append(element)
    } else {
      waiting += file.children(of: element).reversed()
    }
  }
  return found
}

/// The activities that a datastore gives as words within its own elements: `<str
/// name="iati_xml">&lt;iati-activity …`; nil where there are none.
private func answered(by file: XmlDocument) -> [UInt8]? {
  var all: [UInt8] = []
  var waiting = [file.root]
  while let element = waiting.popLast() {
    let children = file.children(of: element)
    waiting += children.reversed()
    guard children.isEmpty else { continue }
    let words = Array(file.text(of: element).utf8)
    guard let start = beginning(of: "<iati-activity", in: words) else { continue }
    all += words[start...]
  }
  if all.isEmpty { return nil }
  return Array("<iati-activities>".utf8) + all + Array("</iati-activities>".utf8)
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
  if !reader.unreadableDates.isEmpty {
    remarks.append(
      "Published as a date, but not a year or a day such as 2024-06-30: "
        + firstOf(reader.unreadableDates, "dates")
        + ". These dates are not in the design. Look them up in the file.")
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
