extension Array {
  /// Appends to a list that seldom gets a second element: to make a list of one takes half the
  /// work of making room in an empty one.
  mutating func add(_ element: Element) {
    if isEmpty { self = [element] } else { append(element) }
  }
}
