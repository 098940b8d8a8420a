import HourglassSyntax

/// One file, read: its programmes, its models, and what is wrong with how they are written.
public struct Document: Sendable {
  public let tree: Tree
  public let programmes: [Programme]
  public let models: [Model]
  public let profiles: [Profile]
  /// Those of the tree and of the language, in the order of the file.
  public let findings: [Finding]
}

/// Reads a file.
///
/// - Parameters:
///   - models: what `follows` may name, beside the models the file itself holds; the first is what
///     a programme follows that names none.
///   - profiles: the profiles that `follows` may name, beside the file's own.
public func read(
  document source: Source, models: [Model], profiles: [Profile] = []
) -> Document {
  let tree = parse(source)
  var resolver = Resolver(tree)
  let parts = resolver.statements(in: .file, of: -1)
  var own: [Model] = []
  for part in parts where part.keyword == .model { own.append(resolver.model(part)) }
  let known = models + own
  var ownProfiles: [Profile] = []
  for part in parts where part.keyword == .profile && !known.isEmpty {
    ownProfiles.append(resolver.profile(part, models: known))
  }
  var programmes: [Programme] = []
  for part in parts where part.keyword == .programme && !known.isEmpty {
    programmes.append(resolver.programme(part, models: known, profiles: profiles + ownProfiles))
  }
  var findings = tree.findings + resolver.findings
  findings.sort { $0.span.start < $1.span.start }
  return Document(tree: tree, programmes: programmes, models: own, profiles: ownProfiles,
    findings: findings)
}
