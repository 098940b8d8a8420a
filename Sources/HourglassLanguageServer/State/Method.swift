import HourglassAnalysis
import HourglassFormats
import HourglassSyntax

/// One method of the protocol that the server understands.
struct Method: Sendable {
  let name: String
  let handler: Handler
  /// What the server announces for it: a member of its capabilities; nil where it announces nothing.
  let capability: Capability?

  typealias Capability = @Sendable (ClientAbilities) -> (key: String, value: Json)?

  enum Handler: Sendable {
    case request(@Sendable (Session, Json) throws(ResponseError) -> Json)
    /// A request about a text that is open.
    case question(@Sendable (Question) throws(ResponseError) -> Json)
    case notification(@Sendable (Session, Json) -> Void)
  }

  init(
    _ name: String, announcing key: String? = nil, as value: Json = true,
    request: @escaping @Sendable (Session, Json) throws(ResponseError) -> Json
  ) {
    self.name = name
    handler = .request(request)
    capability = Method.announcement(key, value)
  }

  init(
    _ name: String, announcing key: String?, as value: Json = true,
    answer: @escaping @Sendable (Question) throws(ResponseError) -> Json
  ) {
    self.name = name
    handler = .question(answer)
    capability = Method.announcement(key, value)
  }

  /// - Parameter capability: what is announced, by what the client can do.
  init(
    _ name: String,
    announcing capability: @escaping Capability,
    answer: @escaping @Sendable (Question) throws(ResponseError) -> Json
  ) {
    self.name = name
    handler = .question(answer)
    self.capability = capability
  }

  init(_ name: String, notification: @escaping @Sendable (Session, Json) -> Void) {
    self.name = name
    handler = .notification(notification)
    capability = nil
  }

  private static func announcement(_ key: String?, _ value: Json) -> Capability? {
    guard let key else { return nil }
    return { _ in (key: key, value: value) }
  }
}

/// A request about an open text, with all that is known of it.
struct Question {
  let session: Session
  let params: Json
  let document: OpenDocument
  let analysis: Analysis
  var lines: LineTable { document.lines }
  var client: ClientAbilities { session.client }

  init(_ session: Session, _ params: Json) throws(ResponseError) {
    guard let uri = params["textDocument"]?["uri"]?.string else {
      throw .lacks("textDocument")
    }
    guard let analysis = session.analysis(of: uri), let document = session.documents[uri] else {
      throw ResponseError(.invalidParams, "\(uri) is not open.")
    }
    (self.session, self.params, self.document, self.analysis) = (
      session, params, document, analysis
    )
  }

  /// The byte that the request's position stands for.
  func offset() throws(ResponseError) -> Int32 {
    guard let position = Position(params["position"]) else { throw .lacks("position") }
    return lines.offset(of: position)
  }

  /// The bytes that the request's range stands for.
  func span() throws(ResponseError) -> Span {
    guard let (start, end) = Position.range(params["range"]) else { throw .lacks("range") }
    let first = lines.offset(of: start)
    return Span(first, max(first, lines.offset(of: end)))
  }

  func range(_ span: Span) -> Json { lines.range(span) }

  /// Edits of this text as the protocol has them.
  func json(of edits: [Edit]) -> Json {
    .array(edits.map { ["range": range($0.span), "newText": .string($0.text)] })
  }
}

/// The edits of one text.
struct TextEdits {
  let uri: String
  let version: Int?
  let edits: Json
}

extension Session {
  /// A `WorkspaceEdit`, with the versions that it is for where the client takes these.
  func workspaceEdit(_ all: [TextEdits]) -> Json {
    if client.takesVersionedEdits {
      return [
        "documentChanges": .array(
          all.map {
            [
              "textDocument": [
                "uri": .string($0.uri), "version": $0.version.map { Json($0) } ?? .null,
              ], "edits": $0.edits,
            ]
          })
      ]
    }
    return ["changes": .object(all.map { (key: $0.uri, value: $0.edits) })]
  }
}
