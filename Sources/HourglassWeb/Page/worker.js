// Reads texts and answers questions about them, beside the page, so that typing never waits.
//
// It is sent the engine once, packed and with what unpacks it, and then requests: `id`, `asks` (names
// of answers), `place` and `words` where the answers are about them; where the text is another one
// `bytes`, its `name` and `date`; and where the files beside it are others, `files`. It answers with
// the `id` and `answers`.

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
  // What it is put together from stands behind it.
  exports.memory.grow(Math.ceil((output + 2 * size) / 65536));
  new Uint8Array(exports.memory.buffer).set(packed, input);
  if (!exports.engine(input, output, size)) throw new Error("the engine in this page is damaged");
  return new Uint8Array(exports.memory.buffer, output, size);
}

function answer(index, place) {
  const length = engine.hourglass_answer(index, place);
  const start = engine.hourglass_output();
  // A copy: the memory is written over by the next answer, and may move.
  return new Uint8Array(engine.memory.buffer, start, length).slice();
}

const encoder = new TextEncoder();

/// Puts bytes where the engine takes them from.
function put(...parts) {
  const start = engine.hourglass_input(parts.reduce((sum, part) => sum + part.length, 0));
  let place = start;
  for (const part of parts) {
    new Uint8Array(engine.memory.buffer, place, part.length).set(part);
    place += part.length;
  }
}

function takeFiles(files) {
  engine.hourglass_forget();
  for (const [name, text] of Object.entries(files)) {
    const named = encoder.encode(name);
    put(named, encoder.encode(text));
    engine.hourglass_file(named.length);
  }
}

function read({ bytes, name, date }) {
  const named = encoder.encode(name);
  put(named, bytes);
  engine.hourglass_read(named.length, date);
}

self.onmessage = async ({ data }) => {
  try {
    if (data.engine) {
      await start(data.engine);
      self.postMessage({ started: true });
      return;
    }
    if (data.files) takeFiles(data.files);
    if (data.bytes) read(data);
    put(encoder.encode(data.words ?? ""));
    engine.hourglass_words();
    const answers = {};
    for (const name of data.asks) answers[name] = answer(names.indexOf(name), data.place ?? 0);
    self.postMessage({ id: data.id, answers });
  } catch (error) {
    self.postMessage({ id: data.id, failure: String(error) });
  }
};
