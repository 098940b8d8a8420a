// The files that are open beside the one being written, which may use them.

/// What each of them was put away with, by its name, in the order of the strip of files; the one
/// being written has null.
const shelf = new Map();
let shelfIsSent = true;

const otherFiles = () => [...shelf].filter(([, file]) => file);
const textsOfOthers = () => Object.fromEntries(otherFiles().map(([name, file]) => [name, file.text]));

/// What the engine is to call the text. One that has no file yet goes by its programme's name.
const nameToRead = () => (shelf.get(fileName()) ? page.name : fileName());

/// The texts of the others, where the engine does not have them yet.
function filesToSend() {
  if (shelfIsSent) return undefined;
  shelfIsSent = true;
  return textsOfOthers();
}

/// The file being written is called so from now on.
function rename(name) {
  const files = [...shelf];
  shelf.clear();
  if (!files.length) files.push([page.name, null]);
  for (const [old, file] of files) {
    if (!file) shelf.set(name, null);
    else if (old !== name) shelf.set(old, file);
  }
  page.name = name;
  showFiles();
}

function putAway() {
  shelf.set(page.name, {
    text: field.value, lineEnd: page.lineEnd, handle: page.handle, saved: page.saved,
    base: page.base, steps: { ...steps },
  });
}

/// Writes on in another of the open files.
function showFile(name) {
  const file = shelf.get(name);
  if (!file) return;
  putAway();
  takeOut(name, file);
}

function takeOut(name, { text, lineEnd, handle, saved, base, steps: kept }) {
  shelf.set(name, null);
  shelfIsSent = false;
  Object.assign(page, { name, lineEnd, handle, saved, base });
  field.value = text;
  field.setSelectionRange(0, 0);
  if (kept) {
    Object.assign(steps, kept);
    showSteps();
  } else {
    forgetSteps();
  }
  showFiles();
  textChanged();
}

/// Opens a file beside those that are there, or in the place of a text that nobody has written.
function openBeside(text, name, { lineEnd = "\n", handle = null } = {}) {
  if (name !== page.name && field.value.trim() !== "" && field.value !== page.offered) {
    putAway();
    takeOut(name, { text, lineEnd, handle, saved: text, base: { text, label: "when you opened it" } });
    return;
  }
  Object.assign(page, { lineEnd, handle });
  start(text, name);
  page.saved = text;
}

function closeFile() {
  const others = otherFiles();
  if (!others.length) return;
  if (field.value !== page.saved
    && !confirm(`${page.name} has changes that are not saved. Close it and lose them?`)) return;
  shelf.delete(page.name);
  takeOut(...others[others.length - 1]);
  field.focus();
}

/// Puts a text in the place of that of another open file, as part of a change to several.
function changeOther(name, change) {
  const file = shelf.get(name);
  if (!file) return;
  file.text = change(file.text);
  // Its own steps lead to texts without the change.
  file.steps = null;
  shelfIsSent = false;
}

const fileStrip = document.getElementById("files");

function showFiles() {
  const isAlone = shelf.size < 2;
  const name = document.getElementById("name");
  name.textContent = page.name;
  name.hidden = !isAlone;
  fileStrip.hidden = isAlone;
  fileStrip.replaceChildren(...(isAlone ? [] : [...shelf.keys()].map((each) => {
    const entry = make("button", { type: "button" }, each);
    entry.setAttribute("aria-pressed", each === page.name);
    entry.addEventListener("click", () => { showFile(each); field.focus(); });
    return entry;
  })), ...(isAlone ? [] : [closeButton()]));
}

function closeButton() {
  const close = make("button", { type: "button", className: "close" }, "×");
  close.setAttribute("aria-label", `Close ${page.name}`);
  close.addEventListener("click", closeFile);
  return close;
}
