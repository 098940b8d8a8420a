/// The formats by the endings of the files that have them.
package let formatOfEnding: [(ending: String, format: String)] = [
  ("txt", "text"), ("md", "markdown"), ("csv", "csv"), ("xlsx", "xlsx"), ("docx", "docx"),
  ("html", "html"), ("ics", "icalendar"), ("json", "json"), ("xml", "xml"),
  ("svg", "svg"), ("mmd", "mermaid"),
]

extension DocumentKind {
  /// Those that can be made from a text alone.
  package static let withoutValues = all.filter { $0.needs != .values }

  /// What a file with it is called where it stands beside the other documents of a design.
  package func fileName(as format: String) -> String {
    let ending = formatOfEnding.first { $0.format == format }?.ending ?? format
    return (stem ?? name) + "." + ending
  }
}
