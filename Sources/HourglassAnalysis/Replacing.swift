import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// The same for the text with a stretch of it replaced. Models and profiles, and the files that
  /// the text used, are taken as they were: where another file has changed, begin anew.
  ///
  /// - Parameters:
  ///   - span: bytes of the text; what lies outside it counts as its nearest end.
  ///   - replacement: what to put there, in UTF-8.
  package func replacing(_ span: Span, with replacement: [UInt8]) -> Analysis {
    let bytes = source.bytes
    let start = min(max(0, Int(span.start)), bytes.count)
    let end = min(max(start, Int(span.end)), bytes.count)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count - (end - start) + replacement.count)
    result += bytes[..<start]
    result += replacement
    result += bytes[end...]
    var analysis = Analysis(
      of: Source(bytes: result, host: source.host), with: contextKeepingFiles, on: day)
    // One that keeps these files alone, however many edits there have been.
    analysis.context = context
    return analysis
  }

  /// The context in which the files that the text uses are taken as they were, and not opened.
  var contextKeepingFiles: DocumentContext {
    // Not the files with the text itself, so that no earlier text is kept with them.
    let used = files.compactMap { $0.used }
    if used.isEmpty { return context }
    let named = document.scope.files
    let context = context
    var keeping = context
    keeping.open = { path, place in
      if place == context.place(), let known = named.first(where: { $0.path == path }) {
        return .found([], place: known.document.place, isMarkdown: false)
      }
      return context.open(path, place)
    }
    keeping.kept = { place in
      used.first { $0.place == place } ?? context.kept(place)
    }
    return keeping
  }
}
