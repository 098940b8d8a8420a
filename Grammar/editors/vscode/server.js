// The language server as a process: started, asked, and started again when it has died.
"use strict";

const { spawn } = require("child_process");
const { readMessages, writeMessage } = require("./wire");

/** So many deaths within so many milliseconds, and it stays dead until somebody asks. */
const deathLimit = 5;
const deathTime = 180000;

class Server {
  /**
   * `host` has `path()`, `folders()`, `started(server)`, `told(method, params)`,
   * `missing(path)` and `gaveUp()`.
   */
  constructor(host) {
    this.host = host;
    this.deaths = [];
    this.isWanted = false;
  }

  start() {
    this.isWanted = true;
    this.isReady = false;
    this.waiting = new Map();
    this.number = 0;
    const path = this.host.path();
    const process = spawn(path, ["language-server", "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    this.process = process;
    process.on("error", () => {
      if (process !== this.process) return;
      this.end();
      this.host.missing(path);
    });
    process.on("exit", () => process === this.process && this.died());
    process.stdin.on("error", () => {});
    readMessages(process.stdout, (message) => process === this.process && this.take(message));
    this.opening = this.ask("initialize", {
      processId: globalThis.process.pid,
      rootUri: this.host.folders()[0]?.uri ?? null,
      workspaceFolders: this.host.folders(),
      capabilities: require("./abilities.json"),
    }).then((answer) => {
      if (!answer) return;
      this.isReady = true;
      this.legend = answer.capabilities.semanticTokensProvider.legend;
      this.tell("initialized", {});
      this.host.started(this);
    });
    return this.opening;
  }

  take(message) {
    if (message.method && message.id !== undefined) {
      const error = { code: -32601, message: `There is no ${message.method} here.` };
      writeMessage(this.process.stdin, { id: message.id, error });
    } else if (message.method) {
      this.host.told(message.method, message.params);
    } else {
      this.waiting.get(message.id)?.(message.error ? undefined : message.result, message.error);
      this.waiting.delete(message.id);
    }
  }

  tell(method, params) {
    if (this.process && (this.isReady || method === "exit")) {
      writeMessage(this.process.stdin, { method, params });
    }
  }

  /** The answer; undefined where there is none, or where the server has died meanwhile. */
  ask(method, params, cancellation, refused) {
    if (!this.process || (!this.isReady && method !== "initialize")) {
      return Promise.resolve(undefined);
    }
    const id = ++this.number;
    return new Promise((resolve) => {
      this.waiting.set(id, (result, error) => {
        if (error && refused) refused(error);
        resolve(result ?? undefined);
      });
      writeMessage(this.process.stdin, { id, method, params });
      cancellation?.onCancellationRequested(() => this.tell("$/cancelRequest", { id }));
    });
  }

  end() {
    this.process = undefined;
    this.isReady = false;
    for (const answer of this.waiting.values()) answer(undefined);
    this.waiting.clear();
  }

  died() {
    this.end();
    if (!this.isWanted) return;
    const now = Date.now();
    this.deaths = [...this.deaths.filter((time) => now - time < deathTime), now];
    if (this.deaths.length >= deathLimit) this.host.gaveUp();
    else this.start();
  }

  async stop() {
    this.isWanted = false;
    const process = this.process;
    if (!process) return;
    await this.ask("shutdown");
    this.tell("exit");
    this.end();
  }

  async restart() {
    this.deaths = [];
    await this.stop();
    await this.start();
  }
}

module.exports = { Server };
