import HourglassSyntax

/// One file, read: its programmes, what it holds for others, and what is wrong with how it is
/// written.
package struct TextDocument: Sendable {
  package let resolution: Resolution
  package let programmes: [Programme]
  package let models: [Model]
  package let profiles: [Profile]
  package let libraries: [Library]
  /// The files it uses, directly or through others, as far as they have been read for it, in the
  /// order of their places.
  package let used: [UsedDocument]
  /// What it may name beside what its programmes give names to.
  package let scope: FileScope
  /// Those of the tree and of the language, in the order of the file.
  package private(set) var findings: [Finding]

  /// The same file with other findings about how it is written.
  package func with(findings: [Finding]) -> TextDocument {
    var document = self
    document.findings = findings
    return document
  }

  package var tree: Tree { resolution.tree }
}

/// Reads the one model of a file that names nothing outside itself; nil where it has no model, or
/// more than one.
package func readModel(_ source: Source) -> Model? {
  var file = ParsedFile(source, isForDesigns: false, at: { "" }, DocumentContext(models: []))
  let models = file.parts.filter { $0.keyword == .model }
  return models.count == 1 ? file.resolver.model(models[0], extending: nil) : nil
}

/// Reads a file against these models: `follows` may name them beside those the file itself holds,
/// and the first is what a programme follows that names none.
package func read(document source: Source, models: [Model]) -> TextDocument {
  read(document: source, with: DocumentContext(models: models))
}

/// Reads a file and those it uses.
package func read(document source: Source, with context: DocumentContext) -> TextDocument {
  let file = ParsedFile(source, isForDesigns: true, at: context.place, context)
  var resolver = file.resolver
  var scope = FileScope(context)
  var used: [UsedDocument] = []
  if !file.uses.isEmpty {
    let place = context.place()
    let graph = UseGraph(of: file.uses.filter { $0.place != place }, context)
    used = graph.all
    for use in file.uses {
      let document = use.place.flatMap { $0 == place ? nil : graph.document(at: $0) }
      let isCircular = document.map { graph.leads(from: $0, to: place) } ?? false
      resolver.take(use, document, isCircular: isCircular, isItself: use.place == place, &scope)
    }
  }
  resolver.readContents(file.parts, &scope)
  var programmes: [Programme] = []
  if let model = scope.firstModel {
    for part in file.parts where part.keyword == .programme {
      programmes.append(resolver.programme(part, firstModel: model, in: scope))
    }
  }
  resolver.checkNames(of: programmes)
  var findings = resolver.findings
  findings = findings.ordered { $0.span.start < $1.span.start }
  var stretch = Programme.Stretch()
  for index in programmes.indices {
    programmes[index].resolution = resolver.resolution
    let end = index + 1 < programmes.count ? programmes[index + 1].start : source.bytes.count
    stretch = stretch.next(programmes[index].start..<end, in: source.bytes)
    programmes[index].stretch = stretch
  }
  return TextDocument(
    resolution: resolver.resolution, programmes: programmes, models: scope.contents.models,
    profiles: scope.contents.profiles, libraries: scope.contents.libraries, used: used,
    scope: scope,
    findings: findings)
}
