import HourglassSyntax

/// One file, read: its programmes, what it holds for others, and what is wrong with how it is
/// written.
package struct Document: Sendable {
  package let resolution: Resolution
  package let programmes: [Programme]
  package let models: [Model]
  package let profiles: [Profile]
  package let libraries: [Library]
  /// The places of the files it uses, directly.
  package let uses: [String]
  /// The places of those it cannot use because they use it in turn.
  let circles: [String]
  /// Those of the tree and of the language, in the order of the file.
  package let findings: [Finding]

  package var tree: Tree { resolution.tree }
}

/// Reads a file against these models: `follows` may name them beside those the file itself holds,
/// and the first is what a programme follows that names none.
package func read(document source: Source, models: [Model]) -> Document {
  read(document: source, with: Shelf(models: models))
}

/// Reads a file and those it uses.
package func read(document source: Source, with shelf: Shelf) -> Document {
  read(document: source, with: shelf, usedBy: [], isForDesigns: true)
}

/// - Parameters:
///   - chain: the places of the files that led here, each using the next.
///   - isForDesigns: whether its programmes are wanted, or only what it holds for others.
func read(
  document source: Source, with shelf: Shelf, usedBy chain: [String], isForDesigns: Bool
) -> Document {
  let lexicon = Lexicon.english
  let tree = parse(source, knowing: lexicon.symbols)
  var resolver = Resolver(tree, lexicon, isForDesigns: isForDesigns)
  let parts = resolver.lines(in: -1)
  var stock = Stock(shelf)
  var uses: [String] = []
  for part in parts where part.keyword == .use {
    if let place = resolver.use(part, shelf, chain, &stock) { uses.append(place) }
  }
  let models = resolver.models(parts, &stock)
  var profiles: [Profile] = []
  var libraries: [Library] = []
  var programmes: [Programme] = []
  if !stock.models.isEmpty {
    for part in parts where part.keyword == .profile {
      let profile = resolver.profile(part, models: stock.models)
      resolver.checkClash(of: profile.head, Stock.Entry(profile.name, .model), in: &stock)
      stock.profiles.append(profile)
      profiles.append(profile)
    }
    for part in parts where part.keyword == .library {
      let library = resolver.library(part, model: stock.models[0])
      for (index, shared) in library.indicators.enumerated() {
        resolver.checkClash(
          of: shared.indicator.head, Stock.Entry(shared.name, .shared), in: &stock)
        stock.shared.append((library, index))
      }
      libraries.append(library)
    }
    for part in parts where part.keyword == .programme && isForDesigns {
      programmes.append(resolver.programme(part, with: stock))
    }
  }
  var findings = tree.findings + resolver.findings
  findings.sort { $0.span.start < $1.span.start }
  for index in programmes.indices { programmes[index].resolution = resolver.resolution }
  return Document(
    resolution: resolver.resolution, programmes: programmes, models: models, profiles: profiles,
    libraries: libraries,
    uses: uses, circles: stock.circles, findings: findings)
}
