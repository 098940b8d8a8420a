// What is put into an order, and what is found in one.
//
// There is one sort for all. The standard library's is made anew for each kind of
// element and each comparison, and the sixty that we had were a hundredth of the page that people
// write in.

extension Sequence {
  /// The elements in ascending order; of two of which neither precedes the other, the first stays so.
  @inlinable
  package func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
    let elements = Array(self)
    return placesInOrder(elements.count) { precedes(elements[$0], elements[$1]) }
      .map { elements[$0] }
  }
}

extension Sequence where Element: Comparable {
  /// The elements in ascending order.
  @inlinable
  package func ordered() -> [Element] { ordered(by: <) }
}

/// The places from zero to a count in the order in which what stands there is to come.
@inline(never) @usableFromInline
package func placesInOrder(_ count: Int, _ precedes: (Int, Int) -> Bool) -> [Int] {
  Array(0..<count).sorted(by: precedes)
}

/// How many of so many come before the first for which a condition no longer holds.
package func leadingCount(of count: Int, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (0, count)
  while low < high {
    let middle = (low + high) / 2
    if holds(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}
