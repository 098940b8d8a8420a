import HourglassSyntax

/// What the names of a file can stand for beside its programmes: models, profiles and shared
/// indicators, its own and those of the files it uses.
package struct FileScope: Sendable {
  private let context: DocumentContext
  /// The files it uses, and how it names them.
  package private(set) var files: [(path: String, document: UsedDocument)] = []
  private var places: Set<String> = []
  /// Those files as they are written: a programme knows each by its place here plus one.
  private(set) var trees: [Tree] = []
  /// How many models and profiles there are beside those that are always there.
  private(set) var followedCount = 0
  private(set) var indicatorCount = 0
  /// What these give names to. Of a single file it is what that file has made once for all.
  private var used = SharedNames()
  /// What the file itself gives names to.
  private(set) var own = SharedNames()
  private(set) var contents = FileContents()

  init(_ context: DocumentContext) { self.context = context }

  /// What a file that others use may name itself.
  ///
  /// - Parameter used: the files that it uses, in its order.
  package init(of document: UsedDocument, using used: [UsedDocument], _ context: DocumentContext) {
    self.context = context
    for other in used { _ = take(other, from: other.place) }
    for model in document.models { _ = add(model) }
    for profile in document.profiles { _ = add(profile) }
    for library in document.libraries { _ = add(library) }
  }

  /// A name that is given a second time, and where it was given first: the path of a file, or nil
  /// for the file itself.
  struct Clash {
    let name: String
    let earlier: String?
  }

  /// The last one of a name counts: a file's own hides what is always there.
  package func model(_ name: String) -> Model? {
    own.followed[name]?.model ?? used.followed[name]?.model ?? context.model(name)
  }

  func isOwn(_ model: Model) -> Bool { own.followed[model.name]?.model === model }

  package func profile(_ name: String) -> Profile? {
    own.followed[name]?.profile ?? used.followed[name]?.profile
      ?? context.profiles().first { $0.name == name }
  }

  /// - Returns: the indicator, and the number by which a programme of this file knows the file
  ///   that it stands in.
  func indicator(_ name: String) -> (found: SharedNames.Indicator, file: Int32)? {
    if let found = own.indicators[name] { return (found, 0) }
    return used.indicators[name].map { ($0, $0.file + 1) }
  }

  /// An indicator of a library.
  package func shared(_ name: String) -> (library: Library, index: Int)? {
    indicator(name).map { ($0.found.library, $0.found.index) }
  }

  /// What a programme follows that names no model.
  var firstModel: Model? {
    context.models.first ?? files.lazy.compactMap { $0.document.models.first }.first
      ?? contents.models.first
  }

  package var models: [Model] {
    context.models + files.flatMap { $0.document.models } + contents.models
  }

  /// Without those that are always there.
  package var profiles: [Profile] {
    files.flatMap { $0.document.profiles } + contents.profiles
  }

  package var libraries: [Library] {
    files.flatMap { $0.document.libraries } + contents.libraries
  }

  var modelNames: [String] {
    models.map { $0.name }
  }

  /// Every name that `follows` can take, each once.
  package var followedNames: [String] {
    let profiles = profiles + context.profiles()
    var seen: Set<String> = []
    return (modelNames + profiles.map { $0.name }).filter { seen.insert($0).inserted }
  }

  var indicatorNames: [String] {
    libraries.flatMap { library in library.indicators.map { $0.name } }
  }

  func uses(_ document: UsedDocument) -> Bool { places.contains(document.place) }

  /// Takes over what another file holds.
  mutating func take(_ document: UsedDocument, from path: String) -> [Clash] {
    let file = Int32(files.count)
    files.append((path, document))
    places.insert(document.place)
    trees.append(document.tree)
    followedCount += document.models.count + document.profiles.count
    indicatorCount += document.indicatorCount
    if file == 0, !document.names.hasClashes {
      used = document.names
      return []
    }
    var clashes: [Clash] = []
    func note(_ name: String, _ origin: Int32?) {
      if let origin { clashes.append(Clash(name: name, earlier: files[Int(origin)].path)) }
    }
    for model in document.models { note(model.name, used.add(model, from: file)) }
    for profile in document.profiles { note(profile.name, used.add(profile, from: file)) }
    for library in document.libraries {
      for (index, shared) in library.indicators.enumerated() {
        note(shared.name, used.add(index, of: library, from: file))
      }
    }
    return clashes
  }

  mutating func add(_ model: Model) -> Clash? {
    contents.models.append(model)
    followedCount += 1
    // Not as an argument: that would be a change while the whole is being read, and copy it.
    let earlier = own.add(model, from: 0)
    return clash(model.name, used.followed[model.name]?.origin, earlier)
  }

  mutating func add(_ profile: Profile) -> Clash? {
    contents.profiles.append(profile)
    followedCount += 1
    let earlier = own.add(profile, from: 0)
    return clash(profile.name, used.followed[profile.name]?.origin, earlier)
  }

  mutating func add(_ library: Library) -> [(head: Head, clash: Clash)] {
    contents.libraries.append(library)
    indicatorCount += library.indicators.count
    var clashes: [(head: Head, clash: Clash)] = []
    for (index, shared) in library.indicators.enumerated() {
      let earlier = own.add(index, of: library, from: 0)
      if let clash = clash(shared.name, used.indicators[shared.name]?.origin, earlier) {
        clashes.append((shared.indicator.head, clash))
      }
    }
    return clashes
  }

  /// Puts the models into the order of the file.
  mutating func sortModels() {
    contents.models = contents.models.ordered { $0.head.statement < $1.head.statement }
  }

  private func clash(_ name: String, _ usedOrigin: Int32?, _ ownOrigin: Int32?) -> Clash? {
    if name.isEmpty || usedOrigin == nil && ownOrigin == nil { return nil }
    return Clash(name: name, earlier: usedOrigin.map { files[Int($0)].path })
  }
}
