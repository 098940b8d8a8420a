import HourglassFormats

/// The language server: takes messages in the order in which they come, and answers each request
/// once, from the texts as they are at its place in that order.
///
/// - Returns: the exit status that the protocol asks for: 0 where the client has said goodbye.
package func serveLanguage(over connection: Connection, _ files: ServerFiles) -> Int32 {
  let session = Session(files)
  var frames = MessageFrames()
  while true {
    switch connection.receive(receivingTime) {
    case .bytes(let bytes): frames.append(bytes)
    case .nothing:
      // A client that has died may have left its end open.
      if let parent = session.parent, !connection.isRunning(parent) { return 1 }
      continue
    case .end: return session.stage == .shutDown ? 0 : 1
    }
    var messages: [Incoming] = []
    while let frame = frames.next() { messages.append(Incoming(frame)) }
    for (message, isCancelled) in zip(messages, cancellations(among: messages)) {
      let ends = take(message, isCancelled: isCancelled, session)
      guard send(session.takeOutgoing(), connection) else { return 1 }
      if ends { return session.stage == .shutDown ? 0 : 1 }
    }
    // Once all that has come is dealt with: of a text that has changed meanwhile, nobody is told
    // what was found before.
    session.tellFindings()
    guard send(session.takeOutgoing(), connection) else { return 1 }
  }
}

/// In milliseconds: how long a client that has died goes unnoticed.
private let receivingTime = 2000

/// A message from the client.
private enum Incoming {
  case request(id: Json, method: String, params: Json)
  case notification(method: String, params: Json)
  /// To something that the server asked.
  case response
  case unusable(ResponseError)

  init(_ frame: MessageFrames.Frame) {
    guard case .content(let bytes) = frame else {
      self = .unusable(
        ResponseError(.parseError, "A message has no header with a usable Content-Length."))
      return
    }
    guard let json = Json(parsing: bytes) else {
      self = .unusable(ResponseError(.parseError, "A message is not JSON."))
      return
    }
    let params = json["params"] ?? .object([])
    switch (json["method"]?.string, json["id"]) {
    case (let method?, nil): self = .notification(method: method, params: params)
    case (let method?, .some(.number(let id))):
      self = .request(id: .number(id), method: method, params: params)
    case (let method?, .some(.string(let id))):
      self = .request(id: .string(id), method: method, params: params)
    case (nil, _?) where json["result"] != nil || json["error"] != nil: self = .response
    default:
      self = .unusable(
        ResponseError(.invalidRequest, "A message is neither a request nor an answer."))
    }
  }
}

/// Which requests have been cancelled by a message after them that has come in already.
private func cancellations(among messages: [Incoming]) -> [Bool] {
  var cancelled: Set<String> = []
  var all: [Bool] = []
  for message in messages.reversed() {
    switch message {
    case .notification("$/cancelRequest", let params):
      if let id = params["id"] { cancelled.insert(id.text) }
      all.append(false)
    case .request(let id, _, _): all.append(cancelled.remove(id.text) != nil)
    default: all.append(false)
    }
  }
  return all.reversed()
}

/// Deals with a message; true where it ends the session.
private func take(_ message: Incoming, isCancelled: Bool, _ session: Session) -> Bool {
  switch message {
  case .response: return false
  case .unusable(let error): session.answer(.null, error)
  case .notification("exit", _): return true
  case .notification(let name, let params):
    if session.stage == .running, case .notification(let handle)? = Method.named[name]?.handler {
      handle(session, params)
    }
  case .request(let id, let name, let params):
    do throws(ResponseError) {
      if isCancelled { throw ResponseError(.requestCancelled, "The request was cancelled.") }
      session.answer(id, try result(of: name, params, session))
    } catch {
      session.answer(id, error)
    }
  }
  return false
}

private func result(
  of name: String, _ params: Json, _ session: Session
) throws(ResponseError) -> Json {
  switch (session.stage, name) {
  case (.new, "initialize"), (.running, _): break
  case (.new, _):
    throw ResponseError(.serverNotInitialized, "The first request has to be initialize.")
  case (.shutDown, _):
    throw ResponseError(.invalidRequest, "After shutdown there is nothing but exit.")
  }
  if session.stage == .running, name == "initialize" {
    throw ResponseError(.invalidRequest, "The session has begun already.")
  }
  switch Method.named[name]?.handler {
  case .request(let answer): return try answer(session, params)
  case .question(let answer): return try answer(try Question(session, params))
  case .notification, nil:
    throw ResponseError(.methodNotFound, "Hourglass has no method \(name).")
  }
}

private func send(_ messages: [Json], _ connection: Connection) -> Bool {
  messages.allSatisfy { connection.send(framed($0.text)) }
}
