import HourglassFormats
import HourglassLanguage
import Synchronization

@testable import HourglassLanguageServer

/// A client in memory: what it sends goes to the server in pieces, and what the server sends is
/// read back as messages.
final class Conversation: Sendable {
  /// Files below `/project`, by their whole paths.
  let files: [String: String]
  private let waiting: Mutex<[[UInt8]]>
  private let sent = Mutex<[UInt8]>([])
  let written = Mutex<[String: [UInt8]]>([:])

  /// - Parameter pieces: what comes from the client in one go each; after the last, its end.
  init(_ pieces: [[UInt8]], files: [String: String] = [:]) {
    self.files = files
    waiting = Mutex(pieces)
  }

  /// Each message in one piece of its own, unless they are to come together.
  convenience init(
    _ messages: [Json], together: Bool = false, files: [String: String] = [:]
  ) {
    let pieces = messages.map { framed($0.text) }
    self.init(together ? [pieces.flatMap { $0 }] : pieces, files: files)
  }

  /// Runs the server to its end and gives its exit status and all it has sent.
  func run(parentRuns: Bool = true) -> (status: Int32, messages: [Json]) {
    let connection = Connection(
      receive: { _ in
        self.waiting.withLock {
          $0.isEmpty ? (parentRuns ? .end : .nothing) : .bytes($0.removeFirst())
        }
      },
      send: { bytes in
        self.sent.withLock { $0 += bytes }
        return true
      },
      isRunning: { _ in parentRuns })
    let status = serveLanguage(over: connection, serverFiles)
    var frames = MessageFrames()
    frames.append(sent.withLock { $0 })
    var messages: [Json] = []
    while case .content(let bytes)? = frames.next() {
      if let message = Json(parsing: bytes) { messages.append(message) }
    }
    return (status, messages)
  }

  private var serverFiles: ServerFiles {
    ServerFiles(
      version: "test", realPath: { $0.hasPrefix("/project/") ? $0 : nil },
      open: { path, place, isOpen in
        let folder = place.prefix(through: place.lastIndex(of: "/") ?? place.startIndex)
        let target = String(folder) + path
        if let open = isOpen(target) { return open }
        return self.files[target].map {
          .found(Array($0.utf8), place: target, isMarkdown: target.hasSuffix(".md"))
        } ?? .missing
      },
      read: { self.files[$0].map { Array($0.utf8) } },
      designs: { folder in self.files.keys.filter { $0.hasPrefix(folder) }.sorted() },
      today: { Day(year: 2014, month: 7, day: 1) },
      write: { path, bytes, replaces in
        if self.files[path] != nil, !replaces { return "\(path) exists already." }
        self.written.withLock { $0[path] = bytes }
        return nil
      })
  }
}

/// Messages as a client writes them.
enum Client {
  static func request(_ id: Int, _ method: String, _ params: Json = .object([])) -> Json {
    ["jsonrpc": "2.0", "id": Json(id), "method": .string(method), "params": params]
  }

  static func notification(_ method: String, _ params: Json = .object([])) -> Json {
    ["jsonrpc": "2.0", "method": .string(method), "params": params]
  }

  static func initialize(
    _ capabilities: Json = .object([]), encodings: [String] = [], process: Json = .null
  ) -> Json {
    var members: [(key: String, value: Json)] = []
    if case .object(let given) = capabilities { members = given }
    members.append(("general", ["positionEncodings": .array(encodings.map { .string($0) })]))
    return request(
      0, "initialize",
      [
        "processId": process, "rootUri": "file:///project/", "capabilities": .object(members),
      ])
  }

  static let initialized = notification("initialized")
  static let shutdown = request(999, "shutdown")
  static let exit = notification("exit")
  static let uri = "file:///project/design.hourglass"

  static func open(_ text: String, uri: String = uri, version: Int = 1) -> Json {
    notification(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "hourglass", "version": Json(version),
          "text": .string(text),
        ]
      ])
  }

  static func close(uri: String = uri) -> Json {
    notification("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
  }

  /// - Parameter changes: each a range, or nil for the whole text, and what is put there.
  static func change(
    _ version: Int, uri: String = uri, _ changes: [(range: Json?, text: String)]
  ) -> Json {
    notification(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": Json(version)],
        "contentChanges": .array(
          changes.map { .members(["range": $0.range, "text": .string($0.text)]) }),
      ])
  }

  static func about(_ uri: String = uri, _ more: (String, Json)...) -> Json {
    .object(
      [(key: "textDocument", value: ["uri": .string(uri)])]
        + more.map { (key: $0.0, value: $0.1) })
  }

  static func position(_ line: Int, _ character: Int) -> Json {
    ["line": Json(line), "character": Json(character)]
  }

  static func range(_ line: Int, _ start: Int, _ endLine: Int, _ end: Int) -> Json {
    ["start": position(line, start), "end": position(endLine, end)]
  }
}

extension [Json] {
  /// The answers to a request.
  func answers(to id: Int) -> [Json] {
    filter { $0["id"]?.integer == id && $0["method"] == nil }
  }

  func result(of id: Int) -> Json? { answers(to: id).first?["result"] }

  func errorCode(of id: Int) -> Int? { answers(to: id).first?["error"]?["code"]?.integer }

  /// What the server has told by itself with a method.
  func told(_ method: String) -> [Json] {
    filter { $0["method"]?.string == method }.compactMap { $0["params"] }
  }
}
