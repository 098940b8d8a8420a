// Each thing that the editor asks about a text, and what it asks the server for it.
"use strict";

const vscode = require("vscode");
const convert = require("./convert");

/** Registers everything that needs the server's `legend` or nothing. */
function registerProviders(server, documents) {
  const languages = vscode.languages;
  const about = (document, more) => ({ textDocument: { uri: document.uri.toString() }, ...more });
  const at = (document, position) => about(document, { position });
  const all = (list, made) => list?.map(made);
  // A request about a text, or about a place in it, with what becomes of the answer.
  const whole = (method, made) => async (document, token) =>
    made(await server.ask("textDocument/" + method, about(document), token));
  const placed = (method, made) => async (document, position, token) =>
    made(await server.ask("textDocument/" + method, at(document, position), token));
  const options = ({ tabSize, insertSpaces }) => ({ options: { tabSize, insertSpaces } });
  const legend = new vscode.SemanticTokensLegend(
    server.legend.tokenTypes, server.legend.tokenModifiers);

  return [
    languages.registerCompletionItemProvider(documents, {
      provideCompletionItems: placed("completion", (found) => all(found?.items ?? found, convert.completion)),
    }, " "),
    languages.registerHoverProvider(documents, {
      provideHover: placed("hover", (found) =>
        found && new vscode.Hover(convert.prose(found.contents), found.range && convert.range(found.range))),
    }),
    languages.registerDefinitionProvider(documents, {
      provideDefinition: placed("definition", (found) => found && [found].flat().map(convert.location)),
    }),
    languages.registerReferenceProvider(documents, {
      provideReferences: async (document, position, context, token) =>
        all(await server.ask("textDocument/references", { ...at(document, position), context }, token), convert.location),
    }),
    languages.registerDocumentHighlightProvider(documents, {
      provideDocumentHighlights: placed("documentHighlight", (found) =>
        all(found, (each) => new vscode.DocumentHighlight(convert.range(each.range), each.kind - 1))),
    }),
    languages.registerRenameProvider(documents, {
      prepareRename: async (document, position, token) => {
        const found = await server.ask("textDocument/prepareRename", at(document, position), token);
        if (!found) throw new Error("There is no name here that can be changed.");
        return { range: convert.range(found.range), placeholder: found.placeholder };
      },
      provideRenameEdits: async (document, position, newName, token) => {
        let problem;
        const found = await server.ask(
          "textDocument/rename", { ...at(document, position), newName }, token,
          (error) => { problem = error.message; });
        if (problem) throw new Error(problem);
        return found && convert.workspaceEdit(found);
      },
    }),
    languages.registerCodeActionsProvider(documents, {
      provideCodeActions: async (document, range, context, token) => {
        const diagnostics = context.diagnostics.map((each) => each.asTold).filter(Boolean);
        const only = context.only && [context.only.value];
        const asked = about(document, { range, context: { diagnostics, only } });
        return all(await server.ask("textDocument/codeAction", asked, token), convert.action);
      },
    }),
    languages.registerDocumentFormattingEditProvider(documents, {
      provideDocumentFormattingEdits: async (document, given, token) =>
        all(await server.ask("textDocument/formatting", about(document, options(given)), token), convert.edit),
    }),
    languages.registerDocumentRangeFormattingEditProvider(documents, {
      provideDocumentRangeFormattingEdits: async (document, range, given, token) =>
        all(await server.ask("textDocument/rangeFormatting", about(document, { range, ...options(given) }), token), convert.edit),
    }),
    languages.registerDocumentSymbolProvider(documents, {
      provideDocumentSymbols: whole("documentSymbol", (found) => all(found, convert.symbol)),
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) =>
        all(await server.ask("workspace/symbol", { query }, token), convert.foundSymbol),
    }),
    languages.registerFoldingRangeProvider(documents, {
      provideFoldingRanges: async (document, _, token) =>
        all(await server.ask("textDocument/foldingRange", about(document), token), (each) =>
          new vscode.FoldingRange(each.startLine, each.endLine, each.kind === "comment" ? 1 : undefined)),
    }),
    languages.registerSelectionRangeProvider(documents, {
      provideSelectionRanges: async (document, positions, token) =>
        all(await server.ask("textDocument/selectionRange", about(document, { positions }), token), convert.selection),
    }),
    languages.registerInlayHintsProvider(documents, {
      provideInlayHints: async (document, range, token) =>
        all(await server.ask("textDocument/inlayHint", about(document, { range }), token), convert.hint),
    }),
    languages.registerCodeLensProvider(documents, {
      provideCodeLenses: whole("codeLens", (found) =>
        all(found, (each) => new vscode.CodeLens(convert.range(each.range), each.command))),
    }),
    languages.registerDocumentLinkProvider(documents, {
      provideDocumentLinks: whole("documentLink", (found) => all(found, convert.link)),
    }),
    languages.registerDocumentSemanticTokensProvider(documents, {
      provideDocumentSemanticTokens: whole("semanticTokens/full", (found) =>
        found && new vscode.SemanticTokens(new Uint32Array(found.data))),
    }, legend),
  ];
}

module.exports = { registerProviders };
