import Synchronization
import SystemAccess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What `work` gives for each of the numbers below `count`, in their order. Several threads share
/// the numbers out between them, and each has a buffer of its own that it keeps from one number
/// to the next.
func inParallel<Result: Sendable>(
  _ count: Int, workers: Int, _ work: @escaping @Sendable (Int, inout [UInt8]) -> Result
) -> [Result] {
  guard count > 1, workers > 1 else {
    var buffer: [UInt8] = []
    return (0..<count).map { work($0, &buffer) }
  }
  let job = Job(count: count, work)
  // This thread is a worker as well.
  var threads: [pthread_t] = []
  for _ in 1..<min(workers, count) {
    if let thread = startThread({ job.run() }) { threads.append(thread) }
  }
  job.run()
  for thread in threads { pthread_join(thread, nil) }
  return job.results()
}

/// Numbers are taken several at a time, so that the threads seldom meet.
private let chunk = 8

private final class Job<Result: Sendable>: @unchecked Sendable {
  private let count: Int
  private let work: @Sendable (Int, inout [UInt8]) -> Result
  private let next = Atomic<Int>(0)
  /// Each place is written by the one thread that took its number, and read after all have ended.
  private let places: UnsafeMutablePointer<Result>

  init(count: Int, _ work: @escaping @Sendable (Int, inout [UInt8]) -> Result) {
    self.count = count
    self.work = work
    places = .allocate(capacity: count)
  }

  func run() {
    var buffer: [UInt8] = []
    while true {
      let start = next.add(chunk, ordering: .relaxed).oldValue
      if start >= count { return }
      for index in start..<min(start + chunk, count) {
        (places + index).initialize(to: work(index, &buffer))
      }
    }
  }

  func results() -> [Result] {
    let results = (0..<count).map { places[$0] }
    places.deinitialize(count: count)
    places.deallocate()
    return results
  }
}

private final class Start {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Starts a thread; nil where the system has none to give, and then the others do its work.
private func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  // The main thread's usual size, on systems that give other threads less.
  pthread_attr_setstacksize(&attributes, 8 << 20)
  let start = Unmanaged.passRetained(Start(body))
  #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(&thread, &attributes, { runThread($0) }, start.toOpaque())
    guard status == 0, let thread else {
      start.release()
      return nil
    }
    return thread
  #else
    var thread = pthread_t()
    let status = pthread_create(&thread, &attributes, { runThread($0!) }, start.toOpaque())
    guard status == 0 else {
      start.release()
      return nil
    }
    return thread
  #endif
}

private func runThread(_ start: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  hourglass_add_fault_stack()
  Unmanaged<Start>.fromOpaque(start).takeRetainedValue().body()
  return nil
}
