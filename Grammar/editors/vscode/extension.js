// Hourglass in Visual Studio Code: starts the language server, and tells it of every text.
"use strict";

const vscode = require("vscode");
const convert = require("./convert");
const { Pictures } = require("./picture");
const { registerProviders } = require("./providers");
const { Server } = require("./server");

const documents = [{ language: "hourglass" }];
let server;

function activate(context) {
  const findings = vscode.languages.createDiagnosticCollection("hourglass");
  const isOurs = (document) => document.languageId === "hourglass";
  const setting = () => vscode.workspace.getConfiguration("hourglass").get("path") || "hourglass";
  let providers = [];

  function opened(document) {
    if (!isOurs(document)) return;
    server.tell("textDocument/didOpen", {
      textDocument: {
        uri: document.uri.toString(), languageId: "hourglass", version: document.version,
        text: document.getText(),
      },
    });
  }

  async function offer(message, ...choices) {
    const chosen = await vscode.window.showErrorMessage(message, ...choices);
    if (chosen === "Open Settings") {
      vscode.commands.executeCommand("workbench.action.openSettings", "hourglass.path");
    } else if (chosen === "Start Again") {
      server.restart();
    }
  }

  server = new Server({
    path: setting,
    folders: () =>
      (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({ uri: uri.toString(), name })),
    started() {
      if (!providers.length) {
        providers = registerProviders(server, documents);
        context.subscriptions.push(...providers);
      }
      vscode.workspace.textDocuments.forEach(opened);
      pictures.drawAll();
    },
    told(method, params) {
      if (method !== "textDocument/publishDiagnostics") return;
      const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === params.uri);
      // What was found in an earlier text has no place in this one.
      if (open && params.version !== undefined && params.version !== open.version) return;
      findings.set(vscode.Uri.parse(params.uri), params.diagnostics.map(convert.diagnostic));
    },
    missing(path) {
      offer(
        `The program “${path}” was not found, so Hourglass cannot check this design. `
          + "Download “hourglass” from a release of the Hourglass repository, or build it there. "
          + "Then put it on the PATH, or write its place into the setting “hourglass.path”.",
        "Open Settings", "Start Again");
    },
    gaveUp() {
      findings.clear();
      offer("The language server of Hourglass has stopped several times.", "Start Again");
    },
  });
  const pictures = new Pictures(server);

  async function show(asked) {
    const made = await server.ask(
      "workspace/executeCommand", { command: "hourglass.document", arguments: [asked] },
      undefined, (error) => vscode.window.showErrorMessage(error.message));
    if (made?.text === undefined) return;
    const language = { md: "markdown", html: "html", json: "json" }[made.format] ?? "plaintext";
    const document = await vscode.workspace.openTextDocument({ content: made.text, language });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  }

  const watcher = vscode.workspace.createFileSystemWatcher("**/*.{hourglass,md,markdown}");
  const fileChanged = (type) => (uri) =>
    server.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: uri.toString(), type }] });

  context.subscriptions.push(
    findings, watcher,
    watcher.onDidCreate(fileChanged(1)), watcher.onDidChange(fileChanged(2)),
    watcher.onDidDelete(fileChanged(3)),
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isOurs(document) || !contentChanges.length) return;
      const uri = document.uri.toString();
      server.tell("textDocument/didChange", {
        textDocument: { uri, version: document.version },
        contentChanges: contentChanges.map(({ range, text }) => ({ range, text })),
      });
      pictures.changed(uri);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (!isOurs(document)) return;
      server.tell("textDocument/didSave", { textDocument: { uri: document.uri.toString() } });
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (!isOurs(document)) return;
      server.tell("textDocument/didClose", { textDocument: { uri: document.uri.toString() } });
      findings.delete(document.uri);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("hourglass.path")) server.restart();
    }),
    vscode.window.onDidChangeActiveColorTheme(() => pictures.drawAll()),
    vscode.commands.registerCommand("hourglass.showPicture", () => {
      const document = vscode.window.activeTextEditor?.document;
      return document && isOurs(document) ? pictures.show(document) : undefined;
    }),
    vscode.commands.registerCommand("hourglass.restart", () => server.restart()),
    vscode.commands.registerCommand("hourglass.document", show),
  );
  return server.start();
}

function deactivate() {
  return server?.stop();
}

module.exports = { activate, deactivate };
