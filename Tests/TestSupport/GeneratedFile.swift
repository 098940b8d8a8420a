import Foundation
import Testing

/// `HOURGLASS_UPDATE=1 swift test` rewrites what is generated instead of comparing it.
package let isUpdating = ProcessInfo.processInfo.environment["HOURGLASS_UPDATE"] != nil

/// Compares a file that is generated with what it has to be; while `HOURGLASS_UPDATE` is set,
/// writes it instead, and a test fails so that nobody takes that for a comparison.
package func expectFile(
  _ path: String, toBe text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let isCurrent = Repository.text(of: path) == text
  if isUpdating {
    if !isCurrent { try Repository.write(text, to: path) }
  } else if !isCurrent {
    Issue.record(
      "\(path) is out of date. Run HOURGLASS_UPDATE=1 swift test, and look at what changed.",
      sourceLocation: sourceLocation)
  }
}

/// The same for a file that is no text.
package func expectFile(
  _ path: String, toBe bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = Repository.root.appending(path: path)
  let isCurrent = (try? Data(contentsOf: url)) == Data(bytes)
  if isUpdating {
    if !isCurrent { try Data(bytes).write(to: url, options: .atomic) }
  } else if !isCurrent {
    Issue.record(
      "\(path) is out of date. Run HOURGLASS_UPDATE=1 swift test, and look at what changed.",
      sourceLocation: sourceLocation)
  }
}
