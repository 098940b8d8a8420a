import HourglassFormats

/// What the client has said that it can do.
struct ClientAbilities {
  /// It asks for diagnostics, and can be told to ask again.
  var pullsDiagnostics = false
  var takesRelatedInformation = false
  var takesSnippets = false
  var takesMarkdownInCompletions = false
  var takesMarkdownInHovers = false
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
    takesMarkdownInCompletions =
      item?["documentationFormat"]?.items.contains { $0.string == "markdown" } ?? false
    takesMarkdownInHovers =
      text?["hover"]?["contentFormat"]?.items.contains { $0.string == "markdown" } ?? false
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
