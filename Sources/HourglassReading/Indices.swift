/// A set of indices into a list, kept as one bit for each.
///
/// Most runs look through one small design, and the standard library's `Set` costs more before its
/// first element than all their questions together. It takes room up to its greatest element: it is
/// for what is asked of a design, by a rule at most, and not once of each thing in it.
package struct Indices: Sendable {
  private var words: [UInt64] = []

  package init() {}

  package init(_ indices: [Int]) { insert(contentsOf: indices) }

  package var isEmpty: Bool { words.isEmpty }

  package func contains(_ index: Int) -> Bool {
    index >= 0 && index >> 6 < words.count && words[index >> 6] & bit(index) != 0
  }

  /// - Parameter index: 0 or more.
  /// - Returns: whether it was not there yet.
  @discardableResult
  package mutating func insert(_ index: Int) -> Bool {
    while words.count <= index >> 6 { words.append(0) }
    let isNew = words[index >> 6] & bit(index) == 0
    words[index >> 6] |= bit(index)
    return isNew
  }

  package mutating func insert(contentsOf indices: [Int]) {
    for index in indices { insert(index) }
  }

  private func bit(_ index: Int) -> UInt64 { 1 << UInt64(index & 63) }
}
