import HourglassFormats

/// Everything the server understands: what it announces and what it does come from here.
extension Method {
  static let all: [Method] =
    lifecycle + texts + diagnostics + completion + hover + symbols + names + codeActions + layout
    + semanticTokens + links + remarks + commands

  static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

/// How a session begins and ends.
extension Method {
  private static let lifecycle: [Method] = [
    Method("initialize", request: { session, params in initialize(session, params) }),
    Method("initialized", notification: { session, _ in watchFiles(session) }),
    Method(
      "shutdown",
      request: { session, _ in
        session.stage = .shutDown
        return .null
      }),
    // The loop that takes messages sees to these two.
    Method("exit", notification: { _, _ in }),
    Method("$/cancelRequest", notification: { _, _ in }),
  ]

  private static func initialize(_ session: Session, _ params: Json) -> Json {
    session.stage = .running
    session.client = ClientAbilities(params["capabilities"])
    session.encoding = PositionEncoding(
      offered: params["capabilities"]?["general"]?["positionEncodings"]?.items
        .compactMap { $0.string } ?? [])
    session.parent = params["processId"]?.integer
    let folders = params["workspaceFolders"]?.items.compactMap { $0["uri"]?.string } ?? []
    let root = params["rootUri"]?.string
    session.roots = (folders.isEmpty ? [root].compactMap { $0 } : folders)
      .compactMap { FileUri.path(of: $0) }
    return [
      "capabilities": .object(capabilities(for: session)),
      "serverInfo": ["name": "hourglass", "version": .string(session.files.version)],
    ]
  }

  private static func capabilities(for session: Session) -> [(key: String, value: Json)] {
    [
      ("positionEncoding", .string(session.encoding.rawValue)),
      // Changes come as edits, and texts when they are opened and closed. What is saved may be used
      // by others.
      ("textDocumentSync", ["openClose": true, "change": 2, "save": true]),
      (
        "workspace",
        ["workspaceFolders": ["supported": true, "changeNotifications": true]]
      ),
    ] + all.compactMap { $0.capability?(session.client) }
  }

  /// Asks to be told when files change that are not open.
  private static func watchFiles(_ session: Session) {
    guard session.client.registersWatchers else { return }
    let watchers: [Json] = ["**/*.hourglass", "**/*.md", "**/*.markdown"].map {
      ["globPattern": .string($0)]
    }
    session.request(
      "client/registerCapability",
      [
        "registrations": [
          [
            "id": "files", "method": "workspace/didChangeWatchedFiles",
            "registerOptions": ["watchers": .array(watchers)],
          ]
        ]
      ])
  }
}

/// What the client tells about its texts, and about files.
extension Method {
  private static let texts: [Method] = [
    Method(
      "textDocument/didOpen",
      notification: { session, params in
        guard let document = params["textDocument"], let uri = document["uri"]?.string,
          let text = document["text"]?.string
        else { return }
        session.open(
          uri: uri, text: Array(text.utf8), version: document["version"]?.integer ?? 0,
          language: document["languageId"]?.string ?? "")
      }),
    Method(
      "textDocument/didChange",
      notification: { session, params in
        guard let uri = params["textDocument"]?["uri"]?.string else { return }
        let changes = params["contentChanges"]?.items.map { TextChange($0) } ?? []
        // A change that cannot be read leaves the text as it was, rather than half changed.
        let readable = changes.compactMap { $0 }
        guard readable.count == changes.count else { return }
        session.change(
          uri: uri, version: params["textDocument"]?["version"]?.integer, readable)
      }),
    Method(
      "textDocument/didClose",
      notification: { session, params in
        guard let uri = params["textDocument"]?["uri"]?.string, session.documents[uri] != nil else {
          return
        }
        session.close(uri: uri)
        session.clearFindings(of: uri)
      }),
    Method("textDocument/didSave", notification: { session, _ in session.forgetFiles() }),
    Method(
      "workspace/didChangeWatchedFiles", notification: { session, _ in session.forgetFiles() }),
    Method(
      "workspace/didChangeWorkspaceFolders",
      notification: { session, params in
        func paths(_ key: String) -> [String] {
          params["event"]?[key]?.items.compactMap { $0["uri"]?.string }
            .compactMap { FileUri.path(of: $0) } ?? []
        }
        let removed = paths("removed")
        session.roots.removeAll { removed.contains($0) }
        session.roots += paths("added")
      }),
  ]
}
