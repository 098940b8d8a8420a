import HourglassFormats

/// Why a request has no result.
struct ResponseError: Error {
  let code: Code
  /// A full sentence.
  let message: String

  /// The protocol's numbers.
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestFailed = -32803
    case requestCancelled = -32800
  }

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// That the parameters of a request lack something.
  static func lacks(_ name: String) -> ResponseError {
    ResponseError(.invalidParams, "The parameters have no usable “\(name)”.")
  }

  var json: Json { ["code": Json(code.rawValue), "message": .string(message)] }
}
