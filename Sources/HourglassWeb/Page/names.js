// What the words of the text mean, where names are given and used, and how to give others.

/// Goes to a place, in whichever of the open files it is.
function goToPlace({ file, start, end }) {
  if (file === nameToRead()) return goTo(start, end);
  if (!shelf.get(file)) return tell(`To see it, open ${file} too.`);
  showFile(file);
  goTo(start, end);
}

async function wordAt(place) {
  return field.value === page.read ? engine.value("word", { place }) : null;
}

async function goToDeclaration(place) {
  const word = await wordAt(place);
  const found = word?.places.find((each) => each.isDeclaration);
  if (found) goToPlace(found);
  else tell(word ? `${word.word} is ${word.sort}, and has no place in your files.` : "There is no name here.");
}

/// What there is to say about a word, for whoever rests on it or writes it.
function aboutWord({ word, sort, title, meaning, example }) {
  return [
    make("p", { className: "term" }, make("strong", {}, word), ": " + sort),
    title ? make("p", { dir: "auto" }, title) : null,
    meaning ? make("p", { dir: "auto" }, meaning) : null,
    example ? make("pre", {}, example) : null,
  ].filter(Boolean);
}

/// The word at the cursor with all that can be done with it; null where there is none.
function cardOf(word) {
  if (!word) return null;
  const declared = word.places.find((each) => each.isDeclaration);
  const own = nameToRead();
  const line = ({ file, line: number }) => (file === own ? "line " : file + ", line ") + number;
  const acts = [];
  if (declared) acts.push(button("Go to where it is named, " + line(declared), "declaration", () => goToPlace(declared)));
  if (word.places.length && !word.fixed) acts.push(button("Rename", "rename", () => askForName(word)));
  const uses = word.places.filter((each) => !each.isDeclaration);
  return make("section", { className: "card" }, ...aboutWord(word),
    acts.length ? make("p", { className: "acts" }, ...acts) : null,
    uses.length ? make("p", { className: "acts" }, make("span", {}, "Used in "),
      ...uses.map((each) => button(line(each), "use", () => goToPlace(each)))) : null);
}

// ---- resting on a word ----

const tip = document.getElementById("tip");
let resting;

function closeTip() {
  clearTimeout(resting);
  tip.hidden = true;
}

async function showTip(x, y) {
  const place = placeAt(x, y);
  if (place === null || field.value !== page.read) return;
  const word = await wordAt(place);
  const found = page.state.findings.filter((each) =>
    each.allowed === null && each.start <= place && place <= each.end);
  if (!word && !found.length) return;
  tip.replaceChildren(
    ...found.slice(0, 3).map((each) => make("p", { dir: "auto" },
      make("span", { className: "mark " + each.severity }), " " + each.message)),
    ...(word ? aboutWord(word) : []));
  putBeside(tip, word ? word.start : found[0].start);
}

field.addEventListener("mousemove", ({ clientX, clientY }) => {
  closeTip();
  resting = setTimeout(() => showTip(clientX, clientY), 400);
});
for (const name of ["mouseleave", "mousedown", "keydown", "blur"]) field.addEventListener(name, closeTip);
scroller.addEventListener("scroll", closeTip);

field.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey) goToDeclaration(field.selectionStart);
});
field.addEventListener("keydown", async (event) => {
  if (event.key === "F12") {
    event.preventDefault();
    goToDeclaration(field.selectionStart);
  } else if (event.key === "F2") {
    event.preventDefault();
    const word = await wordAt(field.selectionStart);
    if (!word || word.fixed) return tell(word?.fixed ?? "There is no name here.");
    askForName(word);
  }
});

// ---- another name ----

const renaming = document.getElementById("renaming");
const newNameField = document.getElementById("new-name");
const renamingProblem = document.getElementById("renaming-problem");
let renamed = null;

function askForName(word) {
  renamed = word;
  newNameField.value = word.word;
  renamingProblem.textContent = "";
  const count = word.places.length;
  document.getElementById("renaming-about").textContent =
    `It is changed in ${count === 1 ? "1 place" : count + " places"}.`;
  renaming.showModal();
  newNameField.select();
}

document.getElementById("renaming-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (field.value !== page.read) return renaming.close();
  const about = { place: renamed.start, words: newNameField.value.trim() };
  const { refused, files } = await engine.value("renaming", about);
  if (refused) {
    renamingProblem.textContent = refused;
    newNameField.focus();
    return;
  }
  renaming.close();
  const own = nameToRead();
  for (const { name, edits } of files) {
    if (name !== own) changeOther(name, (text) => edited(text, edits));
  }
  const mine = files.find(({ name }) => name === own);
  if (mine) {
    const text = edited(field.value, mine.edits);
    const cursor = mine.edits.find(([start]) => start >= renamed.start)?.[0] ?? 0;
    field.focus();
    writeText(0, field.value.length, text, cursor);
  } else {
    textChanged();
  }
});

document.getElementById("renaming-cancel").addEventListener("click", () => renaming.close());

/// A text with edits, which are in its order, applied.
function edited(text, edits) {
  for (const [start, end, words] of [...edits].reverse()) {
    text = text.slice(0, start) + words + text.slice(end);
  }
  return text;
}
