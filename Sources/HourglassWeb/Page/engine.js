// The engine in its worker. One text is read at a time, always the newest; what has been overtaken
// by the next keystroke is left out.

const engine = (() => {
  const source = document.getElementById("worker").textContent;
  const worker = new Worker(
    URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const waiting = new Map();
  let next = 1;
  let failed = () => {};

  const started = new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => {
      if (data.started) return resolve();
      if (data.failure) failed(data.failure);
      waiting.get(data.id)?.(data.answers ?? null);
      waiting.delete(data.id);
    });
  });

  const request = (content) =>
    new Promise((resolve) => {
      const id = next++;
      waiting.set(id, resolve);
      started.then(() => worker.postMessage({ ...content, id }));
    });

  const today = () => {
    const now = new Date();
    return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
  };

  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  return {
    /// Gives the worker the engine, which stands in the page.
    start() {
      const [packed, unpacker] = ["engine", "unpacker"].map(
        (each) => document.getElementById(each).textContent);
      worker.postMessage({ engine: { packed, unpacker } });
    },

    /// Calls back with what went wrong, should the engine ever fail.
    set onFailure(callback) { failed = callback; },

    /// Reads a text of a file of this name and gives the answers asked for, as bytes by their names.
    ///
    /// `files` has the texts of the files beside it by their names, where they are others than
    /// before.
    read: (text, name, asks, files) => request({
      bytes: typeof text === "string" ? encoder.encode(text) : text, name, date: today(), asks, files,
    }),

    /// Answers about the text that was read last; `place` and `words` are what they are about.
    ask: (asks, { place, words } = {}) => request({ asks, place, words }),

    /// An answer that is JSON.
    async value(name, about) {
      const answers = await this.ask([name], about);
      return answers && JSON.parse(this.text(answers[name]));
    },

    text: (bytes) => decoder.decode(bytes),
  };
})();
