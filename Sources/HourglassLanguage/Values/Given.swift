/// What a design says about one thing: it says it, says that it is absent, says that it will
/// come, or is silent. Silence and absence are never the same.
package enum Given<Value: Sendable>: Sendable {
  case unsaid
  case said(Value)
  /// `none because "…"`: deliberately absent.
  case declined(because: Text)
  /// `tbd until …`: will come by then; `tbd` alone, by a date not set yet. A target also says for
  /// when it is wanted: `tbd until … by …`.
  case pending(until: PartialDate, for: PartialDate? = nil)
  /// Something stands there that could not be understood, and has been reported.
  case broken

  /// The value, where there is one.
  package var value: Value? {
    if case .said(let value) = self { return value }
    return nil
  }

  package var isUnsaid: Bool {
    if case .unsaid = self { return true }
    return false
  }
}

/// A text of the design; `Programme.string` gives its words.
package struct Text: Sendable, Equatable {
  package let token: Int32
  /// Of a design: 0 for the file it stands in, else one it takes something over from. Of a model:
  /// the number of one of its files.
  var file: Int32 = 0
}

/// A name as it is written in one place.
package struct Name: Sendable, Equatable {
  package let token: Int32
  /// The same for the same word anywhere in the file.
  package let symbol: UInt32
  /// As of a text.
  package internal(set) var file: Int32 = 0
}

/// Something of the same programme that is named: its index in the programme's list, and the
/// token that names it.
package struct Reference<Target>: Sendable {
  package let index: Int
  package let token: Int32
}

/// Something of the model that is named: its index in the model's list, and the token in the
/// design that names it.
package struct ModelReference: Sendable {
  package let index: Int
  package let token: Int32

  package init(index: Int, token: Int32) {
    self.index = index
    self.token = token
  }
}
