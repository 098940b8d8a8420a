import HourglassLanguage
import HourglassSyntax

extension Analysis {
  /// A text whose names are known here.
  package struct File: Sendable {
    /// The same for the same file, however it is named; empty for the text itself.
    package let place: String
    package let resolution: Resolution
    let programmes: [Programme]
    let models: [Model]
    let profiles: [Profile]
    let libraries: [Library]
    /// What it may name beside what its programmes give names to.
    let scope: FileScope
    /// Nil for the text itself.
    let used: UsedDocument?

    package var tree: Tree { resolution.tree }
  }

  /// The text itself, then the files it uses, directly and through others, each once.
  package var files: [File] {
    var all = [File(document)]
    var next = 0
    while next < all.count {
      for (_, used) in all[next].scope.files where !all.contains(where: { $0.place == used.place })
      {
        all.append(File(used))
      }
      next += 1
    }
    return all
  }
}

extension Analysis.File {
  fileprivate init(_ document: Document) {
    place = ""
    resolution = document.resolution
    programmes = document.programmes
    models = document.models
    profiles = document.profiles
    libraries = document.libraries
    scope = document.scope
    used = nil
  }

  fileprivate init(_ document: UsedDocument) {
    place = document.place
    resolution = document.resolution
    programmes = []
    models = document.models
    profiles = document.profiles
    libraries = document.libraries
    scope = document.scope
    used = document
  }
}
