import Hourglass

/// What a design can be exported to, and the flags of `export` that mean something to it, beside
/// those that all take.
struct ExportTarget: Sendable {
  let kind: DocumentKind
  let flags: [Flag]

  static let all: [ExportTarget] = [
    ("logframe", [Flag.columns, .exportFormat, .values, .onOrToday]),
    ("pirs", [.exportFormat, .onOrToday]), ("iati", [.values, .onOrToday]), ("xlsform", []),
    ("json", []),
  ].compactMap { name, flags in
    DocumentKind.named(name).map { ExportTarget(kind: $0, flags: flags) }
  }

  static func asked(by request: Request) -> ExportTarget? {
    all.first { $0.kind.name == request[.to] }
  }
}
