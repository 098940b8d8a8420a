import HourglassSyntax

/// A model while it is being put together.
struct ModelDraft {
  let tree: Tree
  /// Its own file is the last.
  let files: [Tree]
  let base: Model?
  var head: Head
  /// At first what the model has that it extends.
  var parts: Model.Parts

  init(_ tree: Tree, _ head: Head, _ files: [Tree], extending base: Model? = nil) {
    self.tree = tree
    self.head = head
    self.files = files
    self.base = base
    parts = base?.parts ?? Model.Parts()
  }
}

extension ModelDraft {
  /// Puts a thing that has only its head so far at its place in the list of its sort, or at the
  /// end.
  @discardableResult
  mutating func put(_ head: Head, _ slot: Slot, at index: Int?) -> Int {
    let entry = Model.Entry(head: head)
    switch slot {
    case .source:
      let file = Int32(files.count - 1)
      let none = Name(token: tree.statements[head.statement].first, symbol: 0, file: file)
      let source = Model.Source(
        name: head.name ?? none, title: head.title ?? Text(token: none.token, file: file))
      return ModelDraft.put(source, at: index, in: &parts.sources)
    case .stage: return ModelDraft.put(Model.Stage(entry: entry), at: index, in: &parts.stages)
    case .function: return ModelDraft.put(entry, at: index, in: &parts.functions)
    case .toolKind:
      return ModelDraft.put(Model.ToolKind(entry: entry), at: index, in: &parts.toolKinds)
    case .modelRisk: return ModelDraft.put(entry, at: index, in: &parts.risks)
    case .gain: return ModelDraft.put(Model.Gain(entry: entry), at: index, in: &parts.gains)
    case .facet: return ModelDraft.put(Model.Facet(entry: entry), at: index, in: &parts.facets)
    case .countable: return ModelDraft.put(entry, at: index, in: &parts.countables)
    case .factor: return ModelDraft.put(entry, at: index, in: &parts.factors)
    case .capability: return ModelDraft.put(entry, at: index, in: &parts.capabilities)
    case .level: return ModelDraft.put(entry, at: index, in: &parts.levels)
    case .domain: return ModelDraft.put(entry, at: index, in: &parts.domains)
    default:
      let question = Model.Question(
        entry: entry, name: head.name.map { tree.word($0.token) } ?? "", words: tree.title(head))
      return ModelDraft.put(question, at: index, in: &parts.questions)
    }
  }

  private static func put<Thing>(_ thing: Thing, at index: Int?, in list: inout [Thing]) -> Int {
    if let index {
      list[index] = thing
      return index
    }
    list.append(thing)
    return list.count - 1
  }
}
