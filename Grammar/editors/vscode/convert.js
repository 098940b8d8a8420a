// What the protocol has, as the editor has it. Both count lines and UTF-16 units from 0.
"use strict";

const vscode = require("vscode");

const position = (at) => new vscode.Position(at.line, at.character);
const range = (of) =>
  new vscode.Range(of.start.line, of.start.character, of.end.line, of.end.character);
const location = (of) => new vscode.Location(vscode.Uri.parse(of.uri), range(of.range));
const edit = (of) => new vscode.TextEdit(range(of.range), of.newText);
const prose = (of) =>
  of === undefined || typeof of === "string" ? of : new vscode.MarkdownString(of.value);

function diagnostic(of) {
  const made = new vscode.Diagnostic(range(of.range), of.message, of.severity - 1);
  made.source = of.source;
  made.code = of.code;
  made.relatedInformation = of.relatedInformation?.map(
    (each) => new vscode.DiagnosticRelatedInformation(location(each.location), each.message),
  );
  made.asTold = of;
  return made;
}

function workspaceEdit(of) {
  const made = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(of.changes ?? {})) {
    made.set(vscode.Uri.parse(uri), edits.map(edit));
  }
  return made;
}

function completion(of) {
  const made = new vscode.CompletionItem(of.label, of.kind === undefined ? undefined : of.kind - 1);
  const text = of.textEdit?.newText ?? of.insertText ?? of.label;
  made.insertText = of.insertTextFormat === 2 ? new vscode.SnippetString(text) : text;
  if (of.textEdit) made.range = range(of.textEdit.range);
  made.detail = of.detail;
  made.documentation = prose(of.documentation);
  made.sortText = of.sortText;
  made.filterText = of.filterText;
  made.preselect = of.preselect;
  made.additionalTextEdits = of.additionalTextEdits?.map(edit);
  return made;
}

function action(of) {
  const kind = of.kind.split(".").reduce((made, part) => made.append(part), vscode.CodeActionKind.Empty);
  const made = new vscode.CodeAction(of.title, kind);
  made.diagnostics = of.diagnostics?.map(diagnostic);
  made.isPreferred = of.isPreferred;
  if (of.edit) made.edit = workspaceEdit(of.edit);
  return made;
}

function symbol(of) {
  const made = new vscode.DocumentSymbol(
    of.name, of.detail ?? "", of.kind - 1, range(of.range), range(of.selectionRange));
  made.children = of.children?.map(symbol) ?? [];
  return made;
}

const foundSymbol = (of) =>
  new vscode.SymbolInformation(of.name, of.kind - 1, of.containerName ?? "", location(of.location));

function selection(of) {
  return new vscode.SelectionRange(range(of.range), of.parent && selection(of.parent));
}

function hint(of) {
  const made = new vscode.InlayHint(position(of.position), of.label);
  made.paddingLeft = of.paddingLeft;
  made.tooltip = prose(of.tooltip);
  return made;
}

function link(of) {
  const made = new vscode.DocumentLink(range(of.range), vscode.Uri.parse(of.target));
  made.tooltip = of.tooltip;
  return made;
}

module.exports = {
  position, range, location, edit, prose, diagnostic, workspaceEdit, completion, action, symbol,
  foundSymbol, selection, hint, link,
};
