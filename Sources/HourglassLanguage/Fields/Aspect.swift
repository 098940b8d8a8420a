/// What a change between two versions of a design can be about: one field, or several that are
/// read together.
package struct Aspect: Sendable, Equatable {
  /// What it is called in data for other programs.
  package let name: String
  /// What it is called in a sentence about one thing: “its baseline”.
  package let words: String
  /// What a change of it touches.
  package let group: Group

  package enum Group: Sendable {
    /// What it takes to see whether the programme does what it promises.
    case measuring
    /// What is to happen, to whom and by whose doing.
    case promise
    /// Why, how come, and what could be in the way.
    case explanation
    /// What is written down for order's sake.
    case record
  }

  /// - Parameter words: left out where its name does.
  package init(_ name: String, _ words: String? = nil, in group: Group) {
    self.name = name
    self.words = words ?? name
    self.group = group
  }

  package static func == (left: Aspect, right: Aspect) -> Bool { left.name == right.name }
}
