import HourglassSyntax

/// What a file holds for those that use it, understood once for all of them. It never changes.
package final class UsedDocument: Sendable {
  /// Where the file stands.
  package let place: String
  package let resolution: Resolution
  package let models: [Model]
  package let profiles: [Profile]
  package let libraries: [Library]
  let names: SharedNames
  let indicatorCount: Int
  /// Whether something in it is wrong, so that not all of it may be here.
  let hasErrors: Bool
  /// The places of the files it uses, directly.
  package let uses: [String]
  /// How many files lie one below the other from it downwards, those of a circle together being
  /// one: whatever it leads to outside its circle has a lower rank.
  let rank: Int
  /// A place of the circle in which it and others use each other; nil where there is none.
  let circle: String?

  init(
    place: String, _ scope: FileScope, _ resolution: Resolution, hasErrors: Bool, uses: [String],
    rank: Int,
    circle: String?
  ) {
    self.place = place
    self.resolution = resolution
    models = scope.contents.models
    profiles = scope.contents.profiles
    libraries = scope.contents.libraries
    names = scope.own
    indicatorCount = libraries.reduce(0) { $0 + $1.indicators.count }
    self.hasErrors = hasErrors
    self.uses = uses
    self.rank = rank
    self.circle = circle
  }

  var tree: Tree { resolution.tree }

  var isEmpty: Bool { models.isEmpty && profiles.isEmpty && libraries.isEmpty }
}

/// What a file holds for others.
struct FileContents: Sendable {
  var models: [Model] = []
  var profiles: [Profile] = []
  var libraries: [Library] = []
}
