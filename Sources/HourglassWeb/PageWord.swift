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
  if let named = analysis.place(at: offset).named {
    let files = analysis.files
    let texts = files.map { PlacesOfFile($0, ownName: matter.name) }
    places = analysis.references(to: named).map { place in
      texts[place.file].json(of: place.span, isDeclaration: place.isDeclaration)
    }
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
  let analysis = matter.analysis
  let offset = TextUnits(analysis.source.bytes).byte(after: matter.place)
  let name = String(decoding: matter.words, as: UTF8.self)
  switch analysis.renaming(at: offset, to: name) {
  case .refused(let reason): return .object([("refused", .string(reason))])
  case .edits(let all):
    let files = analysis.files
    return .object([
      (
        "files",
        .array(
          all.map { changed in
            let text = PlacesOfFile(files[changed.file], ownName: matter.name)
            return .object([
              ("name", .string(text.name)), ("edits", json(of: changed.edits, text.units)),
            ])
          })
      )
    ])
  }
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
