import Synchronization

/// How far a run has come, on one line of a terminal that is gone at the end.
///
/// Nobody has to be told of a short run, so nothing is shown at first.
final class ProgressLine: Sendable {
  private let total: Int
  private let isShown: Bool
  private let environment: Environment
  private let done = Atomic<Int>(0)
  /// When to write next, in milliseconds.
  private let next: Atomic<Int>
  /// Whether there is a line to take away; one thread at a time writes it.
  private let hasLine = Mutex(false)

  private static let patience = 500
  private static let interval = 100

  init(of total: Int, _ hasRoom: Bool, _ environment: Environment) {
    self.total = total
    self.environment = environment
    isShown = hasRoom && environment.errorsAreTerminal
    next = Atomic(isShown ? environment.milliseconds() + ProgressLine.patience : 0)
  }

  /// One file is done; any thread may say so.
  func step() {
    guard isShown else { return }
    let count = done.add(1, ordering: .relaxed).newValue
    let now = environment.milliseconds()
    guard now >= next.load(ordering: .relaxed) else { return }
    hasLine.withLock { hasLine in
      guard now >= next.load(ordering: .relaxed) else { return }
      next.store(now + ProgressLine.interval, ordering: .relaxed)
      environment.writeError(eraseLine + "\(count) of \(total) designs")
      hasLine = true
    }
  }

  /// Gives the line back, before anything else is written.
  func erase() {
    guard isShown else { return }
    hasLine.withLock { hasLine in
      if hasLine { environment.writeError(eraseLine) }
      hasLine = false
    }
  }
}

/// To the beginning of the line, and nothing on it.
private let eraseLine = "\r\u{1B}[K"
