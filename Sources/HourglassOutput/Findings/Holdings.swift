/// How many things files hold that can be read on their own.
public struct Holdings: Sendable {
  public var designs = 0
  public var models = 0
  public var profiles = 0
  public var libraries = 0

  public init(designs: Int = 0, models: Int = 0, profiles: Int = 0, libraries: Int = 0) {
    self.designs = designs
    self.models = models
    self.profiles = profiles
    self.libraries = libraries
  }

  public var isEmpty: Bool { designs + models + profiles + libraries == 0 }

  public mutating func add(_ other: Holdings) {
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
