import HourglassAnalysis
import HourglassLanguage
import HourglassSyntax

/// Reads one file, follows its designs through their stages and judges them.
///
/// - Parameters:
///   - markdown: whether the design stands in the `hourglass` fences of a Markdown file.
///   - context: what the file may name beside what stands in it, and how it gets at other files.
///   - day: what is due is held against it; without it nothing is overdue.
package func analyse(
  _ bytes: [UInt8], markdown: Bool = false, with context: DocumentContext = .reference,
  on day: Day? = nil
) -> HourglassAnalysis.Analysis {
  HourglassAnalysis.Analysis(
    of: Source(bytes: bytes, host: markdown ? .markdown : .plain), with: context, on: day)
}

/// Whether a file of this name holds its design in fences.
package func isMarkdown(path: String) -> Bool {
  let name = path.lowercased()
  return name.hasSuffix(".md") || name.hasSuffix(".markdown")
}
