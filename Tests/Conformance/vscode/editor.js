// A stand-in for Visual Studio Code: as much of its interface as the extension uses, with texts
// that can be edited. What it lacks, the extension may not use.
"use strict";

const Module = require("module");

class Position {
  constructor(line, character) { Object.assign(this, { line, character }); }
}
class Range {
  constructor(a, b, c, d) {
    this.start = c === undefined ? a : new Position(a, b);
    this.end = c === undefined ? b : new Position(c, d);
  }
}
class Uri {
  constructor(text) { this.text = text; this.path = decodeURIComponent(new URL(text).pathname); }
  static parse(text) { return new Uri(text); }
  toString() { return this.text; }
}
const record = (...names) => class {
  constructor(...values) { names.forEach((name, index) => { this[name] = values[index]; }); }
};
class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}
CodeActionKind.Empty = new CodeActionKind("");
class WorkspaceEdit {
  constructor() { this.entries = []; }
  set(uri, edits) { this.entries.push([uri, edits]); }
}

function event() {
  const listeners = new Set();
  const on = (listener) => { listeners.add(listener); return { dispose: () => listeners.delete(listener) }; };
  on.fire = (value) => listeners.forEach((listener) => listener(value));
  return on;
}

const state = {
  providers: {}, findings: new Map(), commands: new Map(), panels: [], errors: [], shown: [],
  settings: {}, choose: undefined,
};
const disposable = () => ({ dispose() {} });
const events = {
  onDidOpenTextDocument: event(), onDidChangeTextDocument: event(), onDidSaveTextDocument: event(),
  onDidCloseTextDocument: event(), onDidChangeConfiguration: event(),
};

class Document {
  constructor(uri, text, languageId) {
    Object.assign(this, { uri, text, languageId, version: 1 });
  }
  getText() { return this.text; }
  offset({ line, character }) {
    return this.text.split("\n").slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  }
  position(offset) {
    const before = this.text.slice(0, offset).split("\n");
    return new Position(before.length - 1, before.at(-1).length);
  }
}

const textDocuments = [];
const register = (name) => (...given) => {
  state.providers[name] = given.find((each) => Object.keys(each).some((key) => /^p/.test(key)));
  return disposable();
};

const vscode = {
  Position, Range, Uri, CodeActionKind, WorkspaceEdit,
  Location: record("uri", "range"), TextEdit: record("range", "newText"),
  MarkdownString: record("value"), Diagnostic: record("range", "message", "severity"),
  DiagnosticRelatedInformation: record("location", "message"),
  CompletionItem: record("label", "kind"), SnippetString: record("value"),
  CodeAction: record("title", "kind"), Hover: record("contents", "range"),
  DocumentSymbol: record("name", "detail", "kind", "range", "selectionRange"),
  SymbolInformation: record("name", "kind", "containerName", "location"),
  SelectionRange: record("range", "parent"), InlayHint: record("position", "label"),
  DocumentLink: record("range", "target"), DocumentHighlight: record("range", "kind"),
  FoldingRange: record("start", "end", "kind"), CodeLens: record("range", "command"),
  SemanticTokens: record("data"), SemanticTokensLegend: record("tokenTypes", "tokenModifiers"),
  ViewColumn: { Beside: -2 },
  ColorThemeKind: { Light: 1, Dark: 2, HighContrast: 3, HighContrastLight: 4 },
  languages: {
    createDiagnosticCollection: () => ({
      set: (uri, found) => state.findings.set(uri.toString(), found),
      delete: (uri) => state.findings.delete(uri.toString()),
      clear: () => state.findings.clear(), dispose() {},
    }),
  },
  workspace: {
    ...events, textDocuments, workspaceFolders: undefined,
    getConfiguration: (section) => ({ get: (key) => state.settings[`${section}.${key}`] }),
    createFileSystemWatcher: () =>
      ({ onDidCreate: event(), onDidChange: event(), onDidDelete: event(), dispose() {} }),
    openTextDocument: async ({ content, language }) =>
      new Document(new Uri("untitled:/1"), content, language),
  },
  window: {
    activeColorTheme: { kind: 1 }, activeTextEditor: undefined, onDidChangeActiveColorTheme: event(),
    showErrorMessage: async (message, ...choices) => {
      state.errors.push({ message, choices });
      return choices.includes(state.choose) ? state.choose : undefined;
    },
    showTextDocument: async (document) => state.shown.push(document),
    createWebviewPanel: (kind, title, column, options) => {
      const panel = { kind, title, options, webview: { html: "" }, onDidDispose: event(), reveal() {} };
      state.panels.push(panel);
      return panel;
    },
  },
  commands: {
    registerCommand: (name, run) => { state.commands.set(name, run); return disposable(); },
    executeCommand: async (name, ...given) => state.commands.get(name)?.(...given),
  },
};
for (const name of [
  "CompletionItem", "Hover", "Definition", "Reference", "DocumentHighlight", "Rename", "CodeActions",
  "DocumentFormattingEdit", "DocumentRangeFormattingEdit", "DocumentSymbol", "WorkspaceSymbol",
  "FoldingRange", "SelectionRange", "InlayHints", "CodeLens", "DocumentLink",
  "DocumentSemanticTokens",
]) {
  vscode.languages[`register${name}Provider`] = register(name);
}

const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));

function open(uri, text) {
  const document = new Document(new Uri(uri), text, "hourglass");
  textDocuments.push(document);
  vscode.window.activeTextEditor = { document };
  events.onDidOpenTextDocument.fire(document);
  return document;
}

/** Replaces what is found first in a text, as somebody does who types. */
function replace(document, old, text) {
  const start = document.text.indexOf(old);
  const range = new Range(document.position(start), document.position(start + old.length));
  apply(document, [{ range, newText: text }]);
}

/** Applies edits, all of which are for the text as it is, the last of them first. */
function apply(document, edits) {
  const sorted = [...edits].sort((a, b) => document.offset(b.range.start) - document.offset(a.range.start));
  for (const { range, newText } of sorted) {
    document.text = document.text.slice(0, document.offset(range.start)) + newText
      + document.text.slice(document.offset(range.end));
  }
  document.version += 1;
  events.onDidChangeTextDocument.fire(
    { document, contentChanges: sorted.map(({ range, newText }) => ({ range, text: newText })) });
}

function close(document) {
  textDocuments.splice(textDocuments.indexOf(document), 1);
  events.onDidCloseTextDocument.fire(document);
}

async function until(what, condition) {
  for (let left = 1000; left > 0; left -= 1) {
    const value = await condition();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}

module.exports = { vscode, state, events, open, replace, apply, close, until };
