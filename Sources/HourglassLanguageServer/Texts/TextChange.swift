import HourglassFormats
import HourglassSyntax

/// One of the changes of `textDocument/didChange`: a stretch of the text, or all of it, and what is
/// to stand there.
struct TextChange {
  /// Nil for the whole text.
  let range: (start: Position, end: Position)?
  let text: [UInt8]

  /// Nil where the message is no change.
  init?(_ json: Json) {
    guard let text = json["text"]?.string else { return nil }
    self.text = Array(text.utf8)
    guard let range = json["range"] else {
      self.range = nil
      return
    }
    guard let (start, end) = Position.range(range) else { return nil }
    self.range = (start, end)
  }

  /// The stretch of a text that it replaces.
  func span(in lines: LineTable) -> Span {
    guard let range else { return Span(0, Int32(lines.bytes.count)) }
    let start = lines.offset(of: range.start)
    return Span(start, max(start, lines.offset(of: range.end)))
  }
}

extension Position {
  init?(_ json: Json?) {
    guard let line = json?["line"]?.integer, let character = json?["character"]?.integer,
      line >= 0, character >= 0
    else { return nil }
    self.init(line: line, character: character)
  }

  /// Nil where the message is no range.
  static func range(_ json: Json?) -> (start: Position, end: Position)? {
    guard let start = Position(json?["start"]), let end = Position(json?["end"]) else { return nil }
    return (start, end)
  }

  var json: Json { ["line": Json(line), "character": Json(character)] }
}

extension LineTable {
  /// A stretch as a range of the protocol.
  func range(_ span: Span) -> Json {
    ["start": position(of: span.start).json, "end": position(of: max(span.start, span.end)).json]
  }
}
