// Reads texts and answers questions about them, beside the page, so that typing never waits.
//
// It is sent the engine once, packed and with what unpacks it, and then requests: `id`, `asks` (names
// of answers), `place` and `words` where the answers are about them; where the text is another one
// `bytes`, its `name` and `date`; and where the files beside it are others, `files`. It answers with
// the `id` and `answers`.
//
// The engine comes in two parts. The first is enough to read most texts and to say what is found; with
// it alone, what needs the rest fails. The rest is put together once the first text is read.

let engine;
let names;
let part;
let first;
let isWhole = false;
/// What a new engine must be told again: the text that was read last, and the files beside it.
let told = {};

function start({ unpacker, packed }) {
  part = unpacking(bytesOf(unpacker), bytesOf(packed));
  first = new WebAssembly.Module(part(0));
  engine = new WebAssembly.Instance(first).exports;
  names = JSON.parse(new TextDecoder().decode(answer(0, 0)));
}

/// Adds the rest of the engine, to a new first part where the one there is has failed.
function complete(hasFailed) {
  if (hasFailed) engine = new WebAssembly.Instance(first).exports;
  new WebAssembly.Instance(new WebAssembly.Module(part(1)), { i: engine });
  isWhole = true;
  part = first = null;
  if (hasFailed) tell(told);
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/// Gives the parts of the engine by their number, each only once and in their order.
function unpacking(unpacker, packed) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(unpacker));
  const input = exports.__heap_base.value;
  const header = new DataView(packed.buffer);
  const sizes = [0, 1].map((number) => header.getUint32(4 * number, true));
  // The parts stand behind what is packed, and behind them what they are put together from.
  const room = packed.length + 2 * (sizes[0] + sizes[1]);
  exports.memory.grow(Math.ceil((input + room) / 65536));
  new Uint8Array(exports.memory.buffer).set(packed, input);
  return (number) => {
    const start = exports.part(input, number);
    if (!start) throw new Error("the engine in this page is damaged");
    return new Uint8Array(exports.memory.buffer, start, sizes[number]);
  };
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

function tell({ files, bytes, name, date }) {
  if (files) takeFiles(files);
  if (bytes) read({ bytes, name, date });
}

function answers({ asks, place, words }) {
  put(encoder.encode(words ?? ""));
  engine.hourglass_words();
  return Object.fromEntries(
    asks.map((name) => [name, answer(names.indexOf(name), place ?? 0)]));
}

function answered(data) {
  if (data.files) told.files = data.files;
  if (data.bytes) told = { ...told, bytes: data.bytes, name: data.name, date: data.date };
  try {
    tell(data);
    return answers(data);
  } catch (error) {
    if (isWhole) throw error;
    complete(true);
    return answers(data);
  }
}

self.onmessage = ({ data }) => {
  try {
    if (data.engine) {
      start(data.engine);
      self.postMessage({ started: true });
      return;
    }
    self.postMessage({ id: data.id, answers: answered(data) });
    if (data.bytes && !isWhole) complete(false);
  } catch (error) {
    self.postMessage({ id: data.id, failure: String(error) });
  }
};
