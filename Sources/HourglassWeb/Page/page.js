// Brings the parts together: what is typed is shown at once, kept, and read by the engine, and what
// the engine says is shown as soon as it is about the text that stands there.

/// What a text is called that nobody has saved yet.
const newName = "my-programme.hourglass";

/// `read` is the text that `state` is about; `saved` the one in its file; `offered` the last one that
/// the page itself put there; `base` an older version to compare with; `values` a table of values.
const page = {
  name: newName, lineEnd: "\n", handle: null, read: null, state: null, saved: null, offered: "",
  base: null, values: "",
};

function tell(words) {
  document.getElementById("told").textContent = words;
}

function showPart(name) {
  document.body.dataset.part = name;
  for (const each of document.querySelectorAll(".dock button")) {
    each.setAttribute("aria-current", each.dataset.part === name);
  }
}

for (const each of document.querySelectorAll(".dock button")) {
  each.addEventListener("click", () => showPart(each.dataset.part));
}

// ---- reading ----

let isReading = false;
let isOvertaken = false;

async function readText() {
  if (isReading) {
    isOvertaken = true;
    return;
  }
  isReading = true;
  do {
    isOvertaken = false;
    const text = field.value;
    const answers = await engine.read(text, nameToRead(), ["tokens", "state"], filesToSend());
    if (answers && text === field.value) show(answers, text);
  } while (isOvertaken);
  isReading = false;
}

function show(answers, text) {
  page.read = text;
  page.state = JSON.parse(engine.text(answers.state));
  colour(answers.tokens);
  mark(page.state.findings);
  showFindings(page.state, text);
  refreshPanel();
  refreshCompletion();
  performance.mark("hourglass-shown");
}

engine.onFailure = () => {
  tell("Hourglass has failed at this text. Your text is safe: save it, then load the page again.");
};

let keeping;
let printing;

/// Shows, reads and keeps the text as it is now.
function textChanged() {
  showWords(field.value);
  refreshFound();
  readText();
  clearTimeout(keeping);
  keeping = setTimeout(keepText, 300);
  clearTimeout(printing);
  printing = setTimeout(preparePrint, 1000);
}

// ---- printing ----

const printSheet = document.getElementById("print-sheet").attachShadow({ mode: "open" });

/// The checklist as the command writes it for paper, ready before anybody asks for paper.
async function preparePrint() {
  const answers = await engine.ask(["checklist html"]);
  if (!answers) return;
  const sheet = new DOMParser().parseFromString(engine.text(answers["checklist html"]), "text/html");
  const style = sheet.querySelector("style");
  if (!style) return printSheet.replaceChildren();
  // What it says of its body is about this part of the page.
  style.textContent = style.textContent.replace(/(^|[\s,}])body(?=[\s,{])/g, "$1:host");
  printSheet.replaceChildren(style, ...sheet.body.childNodes);
}

document.getElementById("print").addEventListener("click", async () => {
  closeMenus();
  await preparePrint();
  print();
});

// ---- the layout of the text ----

document.getElementById("tidy").addEventListener("click", async () => {
  closeMenus();
  if (field.value !== page.read) return;
  const answers = await engine.ask(["tidy"]);
  const text = engine.text(answers.tidy);
  if (text === field.value) return tell("The layout is tidy already.");
  replaceAll(text);
  tell("The layout is tidy now. To get the old one back, undo.");
});

// ---- menus ----

const menus = [...document.querySelectorAll("details.menu")];

function closeMenus() {
  for (const menu of menus) menu.open = false;
}

for (const menu of menus) {
  menu.addEventListener("toggle", () => {
    if (menu.open) for (const other of menus) if (other !== menu) other.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
addEventListener("click", (event) => {
  if (!event.target.closest?.("details.menu")) closeMenus();
});

// ---- where to start ----

/// Another text in the place of the one there, which undo brings back.
function start(text, name) {
  rename(name);
  replaceAll(text);
  page.base = { text, label: "when you opened it" };
  showPart("write");
}

async function offerStarts() {
  const examples = JSON.parse(document.getElementById("examples").textContent);
  const template = engine.text((await engine.ask(["template"])).template);
  const starts = [
    { title: "A short design to fill in", about: "Replace the texts with your own.", name: newName, text: template },
    { title: "Questions, one after another", about: "Answer them, and the design is written for you.", name: newName, text: "", opens: startInterview },
    { title: "An empty page", about: "The tab Words shows what can be written.", name: newName, text: "" },
    ...examples,
  ];
  document.getElementById("starts").append(...starts.map(({ title, about, name, text, opens }) => {
    const entry = make("button", { type: "button" }, title, make("span", {}, about));
    entry.addEventListener("click", () => {
      closeMenus();
      page.handle = null;
      page.lineEnd = "\n";
      start(text, name);
      page.offered = text;
      tell("To get the text before it back, undo.");
      if (opens) opens();
      else if (text === "") choosePanel("words");
    });
    return entry;
  }));
  return template;
}

const intro = document.getElementById("intro");
document.getElementById("intro-close").addEventListener("click", () => {
  intro.hidden = true;
  tabs[0].focus();
});

/// A text to begin with, before which there was none.
function putText(text, files = {}) {
  field.value = text;
  field.setSelectionRange(0, 0);
  page.base = { text, label: "when you opened the page" };
  for (const [name, other] of Object.entries(files)) {
    shelf.set(name, { text: other, lineEnd: "\n", handle: null, saved: other, base: null });
    shelfIsSent = false;
  }
  showFiles();
  forgetSteps();
  textChanged();
}

async function begin() {
  const kept = store.get();
  keep.checked = !kept?.isOff;
  rename(kept?.name ?? page.name);
  page.values = kept?.values ?? "";
  if (typeof kept?.text === "string") putText(kept.text, kept.files);
  const template = await offerStarts();
  if (typeof kept?.text !== "string") {
    page.offered = template;
    putText(template);
    intro.hidden = false;
  }
  const fragment = location.hash.slice(1);
  if (!fragment) return;
  // The address says nothing that nobody asked for.
  history.replaceState(null, "", location.href.split("#")[0]);
  const linked = await unpackedLink(fragment);
  if (linked === null) return tell("The link is damaged: its design cannot be read.");
  for (const [name, text] of Object.entries(linked.files)) openBeside(text, name);
  openBeside(linked.text, linked.name);
  tell("This is the design of the link. "
    + (shelf.size > 1 ? "Your own text is open beside it." : "To get your own text back, undo."));
}

choosePanel("trace");
showPart("write");
begin();
