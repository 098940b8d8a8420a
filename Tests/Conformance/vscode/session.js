// A session with the extension: `node session.js FOLDER PROGRAM NAME`. Prints what it has seen.
"use strict";

const { readFileSync } = require("fs");
const editor = require("./editor");

const [folder, program, name] = process.argv.slice(2);
const { state, vscode, until } = editor;
const extension = require(folder);
const cancellation = { onCancellationRequested: () => ({ dispose() {} }) };
const uri = "file:///nowhere/d%C3%A9sign.hourglass";
const codes = () => (state.findings.get(uri) ?? []).map((each) => each.code);
const place = (document, text) => document.position(document.text.indexOf(text));
const ask = (kind, method, ...given) => state.providers[kind][method](...given, cancellation);
const begin = async (path) => {
  state.settings["hourglass.path"] = path;
  await extension.activate({ subscriptions: [] });
};
/** The language servers that this process has started. */
const servers = () => {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8");
  return children.trim().split(" ").filter(Boolean).map(Number);
};

const weak = `programme p "漢😀" {
  peers m "é" { number  3 }
  organisation o "O"
  tool visit "Visits" { with m; serves meet }
  objective meet "They meet" { stage engagement; for m }
}
`;

const sessions = {
  async findings() {
    await begin(program);
    const document = editor.open(uri, readFileSync(process.argv[5], "utf8"));
    const found = await until("findings", () => state.findings.get(uri));
    const shown = found.map((each) => [each.code, each.range.start.line + 1, each.message]);
    editor.close(document);
    return { shown, left: state.findings.has(uri) };
  },

  async asked() {
    await begin(program);
    const document = editor.open(uri, weak);
    await until("findings", () => state.findings.get(uri));
    const seen = {};
    const used = place(document, "m; serves");
    const offered = await ask("CompletionItem", "provideCompletionItems", document, used);
    seen.offered = offered.map((each) => each.label);
    const inside = await ask(
      "CompletionItem", "provideCompletionItems", document, place(document, "organisation o"));
    seen.snippets = inside.filter((each) => each.insertText instanceof vscode.SnippetString).length;
    seen.hover = (await ask("Hover", "provideHover", document, used)).contents.value;
    const [defined] = await ask("Definition", "provideDefinition", document, used);
    seen.defined = [defined.range.start.line, defined.range.start.character];
    seen.references = (await state.providers.Reference.provideReferences(
      document, used, { includeDeclaration: true }, cancellation)).length;
    seen.highlights = (await ask("DocumentHighlight", "provideDocumentHighlights", document, used)).length;
    seen.symbols = (await ask("DocumentSymbol", "provideDocumentSymbols", document)).map((each) => each.name);
    seen.found = (await ask("WorkspaceSymbol", "provideWorkspaceSymbols", "visit")).map((each) => each.name);
    seen.folds = (await ask("FoldingRange", "provideFoldingRanges", document, {}))
      .map((each) => [each.start, each.end]);
    seen.selections = (await ask("SelectionRange", "provideSelectionRanges", document, [used])).length;
    const whole = new vscode.Range(0, 0, 6, 0);
    seen.hints = (await ask("InlayHints", "provideInlayHints", document, whole)).map((each) => each.label);
    const [lens] = await ask("CodeLens", "provideCodeLenses", document);
    seen.lens = lens.command.title;
    await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments);
    seen.trace = state.shown[0].text;
    seen.links = (await ask("DocumentLink", "provideDocumentLinks", document)).length;
    const { data } = await ask("DocumentSemanticTokens", "provideDocumentSemanticTokens", document);
    seen.tokens = [...data.slice(0, 5)];
    const actions = await ask("CodeActions", "provideCodeActions", document, whole,
      { diagnostics: state.findings.get(uri) });
    seen.actions = actions.filter((each) => each.edit).map((each) => [each.title, each.kind.value]);
    const renamed = await ask("Rename", "provideRenameEdits", document, used, "mayors");
    editor.apply(document, renamed.entries[0][1]);
    const options = { tabSize: 2, insertSpaces: true };
    const ranged = await ask("DocumentRangeFormattingEdit", "provideDocumentRangeFormattingEdits", document, whole, options);
    seen.ranged = ranged.length;
    const edits = await ask("DocumentFormattingEdit", "provideDocumentFormattingEdits", document, options);
    editor.apply(document, edits);
    seen.text = document.text;
    const refused = ask("Rename", "provideRenameEdits", document, place(document, "mayors"), "to");
    seen.refused = await refused.then(() => "", (error) => error.message);
    return seen;
  },

  async picture() {
    await begin(program);
    const document = editor.open(uri, weak);
    await vscode.commands.executeCommand("hourglass.showPicture");
    const [panel] = state.panels;
    const page = await until("a picture", () => panel.webview.html);
    editor.replace(document, "They meet", "They come together");
    await until("the new picture", () => panel.webview.html.includes("come together"));
    vscode.window.activeColorTheme.kind = vscode.ColorThemeKind.Dark;
    vscode.window.onDidChangeActiveColorTheme.fire();
    const dark = await until("the dark picture", () => panel.webview.html.includes("@media screen{") && panel.webview.html);
    editor.replace(document, document.text, "# nothing\n");
    const nothing = await until("a sentence", () => !panel.webview.html.includes("<svg") && panel.webview.html);
    return { page, dark, nothing, options: panel.options };
  },

  async death() {
    await begin(program);
    const document = editor.open(uri, weak);
    await until("findings", () => codes().length);
    editor.replace(document, "number  3", "nubmer 3");
    await until("a new finding", () => codes().includes("unknown-keyword"));
    const [first] = servers();
    editor.state.findings.clear();
    process.kill(first, "SIGKILL");
    await until("findings again", () => codes().includes("unknown-keyword"));
    const [second] = servers();
    // A text that changes meanwhile is the one that is read.
    process.kill(second, "SIGKILL");
    editor.replace(document, "nubmer 3", "number 3");
    await until("the newest text", () => state.findings.has(uri) && !codes().includes("unknown-keyword"));
    const survived = first !== second && state.errors.length === 0;
    for (let count = 0; count < 3; count += 1) {
      const before = servers()[0];
      process.kill(before, "SIGKILL");
      await until("the next", () => state.errors.length || (servers()[0] && servers()[0] !== before));
    }
    await until("a message", () => state.errors.length);
    const left = servers().length;
    await vscode.commands.executeCommand("hourglass.restart");
    await until("findings at last", () => codes().length);
    return { survived, errors: state.errors, left };
  },

  async missing() {
    state.choose = undefined;
    await begin("/nowhere/hourglass");
    const document = editor.open(uri, weak);
    await until("a message", () => state.errors.length);
    const offered = Object.keys(state.providers);
    state.settings["hourglass.path"] = program;
    editor.events.onDidChangeConfiguration.fire({ affectsConfiguration: (key) => key === "hourglass.path" });
    await until("findings", () => codes().length);
    return { errors: state.errors, offered };
  },
};


sessions[name]().then(
  async (seen) => {
    await extension.deactivate();
    await until("the server's end", () => servers().length === 0);
    process.stdout.write(JSON.stringify(seen));
    process.exit(0);
  },
  (error) => { process.stderr.write(`${error.stack}\n`); process.exit(1); },
);
