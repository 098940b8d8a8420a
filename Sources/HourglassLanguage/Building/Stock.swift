import HourglassSyntax

/// What the names of a file can stand for beside its programmes: models, profiles and shared
/// indicators, its own and those of the files it uses.
struct Stock {
  /// The first is what a programme follows that names none.
  var models: [Model]
  var profiles: [Profile] = []
  var shared: [(library: Library, index: Int)] = []
  /// The names that this file and those it uses give, and where.
  private(set) var entries: [Entry] = []
  /// The places of files that use this one in turn.
  var circles: [String] = []
  private let shipped: () -> [Profile]

  /// A name that can be given only once.
  struct Entry {
    let name: String
    /// `.model` for models and profiles, which `follows` names alike, or `.shared`.
    let slot: Slot
    /// The file it comes from; nil for the file itself.
    var path: String?

    init(_ name: String, _ slot: Slot, path: String? = nil) {
      self.name = name
      self.slot = slot
      self.path = path
    }
  }

  init(_ shelf: Shelf) {
    models = shelf.models
    shipped = shelf.profiles
  }

  /// The last one of a name counts: a file's own hides what is always there.
  func model(_ name: String) -> Model? { models.last { $0.name == name } }

  func profile(_ name: String) -> Profile? {
    profiles.last { $0.name == name } ?? shipped().first { $0.name == name }
  }

  /// Every name that `follows` can take.
  var followable: [String] {
    var names: [String] = []
    for name in models.map({ $0.name }) + profiles.map({ $0.name }) + shipped().map({ $0.name })
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// Remembers a name; gives the entry that already has it.
  mutating func claim(_ entry: Entry) -> Entry? {
    if let earlier = entries.first(where: { $0.name == entry.name && $0.slot == entry.slot }) {
      return earlier
    }
    entries.append(entry)
    return nil
  }
}
