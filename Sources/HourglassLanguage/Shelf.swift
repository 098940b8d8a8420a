/// What a file may name beside what stands in it.
package struct Shelf {
  /// The models that `follows` may name; the first is what a programme follows that names none.
  package var models: [Model]
  /// The profiles that are always there; asked for only where a file names one.
  package var profiles: () -> [Profile]
  /// Where the file stands, for opening others from there; asked for only where it uses any.
  package var place: () -> String
  /// Opens a file that `use` names, as seen from another.
  package var open: (_ path: String, _ place: String) -> UsedFile

  package init(
    models: [Model], profiles: @escaping () -> [Profile] = { [] },
    place: @escaping () -> String = { "" },
    open: @escaping (_ path: String, _ place: String) -> UsedFile = { _, _ in
      .refused("no other file can be opened here")
    }
  ) {
    self.models = models
    self.profiles = profiles
    self.place = place
    self.open = open
  }
}

/// What opening a file came to.
package enum UsedFile: Sendable {
  /// - Parameters:
  ///   - place: the same for the same file, however it was named.
  case found([UInt8], place: String, isMarkdown: Bool)
  case missing
  /// It stands outside the project.
  case outside
  /// Something else is in the way: the end of a sentence.
  case refused(String)
}
