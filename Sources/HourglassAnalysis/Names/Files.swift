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
    /// Nil for the text itself.
    let used: UsedDocument?
    /// Those that it uses, directly, in its order.
    let direct: [UsedDocument]
    fileprivate let ownScope: FileScope?
    fileprivate let context: DocumentContext

    package var tree: Tree { resolution.tree }

    /// What it may name beside what its programmes give names to.
    var scope: FileScope {
      if let ownScope { return ownScope }
      guard let used else { preconditionFailure("a used file that is none") }
      return FileScope(of: used, using: direct, context)
    }
  }

  /// The text itself, then the files it uses, directly and through others, each once.
  package var files: [File] {
    var all = [File(document, context)]
    var places: Set<String> = []
    var next = 0
    while next < all.count {
      for used in all[next].direct where places.insert(used.place).inserted {
        all.append(File(used, using: used.uses.compactMap { document(at: $0) }, context))
      }
      next += 1
    }
    return all
  }

  /// A file that has been read for this text, or earlier for others.
  private func document(at place: String) -> UsedDocument? {
    document.used.first { $0.place == place } ?? context.kept(place)
  }
}

extension Analysis.File {
  fileprivate init(_ document: TextDocument, _ context: DocumentContext) {
    place = ""
    resolution = document.resolution
    programmes = document.programmes
    models = document.models
    profiles = document.profiles
    libraries = document.libraries
    used = nil
    direct = document.scope.files.map { $0.document }
    ownScope = document.scope
    self.context = context
  }

  fileprivate init(
    _ document: UsedDocument, using direct: [UsedDocument], _ context: DocumentContext
  ) {
    place = document.place
    resolution = document.resolution
    programmes = []
    models = document.models
    profiles = document.profiles
    libraries = document.libraries
    used = document
    self.direct = direct
    ownScope = nil
    self.context = context
  }
}
