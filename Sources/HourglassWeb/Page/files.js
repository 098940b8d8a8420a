// Where texts come from and go to. Nothing here speaks to a server.

const fileInput = document.getElementById("file");

/// A file as it is: a text goes into the field, of anything else the engine says what it is.
async function openFile(file, handle = null) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = null;
  }
  // Until the text in the field is read again, nothing that the engine says is about it.
  page.read = null;
  const answers = await engine.read(bytes, file.name, ["state"]);
  const { findings } = JSON.parse(engine.text(answers.state));
  const foreign = findings.find((each) => each.rule === "unreadable-bytes");
  if (text === null || foreign) {
    tell(foreign ? [foreign.message, ...foreign.advice.map((each) => each.text)].join(" ")
      : "This file is not a text in UTF-8. Save it again as UTF-8.");
    readText();
    return;
  }
  const isReplacing = page.name === file.name;
  openBeside(text.replace(/\r\n?/g, "\n"), file.name, {
    lineEnd: text.includes("\r\n") ? "\r\n" : "\n", handle,
  });
  tell(shelf.size > 1 && !isReplacing ? `${file.name} is open beside the others.`
    : `${file.name} is open. To get the text before it back, undo.`);
}

/// Several files are one after the other; the first is shown in the end.
async function openFiles(files) {
  for (const file of files) await openFile(file);
  if (files.length > 1) showFile(files[0].name);
}

document.getElementById("open").addEventListener("click", async () => {
  if (!window.showOpenFilePicker) return fileInput.click();
  try {
    const handles = await showOpenFilePicker({ multiple: true });
    for (const handle of handles) await openFile(await handle.getFile(), handle);
    if (handles.length > 1) showFile(handles[0].name);
  } catch (error) {
    if (error.name !== "AbortError") fileInput.click();
  }
});

fileInput.addEventListener("change", () => {
  openFiles([...fileInput.files]);
  fileInput.value = "";
});

for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    if (name === "drop") openFiles([...event.dataTransfer.files]);
  });
}

/// A text without a file yet goes by the name of its programme.
function fileName() {
  const named = /^\s*programme\s+([\p{L}][\p{L}\d-]*)/mu.exec(field.value);
  return page.name === newName && named ? named[1] + ".hourglass" : page.name;
}

const content = () => new Blob([field.value.replace(/\n/g, page.lineEnd)], { type: "text/plain" });

/// Has the browser save something as a file.
function give(blob, name) {
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  tell(`${name} goes to your downloads.`);
}

function download() {
  give(content(), fileName());
  page.saved = field.value;
}

async function save() {
  if (!window.showSaveFilePicker) return download();
  try {
    page.handle ??= await showSaveFilePicker({ suggestedName: fileName() });
    const file = await page.handle.createWritable();
    await file.write(content());
    await file.close();
    rename(page.handle.name);
    page.saved = field.value;
    tell(`Saved as ${page.name}.`);
  } catch (error) {
    if (error.name === "AbortError") return;
    page.handle = null;
    download();
  }
}

document.getElementById("save").addEventListener("click", save);
document.getElementById("download").addEventListener("click", download);
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    save();
  }
});

async function copyText(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    tell(words);
  } catch {
    tell("The browser does not let a page copy. Select the text and copy it with the keyboard.");
  }
}

document.getElementById("copy").addEventListener("click", () =>
  copyText(field.value, "The design is copied."));

// ---- kept on this computer ----

const keep = document.getElementById("keep");
const store = {
  get: () => {
    try { return JSON.parse(localStorage.getItem("hourglass") ?? "null"); } catch { return null; }
  },
  set: (value) => {
    try {
      if (value === null) localStorage.removeItem("hourglass");
      else localStorage.setItem("hourglass", JSON.stringify(value));
    } catch { /* A browser that keeps nothing works all the same. */ }
  },
};

const textToKeep = () =>
  ({ name: page.name, text: field.value, files: textsOfOthers(), values: page.values });

function keepText() {
  if (keep.checked) store.set(textToKeep());
}

keep.addEventListener("change", () => {
  store.set(keep.checked ? textToKeep() : { isOff: true });
  tell(keep.checked ? "Your text is kept in this browser."
    : "Your text is not kept in this browser any more. Save it before you close the page.");
});
addEventListener("pagehide", keepText);

// ---- links ----
//
// A link ends in # and a digit for how the rest is packed: 1 for deflate, 0 for plain bytes, both
// in base64url; 2 for deflate, too, but of a JSON text: `name`, `text` and `files`, the texts of the
// files beside it by their names.

const throughStream = async (bytes, stream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

async function packedText(text) {
  const isAlone = !otherFiles().length;
  let bytes = new TextEncoder().encode(isAlone ? text
    : JSON.stringify({ name: page.name, text, files: textsOfOthers() }));
  let version = "0";
  if (window.CompressionStream) {
    bytes = await throughStream(bytes, new CompressionStream("deflate-raw"));
    version = isAlone ? "1" : "2";
  } else if (!isAlone) {
    bytes = new TextEncoder().encode(text);
  }
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return version + btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/// What a link holds: `name`, `text` and `files`; null where it is damaged.
async function unpackedLink(fragment) {
  if (!/^[012][\w-]*$/.test(fragment)) return null;
  try {
    const letters = atob(fragment.slice(1).replace(/-/g, "+").replace(/_/g, "/"));
    let bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    if (fragment[0] !== "0") bytes = await throughStream(bytes, new DecompressionStream("deflate-raw"));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return fragment[0] === "2" ? JSON.parse(text) : { name: "shared-design.hourglass", text, files: {} };
  } catch {
    return null;
  }
}

document.getElementById("link").addEventListener("click", async () => {
  const address = location.href.split("#")[0] + "#" + await packedText(field.value);
  document.getElementById("link-field").hidden = false;
  const shownLink = document.getElementById("link-text");
  shownLink.value = address;
  shownLink.focus();
  shownLink.select();
  await copyText(address, location.protocol === "file:"
    ? "The link is copied. This page is a file, so the link works only where the same file is."
    : "The link is copied.");
});
