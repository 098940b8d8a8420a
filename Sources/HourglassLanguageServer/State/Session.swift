import Hourglass
import HourglassAnalysis
import HourglassFormats
import HourglassLanguage
import HourglassSyntax

/// What the server knows between two messages. One thread uses it.
final class Session {
  enum Stage {
    case new, running, shutDown
  }

  let files: ServerFiles
  var stage = Stage.new
  var encoding = PositionEncoding.utf16
  var client = ClientAbilities()
  /// The process that started the server, where it has said so.
  var parent: Int?
  /// The folders that are open in the client.
  var roots: [String] = []
  /// By their URIs.
  private(set) var documents: [String: OpenDocument] = [:]
  private var outgoing: [Json] = []
  private var requestCount = 0

  init(_ files: ServerFiles) { self.files = files }

  func notify(_ method: String, _ params: Json) {
    outgoing.append([
      "jsonrpc": "2.0", "method": .string(method), "params": params,
    ])
  }

  /// Asks the client for something whose answer does not matter.
  func request(_ method: String, _ params: Json?) {
    requestCount += 1
    outgoing.append(
      .members([
        "jsonrpc": "2.0", "id": .string("hourglass-\(requestCount)"), "method": .string(method),
        "params": params,
      ]))
  }

  func answer(_ id: Json, _ result: Json) {
    outgoing.append(["jsonrpc": "2.0", "id": id, "result": result])
  }

  func answer(_ id: Json, _ error: ResponseError) {
    outgoing.append(["jsonrpc": "2.0", "id": id, "error": error.json])
  }

  func takeOutgoing() -> [Json] {
    defer { outgoing = [] }
    return outgoing
  }

  func open(uri: String, text: [UInt8], version: Int, language: String) {
    let path = FileUri.path(of: uri)
    documents[uri] = OpenDocument(
      uri: uri, place: path.map { files.realPath($0) ?? $0 } ?? uri,
      isMarkdown: isMarkdown(path: path ?? uri) || path == nil && language == "markdown",
      version: version, lines: LineTable(text, encoding))
    forgetFiles(except: uri)
  }

  func change(uri: String, version: Int?, _ changes: [TextChange]) {
    guard documents[uri] != nil else { return }
    for change in changes { documents[uri]?.apply(change) }
    if let version { documents[uri]?.version = version }
    forgetFiles(except: uri)
  }

  func close(uri: String) {
    documents[uri] = nil
    forgetFiles(except: uri)
  }

  /// Files may have changed: what uses any is read again.
  func forgetFiles(except uri: String? = nil) {
    for (other, document) in documents where other != uri && document.usesFiles {
      documents[other]?.forgetFiles()
    }
  }

  /// What is found in a text has been told.
  func told(_ uri: String) { documents[uri]?.isUntold = false }

  func document(at place: String) -> OpenDocument? {
    documents.values.filter { $0.place == place }.min { $0.uri < $1.uri }
  }

  /// The analysis of an open text as it is now; nil where it is not open.
  func analysis(of uri: String) -> Analysis? {
    guard let document = documents[uri] else { return nil }
    if document.isAnalysed { return document.analysis }
    let bytes = document.lines.bytes
    var analysis = document.analysis.map {
      $0.replacing(Span(0, Int32($0.source.bytes.count)), with: bytes)
    }
    // What names files for the first time wants them as they are now.
    if analysis.map({ $0.usesFiles && !document.usesFiles }) ?? true {
      analysis = read(bytes, isMarkdown: document.isMarkdown, at: document.place)
    }
    if let analysis { documents[uri]?.take(analysis) }
    return analysis
  }

  /// Reads a text that stands at a place.
  func read(_ bytes: [UInt8], isMarkdown: Bool, at place: String) -> Analysis {
    analyse(bytes, markdown: isMarkdown, with: context(for: place))
  }

  /// How a text at a place gets at others: those that are open hide what is on the disk.
  private func context(for place: String) -> DocumentContext {
    var context = DocumentContext.reference
    context.place = { place }
    guard place.hasPrefix("/") else {
      context.open = { _, _ in .refused("this text is in no file yet. Save it first") }
      return context
    }
    var shown: [String: UsedFile] = [:]
    for document in documents.values {
      shown[document.place] = .found(
        document.lines.bytes, place: document.place, isMarkdown: document.isMarkdown)
    }
    let (open, shadows) = (files.open, shown)
    context.open = { path, place in open(path, place) { shadows[$0] } }
    return context
  }

  /// Every design of the open folders, and every open text, each once, in the order of their
  /// places.
  func everyText() -> [(uri: String, analysis: Analysis)] {
    var all: [(place: String, uri: String, analysis: Analysis)] = []
    for (uri, document) in documents {
      if let analysis = analysis(of: uri) { all.append((document.place, uri, analysis)) }
    }
    var places = Set(all.map { $0.place })
    for path in roots.flatMap({ files.designs($0) }) {
      guard let place = files.realPath(path), places.insert(place).inserted,
        let bytes = files.read(place)
      else { continue }
      all.append(
        (
          place, FileUri.uri(ofPath: place),
          read(bytes, isMarkdown: isMarkdown(path: place), at: place)
        ))
    }
    return all.sorted { $0.place < $1.place }.map { ($0.uri, $0.analysis) }
  }

  /// The URI of a file that a text uses, as the client writes it where it is open there.
  func uri(ofPlace place: String) -> String {
    document(at: place)?.uri ?? FileUri.uri(ofPath: place)
  }
}
