// Where texts come from and go to. Nothing here speaks to a server.

const fileInput = document.getElementById("file");

const isMarkdown = () => /\.(md|markdown)$/i.test(page.name);

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
  const answers = await engine.read(bytes, /\.(md|markdown)$/i.test(file.name), ["state"]);
  const { findings } = JSON.parse(engine.text(answers.state));
  const foreign = findings.find((each) => each.rule === "unreadable-bytes");
  if (text === null || foreign) {
    tell(foreign ? [foreign.message, ...foreign.advice.map((each) => each.text)].join(" ")
      : "This file is not a text in UTF-8. Save it again as UTF-8.");
    readText();
    return;
  }
  page.lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  page.handle = handle;
  start(text.replace(/\r\n?/g, "\n"), file.name);
  tell(`${file.name} is open. To get the text before it back, undo.`);
}

document.getElementById("open").addEventListener("click", async () => {
  if (!window.showOpenFilePicker) return fileInput.click();
  try {
    const [handle] = await showOpenFilePicker();
    await openFile(await handle.getFile(), handle);
  } catch (error) {
    if (error.name !== "AbortError") fileInput.click();
  }
});

fileInput.addEventListener("change", () => {
  if (fileInput.files[0]) openFile(fileInput.files[0]);
  fileInput.value = "";
});

for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    if (name === "drop" && event.dataTransfer.files[0]) openFile(event.dataTransfer.files[0]);
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

const download = () => give(content(), fileName());

async function save() {
  if (!window.showSaveFilePicker) return download();
  try {
    page.handle ??= await showSaveFilePicker({ suggestedName: fileName() });
    const file = await page.handle.createWritable();
    await file.write(content());
    await file.close();
    rename(page.handle.name);
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

function keepText() {
  if (keep.checked) store.set({ name: page.name, text: field.value });
}

keep.addEventListener("change", () => {
  store.set(keep.checked ? { name: page.name, text: field.value } : { isOff: true });
  tell(keep.checked ? "Your text is kept in this browser."
    : "Your text is not kept in this browser any more. Save it before you close the page.");
});
addEventListener("pagehide", keepText);

// ---- links ----
//
// A link ends in # and a digit for how the rest is packed: 1 for deflate, 0 for plain bytes, both
// in base64url.

const throughStream = async (bytes, stream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

async function packedText(text) {
  let bytes = new TextEncoder().encode(text);
  let version = "0";
  if (window.CompressionStream) {
    bytes = await throughStream(bytes, new CompressionStream("deflate-raw"));
    version = "1";
  }
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return version + btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

async function unpackedText(fragment) {
  if (!/^[01][\w-]*$/.test(fragment)) return null;
  try {
    const letters = atob(fragment.slice(1).replace(/-/g, "+").replace(/_/g, "/"));
    let bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    if (fragment[0] === "1") bytes = await throughStream(bytes, new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
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
