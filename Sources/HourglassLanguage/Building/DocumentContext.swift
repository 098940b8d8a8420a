/// What a file may name beside what stands in it.
package struct DocumentContext: Sendable {
  /// How the words of the language are spelled in the file, and in those it uses.
  package var lexicon: Lexicon
  /// The models that `follows` may name; the first is what a programme follows that names none.
  package var models: [Model] {
    didSet { modelsByName = DocumentContext.byName(models) }
  }
  /// Empty where there is only one, as nearly always.
  private var modelsByName: [String: Model]
  /// The profiles that are always there; asked for only where a file names one.
  package var profiles: @Sendable () -> [Profile]
  /// Where the file stands, for opening others from there; asked for only where it uses any.
  package var place: @Sendable () -> String
  /// Opens a file that `use` names, as seen from another.
  package var open: @Sendable (_ path: String, _ place: String) -> UsedFile
  /// What has been made of the file at a place earlier in the run, if anything has.
  package var kept: @Sendable (_ place: String) -> UsedDocument?
  /// Takes what has been made of files, so that it need not be made again for the next one that
  /// uses them: all that one of these uses, directly or through others, is among them or was kept
  /// before.
  package var keep: @Sendable ([UsedDocument]) -> Void

  package init(
    models: [Model], lexicon: Lexicon = .english,
    profiles: @escaping @Sendable () -> [Profile] = { [] },
    place: @escaping @Sendable () -> String = { "" },
    open: @escaping @Sendable (_ path: String, _ place: String) -> UsedFile = { _, _ in
      .refused("other files cannot be opened here")
    },
    kept: @escaping @Sendable (_ place: String) -> UsedDocument? = { _ in nil },
    keep: @escaping @Sendable ([UsedDocument]) -> Void = { _ in }
  ) {
    self.models = models
    self.lexicon = lexicon
    self.profiles = profiles
    self.place = place
    self.open = open
    self.kept = kept
    self.keep = keep
    modelsByName = DocumentContext.byName(models)
  }

  /// The last one of a name counts.
  func model(_ name: String) -> Model? {
    if models.count == 1 { return models[0].name == name ? models[0] : nil }
    return modelsByName[name]
  }

  private static func byName(_ models: [Model]) -> [String: Model] {
    var byName: [String: Model] = [:]
    if models.count > 1 { for model in models { byName[model.name] = model } }
    return byName
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
