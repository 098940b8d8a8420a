import HourglassLanguage
import HourglassRules
import HourglassSyntax

extension Analysis {
  /// The text, mended as far as that can be done without asking anybody. The files it uses are not
  /// touched, nor is what stands around the fences of a Markdown file.
  ///
  /// - Parameter changingMeaning: whether to apply also the fixes after which the text may mean
  ///   something else, so that somebody has to look at it.
  package func mended(changingMeaning: Bool) -> MendedFile {
    let context = contextKeepingFiles
    return mend(source, changingMeaning: changingMeaning) { source in
      let analysis = Analysis(of: source, with: context, on: day)
      return FoundInFile(analysis.fixableFindings, unclear: analysis.resolution.unclearStretches)
    }
  }

  /// Whatever is wrong and not allowed, with its fixes.
  private var fixableFindings: [Finding] {
    let judged = designs.flatMap { $0.judgements.filter { $0.allowedBy == nil } }
    return findingsAboutWriting + judged.map { $0.finding }
  }
}
