"""Splits the engine for the page in two: what is needed before the first findings are seen, and the
rest, which is unpacked after that.

Binaryen's wasm-split does it, and finds out itself what is needed: Node runs the engine for that as
the page does, on the examples. Where the first part calls a function of the rest it would ask the
page for it; that would be thousands of names, so here it fails instead, and the page does the same
again once it has the whole (see `worker.js`).
"""

import re
import subprocess
from pathlib import Path

FEATURES = [
    f"--enable-{each}" for each in ("bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int")
]
ROOT = Path(__file__).resolve().parents[2]
# Reads the files named last, whole and as far as somebody may have written them, as the page reads a
# text first, and writes down what was called.
RUN = """
const fs = require("fs");
const [module, profile, ...files] = process.argv.slice(1);
WebAssembly.instantiate(fs.readFileSync(module)).then(({ instance: { exports: engine } }) => {
  const bytes = (place, count) => new Uint8Array(engine.memory.buffer, place, count);
  const put = (content) => bytes(engine.hourglass_input(content.length), content.length).set(content);
  const answer = (index) => {
    const count = engine.hourglass_answer(index, 0);
    return Buffer.from(bytes(engine.hourglass_output(), count));
  };
  const names = JSON.parse(answer(0));
  const read = (text) => {
    const name = Buffer.from("my-programme.hourglass");
    engine.hourglass_forget();
    put([...name, ...text]);
    engine.hourglass_read(name.length, 20160101);
    put([]);
    engine.hourglass_words();
    return ["tokens", "state", "template"].map((asked) => answer(names.indexOf(asked))).at(-1);
  };
  read(read([]));
  for (const file of files) {
    const text = fs.readFileSync(file);
    for (let part = 1; part <= 8; part++) read(text.subarray(0, text.length * part / 8));
  }
  const room = engine.memory.buffer.byteLength;
  engine.memory.grow(64);
  fs.writeFileSync(profile, bytes(room, engine.__write_profile(room, 64 * 65536)));
});
"""
PLACEHOLDER = re.compile(
    r'^ \(import "missing" "\d+" \(func (\$\S+)((?: \(param[^)]*\))?(?: \(result[^)]*\))?)\)\)\n', re.M
)


def program(name):
    """What a script beside this one says about where another program is."""
    return Path(subprocess.check_output([Path(__file__).with_name(name)], text=True).strip())


def split(module, folder):
    """The two parts, made in a folder of their own."""
    binaryen = program("binaryen")

    def run(name, *arguments):
        subprocess.run([binaryen / name, *arguments], check=True, cwd=folder)

    Path(folder, "engine.wasm").write_bytes(module)
    run("wasm-split", *FEATURES, "--instrument", "engine.wasm", "-o", "counting.wasm")
    files = sorted((ROOT / "Models").glob("**/*.hourglass"))
    run(program("node"), "-e", RUN, "counting.wasm", "profile", *files)
    run("wasm-split", *FEATURES, "engine.wasm", "--profile=profile", "-o1", "first.wasm", "-o2", "rest.wasm",
        "--placeholder-namespace=missing", "--import-namespace=i", "--export-prefix=%")  # fmt: skip
    run("wasm-dis", "first.wasm", "-o", "first.wat")
    text = Path(folder, "first.wat").read_text()
    missing = [f" (func {name}{signature} (unreachable))\n" for name, signature in PLACEHOLDER.findall(text)]
    text = PLACEHOLDER.sub("", text).rstrip().removesuffix(")") + "".join(missing) + ")\n"
    Path(folder, "first.wat").write_text(text)
    # All that fail are the same.
    run("wasm-opt", *FEATURES, "first.wat", "--duplicate-function-elimination", "-o", "first.wasm")
    return [Path(folder, name).read_bytes() for name in ("first.wasm", "rest.wasm")]
