import HourglassSyntax

/// One `use` statement, and what opening the file came to that it names.
struct UseStatement {
  let path: String
  let span: Span
  let file: UsedFile

  var place: String? {
    if case .found(_, let place, _) = file { return place }
    return nil
  }
}

/// A file whose statements are known, and the files it names; what it holds is yet to be read.
struct ParsedFile {
  var resolver: Resolver
  let parts: [ResolvedStatement]
  let uses: [UseStatement]

  init(_ source: Source, isForDesigns: Bool, at place: () -> String, _ context: DocumentContext) {
    let lexicon = context.lexicon
    let tree = parse(source, knowing: lexicon.symbols)
    resolver = Resolver(tree, lexicon, isForDesigns: isForDesigns, models: context.models)
    parts = resolver.lines(in: -1)
    var uses: [UseStatement] = []
    for part in parts where part.keyword == .use {
      if let (path, span) = resolver.fileNamed(by: part) {
        uses.append(UseStatement(path: path, span: span, file: context.open(path, place())))
      }
    }
    self.uses = uses
  }

  var hasErrors: Bool {
    resolver.findings.contains { $0.severity == .error }
  }
}

/// The files that a file uses, directly and through others, each read once and after those it uses
/// itself. Nothing here goes deeper into itself for each file that uses another.
struct UseGraph {
  private let context: DocumentContext
  private var files: [(place: String, file: ParsedFile)] = []
  private var numbers: [String: Int] = [:]
  private var documents: [String: UsedDocument] = [:]

  init(of uses: [UseStatement], _ context: DocumentContext) {
    self.context = context
    gather(uses)
    if files.isEmpty { return }
    var made: [UsedDocument] = []
    for group in circles() { made += understand(group) }
    context.keep(made)
  }

  /// In the order of their places.
  var all: [UsedDocument] { documents.values.ordered { $0.place < $1.place } }

  func document(at place: String) -> UsedDocument? { documents[place] ?? context.kept(place) }

  /// Opens every file that has not been understood earlier in the run.
  private mutating func gather(_ uses: [UseStatement]) {
    var waiting = uses
    while let use = waiting.popLast() {
      guard case .found(let bytes, let place, let isMarkdown) = use.file else { continue }
      if numbers[place] != nil || documents[place] != nil { continue }
      if let kept = context.kept(place) {
        documents[place] = kept
        continue
      }
      let file = ParsedFile(
        Source(bytes: bytes, host: isMarkdown ? .markdown : .plain), isForDesigns: false,
        at: { place }, context)
      numbers[place] = files.count
      files.append((place, file))
      waiting += file.uses
    }
  }

  /// The files in groups, each after those that it uses: files that use each other in a circle
  /// together, every other one alone. (Tarjan's algorithm.)
  private func circles() -> [[Int]] {
    let used = files.map { file in file.file.uses.compactMap { $0.place.flatMap { numbers[$0] } } }
    var groups: [[Int]] = []
    var order = [Int](repeating: -1, count: files.count)
    /// The first file that each leads back to.
    var first = order
    var isOpen = [Bool](repeating: false, count: files.count)
    var open: [Int] = []
    var seen = 0
    for root in files.indices where order[root] < 0 {
      var path: [(file: Int, next: Int)] = [(root, 0)]
      while let (file, next) = path.last {
        if next == 0 {
          order[file] = seen
          first[file] = seen
          seen += 1
          open.append(file)
          isOpen[file] = true
        }
        if next < used[file].count {
          path[path.count - 1].next += 1
          let other = used[file][next]
          if order[other] < 0 {
            path.append((other, 0))
          } else if isOpen[other] {
            first[file] = min(first[file], order[other])
          }
          continue
        }
        path.removeLast()
        if let above = path.last?.file { first[above] = min(first[above], first[file]) }
        if first[file] < order[file] { continue }
        var group: [Int] = []
        while let last = open.popLast() {
          isOpen[last] = false
          group.append(last)
          if last == file { break }
        }
        groups.append(group)
      }
    }
    return groups
  }

  /// Reads the files of a group. Where they use each other in a circle, each takes from the others
  /// what they hold without one another.
  private mutating func understand(_ group: [Int]) -> [UsedDocument] {
    let members = Set(group.map { files[$0].place })
    let circle = group.count > 1 ? group.map { files[$0].place }.min() : nil
    var rank = 1
    for number in group {
      for place in files[number].file.uses.compactMap({ $0.place }) where !members.contains(place) {
        rank = max(rank, documents[place].map { $0.rank + 1 } ?? 1)
      }
    }
    var made: [UsedDocument] = []
    for _ in 0..<(circle == nil ? 1 : 2) {
      made = group.map { understand($0, with: members, rank: rank, circle) }
      for document in made { documents[document.place] = document }
    }
    return made
  }

  private func understand(
    _ number: Int, with members: Set<String>, rank: Int, _ circle: String?
  ) -> UsedDocument {
    var (place, file) = files[number]
    var scope = FileScope(context)
    for use in file.uses {
      let document = use.place == place ? nil : use.place.flatMap { documents[$0] }
      let isCircular = use.place.map(members.contains) ?? false
      file.resolver.take(
        use, document, isCircular: isCircular, isItself: use.place == place, &scope)
    }
    file.resolver.readContents(file.parts, &scope)
    return UsedDocument(
      place: place, scope, file.resolver.resolution, hasErrors: file.hasErrors,
      uses: file.uses.compactMap { $0.place }, rank: rank, circle: circle)
  }

  /// Whether the file that one stands for uses the one at a place, directly or through others.
  func leads(from document: UsedDocument, to place: String) -> Bool {
    // What nothing uses has not been read as a used file.
    guard let goal = self.document(at: place) else { return false }
    var seen: Set<String> = [document.place]
    var waiting = [document]
    while let next = waiting.popLast() {
      if next.place == place || next.circle != nil && next.circle == goal.circle { return true }
      if next.rank <= goal.rank { continue }
      for used in next.uses where seen.insert(used).inserted {
        if let document = self.document(at: used) { waiting.append(document) }
      }
    }
    return false
  }
}
