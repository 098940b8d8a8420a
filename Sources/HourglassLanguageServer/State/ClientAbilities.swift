import HourglassFormats

/// What the client has said that it can do.
struct ClientAbilities {
  /// It asks for diagnostics, and can be told to ask again.
  var pullsDiagnostics = false
  var takesRelatedInformation = false
  var takesSnippets = false
  var formOfCompletions = DocumentationForm.bare
  var formOfHovers = DocumentationForm.bare
  var takesNestedSymbols = false
  var takesCodeActions = false
  var takesVersionedEdits = false
  var foldsWholeLinesOnly = false
  var registersWatchers = false
  var preparesRenames = false

  init() {}

  init(_ capabilities: Json?) {
    let text = capabilities?["textDocument"]
    let workspace = capabilities?["workspace"]
    pullsDiagnostics =
      text?["diagnostic"] != nil && workspace?["diagnostics"]?["refreshSupport"]?.isTrue ?? false
    takesRelatedInformation =
      text?["publishDiagnostics"]?["relatedInformation"]?.isTrue ?? false
    let item = text?["completion"]?["completionItem"]
    takesSnippets = item?["snippetSupport"]?.isTrue ?? false
    formOfCompletions = DocumentationForm(item?["documentationFormat"])
    formOfHovers = DocumentationForm(text?["hover"]?["contentFormat"])
    takesNestedSymbols =
      text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.isTrue ?? false
    takesCodeActions = text?["codeAction"]?["codeActionLiteralSupport"] != nil
    takesVersionedEdits = workspace?["workspaceEdit"]?["documentChanges"]?.isTrue ?? false
    foldsWholeLinesOnly = text?["foldingRange"]?["lineFoldingOnly"]?.isTrue ?? false
    registersWatchers =
      workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.isTrue ?? false
    preparesRenames = text?["rename"]?["prepareSupport"]?.isTrue ?? false
  }
}

/// How a client takes what is said about a word.
enum DocumentationForm {
  case markdown
  case plainText
  /// Plain text, and without a word that says so.
  case bare

  /// The best of those that the client lists.
  init(_ listed: Json?) {
    let forms = listed?.items.compactMap { $0.string } ?? []
    self = forms.contains("markdown") ? .markdown : forms.contains("plaintext") ? .plainText : .bare
  }
}
