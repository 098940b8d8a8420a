import Foundation

/// Whether all made-up cases are tried, which takes ten minutes: `HOURGLASS_THOROUGH=1 swift test`.
/// Without it, the tests that try the most take one case in several, the same ones every time.
package let isThorough = ProcessInfo.processInfo.environment["HOURGLASS_THOROUGH"] != nil

/// So many cases where all are tried, and otherwise so few.
package func tried(_ all: Int, orQuickly some: Int) -> Int { isThorough ? all : some }
