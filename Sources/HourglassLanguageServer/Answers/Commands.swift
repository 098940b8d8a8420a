import Hourglass
import HourglassAnalysis
import HourglassDocuments
import HourglassFormats
import HourglassLanguage

/// What a client can have made of a text.
enum ServerCommand: String, CaseIterable {
  /// The picture of a design, as SVG.
  case picture = "hourglass.picture"
  /// Any document, by its name and in any of its formats.
  case document = "hourglass.document"
  /// Which documents there are.
  case documents = "hourglass.documents"
}

/// The documents of a design, given back, or written to where the client says.
extension Method {
  static let commands: [Method] = [
    Method(
      "workspace/executeCommand", announcing: "executeCommandProvider",
      as: ["commands": .array(ServerCommand.allCases.map { .string($0.rawValue) })],
      request: { (session, params) throws(ResponseError) in
        guard let name = params["command"]?.string else { throw .lacks("command") }
        guard let command = ServerCommand(rawValue: name) else {
          let names = listed(ServerCommand.allCases.map { $0.rawValue })
          throw ResponseError(
            .invalidParams, "Hourglass has no command \(inQuotes(name)). It has \(names).")
        }
        let asked = params["arguments"]?.items.first ?? .null
        switch command {
        case .documents:
          return .array(
            documentKinds.map {
              [
                "name": .string($0.name), "title": .string($0.title),
                "formats": .array($0.formats.map { .string($0) }),
              ]
            })
        case .picture: return try document(of: session, asked, named: "diagram")
        case .document:
          guard let name = asked["document"]?.string else { throw .lacks("document") }
          return try document(of: session, asked, named: name)
        }
      })
  ]
}

/// Those that can be made from a text alone.
private let documentKinds = DocumentKind.all.filter { $0.needs != .values }

/// Makes a document of the text at `uri`, in `format` or else its usual one: an object with
/// `document`, `format` and either `text`, or `base64` for what is no text, or `uri`, where it has
/// been written to the URI that `to` names. `overwrite` lets it replace a file that is there.
private func document(
  of session: Session, _ asked: Json, named name: String
) throws(ResponseError) -> Json {
  guard let kind = documentKinds.first(where: { $0.name == name }) else {
    let names = listed(documentKinds.map { $0.name })
    throw ResponseError(
      .invalidParams, "Hourglass has no document \(inQuotes(name)). It has \(names).")
  }
  let format = asked["format"]?.string ?? kind.formats[0]
  guard kind.formats.contains(format) else {
    throw ResponseError(
      .invalidParams,
      "\(inQuotes(name)) has no format \(inQuotes(format)). It has \(listed(kind.formats, "or")).")
  }
  guard let uri = asked["uri"]?.string else { throw .lacks("uri") }
  guard let analysis = session.analysis(of: uri) else {
    throw ResponseError(.invalidParams, "\(uri) is not open.")
  }
  if analysis.designs.isEmpty {
    throw ResponseError(.requestFailed, "This text has no design.")
  }
  var request = DocumentRequest(analysis, as: format, on: session.files.today())
  request.isToday = true
  request.path = FileUri.path(of: uri) ?? uri
  let bytes = kind.make(request).content
  var members: [(key: String, value: Json)] = [
    ("document", .string(name)), ("format", .string(format)),
  ]
  if let target = asked["to"]?.string {
    guard let path = FileUri.path(of: target) else {
      throw ResponseError(.invalidParams, "\(target) is not the URI of a file.")
    }
    if let trouble = session.files.write(path, bytes, asked["overwrite"]?.isTrue ?? false) {
      throw ResponseError(.requestFailed, trouble)
    }
    members.append(("uri", .string(target)))
  } else if let text = String(validating: bytes, as: UTF8.self) {
    members.append(("text", .string(text)))
  } else {
    members.append(("base64", .string(base64(bytes))))
  }
  return .object(members)
}

private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let three = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
    let number = three[0] << 16 | three[1] << 8 | three[2]
    for place in 0..<4 {
      text.append(
        start + place - 1 < bytes.count || place == 0
          ? digits[Int(number >> (18 - 6 * UInt32(place)) & 63)] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
