// Reads texts and answers questions about them, beside the page, so that typing never waits.
//
// It is sent the engine once, packed and with what unpacks it, and then requests: `id`, `asks` (names of answers), and where the
// text is another one `bytes`, `isMarkdown` and `date`. It answers with the `id` and `answers`.

let engine;
let names;

async function start({ unpacker, packed, size }) {
  const module = await unpacked(bytesOf(unpacker), bytesOf(packed), size);
  engine = (await WebAssembly.instantiate(module)).instance.exports;
  names = JSON.parse(new TextDecoder().decode(answer(0, 0)));
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

async function unpacked(unpacker, packed, size) {
  const { exports } = (await WebAssembly.instantiate(unpacker)).instance;
  const input = exports.__heap_base.value;
  const output = input + packed.length;
  exports.memory.grow(Math.ceil((output + size) / 65536));
  new Uint8Array(exports.memory.buffer).set(packed, input);
  if (!exports.unpack(input, output, size)) throw new Error("the engine in this page is damaged");
  return new Uint8Array(exports.memory.buffer, output, size);
}

function answer(index, place) {
  const length = engine.hourglass_answer(index, place);
  const start = engine.hourglass_output();
  // A copy: the memory is written over by the next answer, and may move.
  return new Uint8Array(engine.memory.buffer, start, length).slice();
}

function read({ bytes, isMarkdown, date }) {
  const start = engine.hourglass_input(bytes.length);
  new Uint8Array(engine.memory.buffer, start, bytes.length).set(bytes);
  engine.hourglass_read(isMarkdown ? 1 : 0, date);
}

self.onmessage = async ({ data }) => {
  try {
    if (data.engine) {
      await start(data.engine);
      self.postMessage({ started: true });
      return;
    }
    if (data.bytes) read(data);
    const answers = {};
    for (const name of data.asks) answers[name] = answer(names.indexOf(name), data.place ?? 0);
    self.postMessage({ id: data.id, answers });
  } catch (error) {
    self.postMessage({ id: data.id, failure: String(error) });
  }
};
