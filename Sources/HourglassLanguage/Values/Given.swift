/// What a design says about one thing: it says it, says that it is absent, says that it will
/// come, or is silent. Silence and absence are never the same.
public enum Given<Value: Sendable>: Sendable {
  case unsaid
  case said(Value)
  /// `none because "…"`: deliberately absent.
  case declined(because: Text)
  /// `tbd until …`: will come by then.
  case pending(until: PartialDate)
  /// Something stands there that could not be understood, and has been reported.
  case broken

  /// The value, where there is one.
  public var value: Value? {
    if case .said(let value) = self { return value }
    return nil
  }

  public var isUnsaid: Bool {
    if case .unsaid = self { return true }
    return false
  }
}

/// A text of the design; `Programme.string` gives its words.
public struct Text: Sendable, Equatable {
  public let token: Int32
  /// 0 for the file the design or the model stands in, else one it takes something over from.
  var file: Int32 = 0
}

/// A name as it is written in one place.
public struct Name: Sendable, Equatable {
  public let token: Int32
  /// The same for the same word anywhere in the file.
  public let symbol: UInt32
  /// 0 for the file the design or the model stands in, else one it takes something over from.
  var file: Int32 = 0
}

/// Something of the same programme that is named: its index in the programme's list, and the
/// token that names it.
public struct Reference<Target>: Sendable {
  public let index: Int
  public let token: Int32
}

/// Something of the model that is named: its index in the model's list, and the token in the
/// design that names it.
public struct ModelReference: Sendable {
  public let index: Int
  public let token: Int32
}
