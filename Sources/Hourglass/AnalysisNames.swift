import HourglassAnalysis
import HourglassSyntax

extension Analysis {
  /// Where the name that an offset is in gets its meaning: in the text, or in a file that it uses.
  /// Nil where there is no name, where it stands for nothing, and where what it stands for is
  /// built in.
  public func declaration(at offset: Int) -> Place? {
    guard let named = known.place(at: known.clamped(offset)).named,
      case .file(let file, let token) = named.site
    else { return nil }
    let files = known.files
    return Place(
      file: files[file].place, range: files[file].tree.span(ofToken: token).range)
  }

  /// Every place that names what the name at an offset stands for, that where it gets its name
  /// included: in the text, then in the files that it uses. Those that use this text in turn are
  /// not known to it.
  public func references(at offset: Int) -> [Place] {
    guard let named = known.place(at: known.clamped(offset)).named else { return [] }
    let files = known.files
    return known.references(to: named).map {
      Place(file: files[$0.file].place, range: $0.span.range)
    }
  }

  /// The edits that give what the name at an offset stands for another name, in the text and in
  /// the files that it uses; those of one file in its order. No edit where it has that name.
  ///
  /// - Throws: a refusal where there is no name that could be changed from here, where the new one
  ///   can be no name, or where something else has it.
  public func renaming(at offset: Int, to name: String) throws(Refusal) -> [Edit] {
    switch known.renaming(at: known.clamped(offset), to: name) {
    case .refused(let message): throw Refusal(message: message)
    case .edits(let all):
      let files = known.files
      return all.flatMap { file in
        file.edits.map { Edit($0, in: files[file.file].place) }
      }
    }
  }
}
