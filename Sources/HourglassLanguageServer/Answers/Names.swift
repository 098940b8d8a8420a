import HourglassAnalysis
import HourglassFormats
import HourglassSyntax

/// Where names are given, where they stand, and how to give others.
extension Method {
  static let names: [Method] = [
    Method(
      "textDocument/definition", announcing: "definitionProvider",
      answer: { (question) throws(ResponseError) in
        guard let named = question.analysis.place(at: try question.offset()).named,
          case .file(let file, let token) = named.site
        else { return .null }
        let found = question.analysis.files[file]
        return question.location(of: found.tree.span(ofToken: token), in: found)
      }),
    Method(
      "textDocument/references", announcing: "referencesProvider",
      answer: { (question) throws(ResponseError) in
        guard let named = question.analysis.place(at: try question.offset()).named else {
          return .array([])
        }
        let withDeclaration = question.params["context"]?["includeDeclaration"]?.isTrue ?? true
        let all = question.everywhere(named).flatMap { view in
          view.locations(
            of: view.analysis.references(to: view.named)
              .filter { withDeclaration || !$0.isDeclaration })
        }
        return .array(withoutRepetition(all))
      }),
    Method(
      "textDocument/documentHighlight", announcing: "documentHighlightProvider",
      answer: { (question) throws(ResponseError) in
        guard let named = question.analysis.place(at: try question.offset()).named else {
          return .array([])
        }
        return .array(
          question.analysis.references(to: named).filter { $0.file == 0 }.map {
            // Where a name is given it is written, elsewhere read.
            ["range": question.range($0.span), "kind": Json($0.isDeclaration ? 3 : 2)]
          })
      }),
    Method(
      "textDocument/prepareRename", announcing: nil,
      answer: { (question) throws(ResponseError) in
        let offset = try question.offset()
        let place = question.analysis.place(at: offset)
        guard let named = place.named else { return .null }
        if case .refused(let reason) = question.analysis.renaming(at: offset, to: named.name) {
          throw ResponseError(.requestFailed, reason)
        }
        return [
          "range": question.range(question.analysis.tree.span(ofToken: place.token)),
          "placeholder": .string(named.name),
        ]
      }),
    Method(
      "textDocument/rename",
      announcing: { client in
        (
          "renameProvider", client.preparesRenames ? ["prepareProvider": true] : true
        )
      },
      answer: { (question) throws(ResponseError) in
        let offset = try question.offset()
        guard let name = question.params["newName"]?.string else { throw .lacks("newName") }
        guard let named = question.analysis.place(at: offset).named else {
          throw ResponseError(.requestFailed, "This place has no name that can be changed.")
        }
        var places: [(uri: String, version: Int?, edits: [Json])] = []
        var known: Set<String> = []
        for view in question.everywhere(named) {
          switch view.analysis.renaming(view.named, to: name) {
          case .refused(let reason): throw ResponseError(.requestFailed, reason)
          case .edits(let all):
            for changed in all {
              if !known.insert(view.uri(ofFile: changed.file)).inserted { continue }
              let text = view.text(ofFile: changed.file)
              let edits = changed.edits.map { edit -> Json in
                ["range": text.lines.range(edit.span), "newText": .string(edit.text)]
              }
              places.append((text.uri, text.version, edits))
            }
          }
        }
        return question.session.workspaceEdit(
          places.map { TextEdits(uri: $0.uri, version: $0.version, edits: .array($0.edits)) })
      }),
  ]
}

/// Something with a name, as one text sees it.
private struct View {
  let session: Session
  let uri: String
  let analysis: Analysis
  let named: Named

  func uri(ofFile file: Int) -> String {
    file == 0 ? uri : session.uri(ofPlace: analysis.files[file].place)
  }

  /// A file that the text uses, or the text itself.
  func text(ofFile file: Int) -> (uri: String, version: Int?, lines: LineTable) {
    let uri = uri(ofFile: file)
    return (
      uri, session.documents[uri]?.version,
      LineTable(analysis.files[file].tree.source.bytes, session.encoding)
    )
  }

  /// The lines of each file are looked for once.
  func locations(of references: [NamePlace]) -> [Json] {
    var texts: [Int: (uri: String, version: Int?, lines: LineTable)] = [:]
    return references.map { reference in
      let text = texts[reference.file] ?? text(ofFile: reference.file)
      texts[reference.file] = text
      return ["uri": .string(text.uri), "range": text.lines.range(reference.span)]
    }
  }
}

extension Question {
  fileprivate func location(of span: Span, in file: Analysis.File) -> Json {
    let uri = file.place.isEmpty ? document.uri : session.uri(ofPlace: file.place)
    return [
      "uri": .string(uri),
      "range": LineTable(file.tree.source.bytes, session.encoding).range(span),
    ]
  }

  /// What has a name, as the text sees it that was asked about, and then as every other text of the
  /// open folders does that uses the file which gives the name.
  fileprivate func everywhere(_ named: Named) -> [View] {
    var views = [View(session: session, uri: document.uri, analysis: analysis, named: named)]
    guard case .file(let file, let token) = named.site else { return views }
    // What a programme gives a name to, no other file can name.
    if case .declared = named.kind { return views }
    let place = file == 0 ? document.place : analysis.files[file].place
    for other in session.everyText() where other.uri != document.uri {
      guard let same = other.analysis.named(byToken: token, inFileAt: place) else { continue }
      views.append(
        View(session: session, uri: other.uri, analysis: other.analysis, named: same))
    }
    return views
  }
}

/// The same place may be seen from several texts.
private func withoutRepetition(_ locations: [Json]) -> [Json] {
  var known: Set<String> = []
  return locations.filter { known.insert($0.text).inserted }
}
