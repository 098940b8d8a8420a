/// How the server talks with its client.
package struct Connection: Sendable {
  package enum Received: Sendable {
    case bytes([UInt8])
    /// Nothing came within the time.
    case nothing
    /// The client has closed its end, or it cannot be read.
    case end
  }

  /// Waits for bytes, at most so many milliseconds.
  package let receive: @Sendable (_ milliseconds: Int) -> Received
  /// Sends bytes at once; false where nobody takes them any more.
  package let send: @Sendable ([UInt8]) -> Bool
  /// Whether the process of this number runs.
  package let isRunning: @Sendable (Int) -> Bool

  package init(
    receive: @escaping @Sendable (_ milliseconds: Int) -> Received,
    send: @escaping @Sendable ([UInt8]) -> Bool, isRunning: @escaping @Sendable (Int) -> Bool
  ) {
    self.receive = receive
    self.send = send
    self.isRunning = isRunning
  }
}
