import HourglassLanguage
import HourglassOutput
import HourglassSyntax

extension Examination {
  /// Whatever is wrong and not allowed, with its fixes.
  var mendable: [Finding] {
    let judged = designs.flatMap { $0.judgements.filter { $0.allowedBy == nil } }
    return document.findings + findingsAboutRules + judged.map { $0.finding }
  }
}

/// Mends what is found in one file, as far as that can be done without asking anybody.
///
/// - Parameters:
///   - changingMeaning: whether to apply also the fixes after which the file may mean something
///     else, so that somebody has to look at it.
///   - markdown: whether the design stands in the `hourglass` fences of a Markdown file; what
///     stands outside them stays as it is.
///   - context: what the file may name beside what stands in it; the files it uses are not touched.
///   - day: what is due is held against it.
package func mend(
  _ bytes: [UInt8], changingMeaning: Bool = false, markdown: Bool = false,
  with context: DocumentContext = .reference, on day: Day? = nil
) -> MendedFile {
  let source = Source(bytes: bytes, host: markdown ? .markdown : .plain)
  return HourglassSyntax.mend(source, changingMeaning: changingMeaning) { source in
    examine(source.bytes, markdown: markdown, with: context, on: day).mendable
  }
}
