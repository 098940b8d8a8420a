import HourglassLanguage

/// How many things files hold that can be read on their own.
package struct ContentCounts: Sendable {
  package var designs = 0
  package var models = 0
  package var profiles = 0
  package var libraries = 0

  package init(designs: Int = 0, models: Int = 0, profiles: Int = 0, libraries: Int = 0) {
    self.designs = designs
    self.models = models
    self.profiles = profiles
    self.libraries = libraries
  }

  package var isEmpty: Bool { designs + models + profiles + libraries == 0 }

  package mutating func add(_ other: ContentCounts) {
    designs += other.designs
    models += other.models
    profiles += other.profiles
    libraries += other.libraries
  }

  /// `2 designs and 1 model`; where there is nothing, `0 designs`.
  var words: String {
    var things: [String] = []
    if designs > 0 || isEmpty { things.append(counted(designs, "design")) }
    if models > 0 { things.append(counted(models, "model")) }
    if profiles > 0 { things.append(counted(profiles, "profile")) }
    if libraries > 0 {
      things.append(libraries == 1 ? "1 library" : "\(libraries) libraries")
    }
    return listed(things)
  }
}
