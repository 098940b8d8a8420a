import HourglassAnalysis
import HourglassFormats
import HourglassSyntax

/// What there is to say about the word at a place, or `null`: `start` and `end`, the `word`, its
/// `sort`, `title`, `meaning` and `example`, each `null` where nobody says; `places`, where what it
/// stands for is named, each with `file`, `start`, `end`, `line` and `isDeclaration`; and `fixed`,
/// why it cannot have another name, or `null`.
func pageWord(of matter: Matter) -> Json {
  let analysis = matter.analysis
  let units = TextUnits(analysis.source.bytes)
  let offset = units.byte(after: matter.place)
  guard let found = analysis.description(at: offset) else { return .null }
  var places: [Json] = []
  var seen: [String] = []
  for view in analysis.place(at: offset).named.map({ matter.views(of: $0) }) ?? [] {
    let texts = view.texts
    for place in view.analysis.references(to: view.named) {
      let text = texts[place.file]
      if seen.contains(text.name) { continue }
      places.append(text.json(of: place.span, isDeclaration: place.isDeclaration))
    }
    seen += texts.map { $0.name }
  }
  var fixed: String?
  if case .refused(let reason) = analysis.renaming(at: offset, to: found.word) { fixed = reason }
  return .object([
    ("start", .number(Int64(units.units(before: found.span.start)))),
    ("end", .number(Int64(units.units(before: found.span.end)))),
    ("word", .string(found.word)), ("sort", .string(found.sort)), ("title", Json(found.title)),
    ("meaning", Json(found.meaning)), ("example", Json(found.example)),
    ("places", .array(places)), ("fixed", Json(fixed)),
  ])
}

/// What gives the name at a place the one in the words: `files`, each with its `name` and `edits`;
/// or why that cannot be done, as `refused`.
func pageRenaming(of matter: Matter) -> Json {
  func refused(_ reason: String) -> Json { .object([("refused", .string(reason))]) }
  let analysis = matter.analysis
  let offset = TextUnits(analysis.source.bytes).byte(after: matter.place)
  let name = String(decoding: matter.words, as: UTF8.self)
  guard let named = analysis.place(at: offset).named else {
    return refused("This place has no name that can be changed.")
  }
  var changed: [Json] = []
  var seen: [String] = []
  for view in matter.views(of: named) {
    switch view.analysis.renaming(view.named, to: name) {
    case .refused(let reason): return refused(reason)
    case .edits(let all):
      let texts = view.texts
      for edits in all where !seen.contains(texts[edits.file].name) {
        let text = texts[edits.file]
        changed.append(
          .object([("name", .string(text.name)), ("edits", json(of: edits.edits, text.units))]))
      }
      seen += texts.map { $0.name }
    }
  }
  return .object([("files", .array(changed))])
}

/// What the text gives a name to, in its order: `[NAME, START, END, …]`, where its whole statement
/// starts and ends, and then where its name does.
func pageOutline(of analysis: Analysis) -> Json {
  let units = TextUnits(analysis.source.bytes)
  func flat(_ entries: [OutlineEntry]) -> [Json] {
    entries.flatMap { entry -> [Json] in
      let places = [
        entry.span.start, entry.span.end, entry.selection.start, entry.selection.end,
      ]
      let own = Json.array(
        [.string(entry.name)] + places.map { .number(Int64(units.units(before: $0))) })
      return [own] + flat(entry.children)
    }
  }
  return .array(flat(analysis.outline))
}

/// Something with a name, as one of the open files sees it.
private struct View {
  let analysis: Analysis
  /// What its file is called.
  let name: String
  let named: Named

  var texts: [PlacesOfFile] { analysis.files.map { PlacesOfFile($0, ownName: name) } }
}

extension Matter {
  /// What has a name, as the text sees it, and then as each of the other open files does that uses
  /// the one which gives the name.
  fileprivate func views(of named: Named) -> [View] {
    var views = [View(analysis: analysis, name: name, named: named)]
    guard case .file(let file, let token) = named.site else { return views }
    // What a programme gives a name to, no other file can name.
    if case .declared = named.kind { return views }
    let place = file == 0 ? name : analysis.files[file].place
    for (other, reread) in shelf.others(than: name, analysis.source.bytes) {
      guard let same = reread.named(byToken: token, inFileAt: place) else { continue }
      views.append(View(analysis: reread, name: other, named: same))
    }
    return views
  }
}

/// A file, and where in it something stands as the page counts.
private struct PlacesOfFile {
  let name: String
  let units: TextUnits
  let lines: Lines

  /// - Parameter ownName: what the text itself is called.
  init(_ file: Analysis.File, ownName: String) {
    name = file.place.isEmpty ? ownName : file.place
    units = TextUnits(file.tree.source.bytes)
    lines = Lines(file.tree.source.bytes)
  }

  func json(of span: Span, isDeclaration: Bool) -> Json {
    .object([
      ("file", .string(name)), ("line", Json(lines.place(of: span.start).line)),
      ("start", .number(Int64(units.units(before: span.start)))),
      ("end", .number(Int64(units.units(before: span.end)))),
      ("isDeclaration", .bool(isDeclaration)),
    ])
  }
}
