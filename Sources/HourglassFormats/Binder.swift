/// The one way from a document to the bytes of a file.
extension Binder {
  /// The names of its formats, as commands have them; the first where none is asked for.
  package static let formats = ["markdown", "html", "docx", "xlsx"]

  /// - Parameter format: one of `formats`; nil for any other.
  package func bytes(as format: String) -> [UInt8]? {
    switch format {
    case "markdown": Array(markdown.utf8)
    case "html": Array(html.utf8)
    case "docx": word
    case "xlsx": workbook.bytes
    default: nil
    }
  }
}
