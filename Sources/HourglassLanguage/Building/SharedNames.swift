/// What the names stand for that a file, or several together, give to models, profiles and the
/// indicators of libraries. The last thing of a name counts.
struct SharedNames: Sendable {
  /// What `follows` can name.
  struct Followed: Sendable {
    var model: Model?
    var profile: Profile?
    /// Which of several files gives the name first.
    let origin: Int32
  }

  struct Indicator: Sendable {
    let library: Library
    let index: Int
    /// Which of several files it stands in.
    let file: Int32
    /// Which of several files gives the name first.
    let origin: Int32

    var shared: Library.Shared { library.indicators[index] }
  }

  private(set) var followed: [String: Followed] = [:]
  private(set) var indicators: [String: Indicator] = [:]
  /// Whether any name is given twice.
  private(set) var hasClashes = false

  /// Adds a model; gives the file that has given its name before.
  ///
  /// - Parameter file: its number among those that these are the names of.
  mutating func add(_ model: Model, from file: Int32) -> Int32? {
    let name = model.name
    let earlier = claim(name, from: file)
    followed[name]?.model = model
    return earlier
  }

  mutating func add(_ profile: Profile, from file: Int32) -> Int32? {
    let name = profile.name
    let earlier = claim(name, from: file)
    followed[name]?.profile = profile
    return earlier
  }

  private mutating func claim(_ name: String, from file: Int32) -> Int32? {
    if let earlier = followed[name] {
      // Nothing can refer to what has no name.
      if name.isEmpty { return nil }
      hasClashes = true
      return earlier.origin
    }
    followed[name] = Followed(origin: file)
    return nil
  }

  mutating func add(_ index: Int, of library: Library, from file: Int32) -> Int32? {
    let name = library.indicators[index].name
    let earlier = indicators[name]
    indicators[name] = Indicator(
      library: library, index: index, file: file, origin: earlier?.origin ?? file)
    guard let earlier, !name.isEmpty else { return nil }
    hasClashes = true
    return earlier.origin
  }
}
