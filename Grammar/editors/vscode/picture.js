// The picture of a design beside its text. The panel runs no script and fetches nothing.
"use strict";

const vscode = require("vscode");

/** How long the text has to rest, in milliseconds, before the picture is drawn again. */
const restTime = 200;

const isDark = () =>
  [vscode.ColorThemeKind.Dark, vscode.ColorThemeKind.HighContrast]
    .includes(vscode.window.activeColorTheme.kind);

/** The page around a picture, or around a sentence where there is none. */
function page(svg, sentence) {
  // The picture has colours for a dark screen; here the editor says whether it is one.
  const drawn = svg?.replaceAll(
    /@media screen and \(prefers-color-scheme: ?dark\)/g, isDark() ? "@media screen" : "@media not all");
  const escaped = (text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body { margin: 0; padding: 0; } svg { width: 100%; height: auto; } p { padding: 1em; }</style>
</head><body>${drawn ?? `<p>${escaped(sentence)}</p>`}</body></html>`;
}

class Pictures {
  constructor(server) {
    this.server = server;
    this.panels = new Map();
    this.timers = new Map();
  }

  show(document) {
    const uri = document.uri.toString();
    let panel = this.panels.get(uri);
    if (panel) return panel.reveal();
    const name = document.uri.path.split("/").pop();
    panel = vscode.window.createWebviewPanel(
      "hourglass.picture", `Picture of ${name}`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, localResourceRoots: [] });
    this.panels.set(uri, panel);
    panel.onDidDispose(() => this.panels.delete(uri));
    return this.draw(uri);
  }

  async draw(uri) {
    let sentence = "The picture cannot be drawn now. The language server is not running.";
    const drawn = await this.server.ask(
      "workspace/executeCommand", { command: "hourglass.picture", arguments: [{ uri }] },
      undefined, (error) => { sentence = error.message; });
    const panel = this.panels.get(uri);
    if (panel) panel.webview.html = page(drawn?.text, sentence);
  }

  /** Draws it again once the text rests. */
  changed(uri) {
    if (!this.panels.has(uri)) return;
    clearTimeout(this.timers.get(uri));
    this.timers.set(uri, setTimeout(() => this.draw(uri), restTime));
  }

  drawAll() {
    return Promise.all([...this.panels.keys()].map((uri) => this.draw(uri)));
  }
}

module.exports = { Pictures };
