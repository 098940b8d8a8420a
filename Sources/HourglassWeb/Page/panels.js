// What the design says, in tabs: its stages, the checklist, the questions, the words to go on with.
// `documents.js` has the tabs with documents, and the others
// have files of their own.

const tabs = [...document.querySelectorAll("[role=tab]")];
const panelNames = tabs.map((tab) => tab.id.slice("tab-".length));
const panel = (name) => document.getElementById("panel-" + name);
let chosenPanel = "trace";

function choosePanel(name) {
  chosenPanel = name;
  for (const tab of tabs) {
    const isChosen = tab.id === "tab-" + name;
    tab.setAttribute("aria-selected", isChosen);
    tab.tabIndex = isChosen ? 0 : -1;
    document.getElementById(tab.getAttribute("aria-controls")).hidden = !isChosen;
  }
  refreshPanel();
}

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener("click", () => choosePanel(panelNames[index]));
  tab.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const to = key === "Home" ? 0 : key === "End" ? tabs.length - 1
      : step ? (index + step + tabs.length) % tabs.length : null;
    if (to === null) return;
    choosePanel(panelNames[to]);
    tabs[to].focus();
  });
}

/// What has been made for which text, so that nothing is made twice.
const made = {};

/// Makes what the chosen tab shows, where it is not that of this text yet.
async function refreshPanel() {
  const name = chosenPanel;
  if (!page.state) return;
  if (name === "words") return showWordsToUse();
  if (made[name] === page.read) return;
  if (name in documentPanels) return showDocument(name);
  if (name === "compare") return showComparison();
  if (name === "progress") return showProgress();
  if (name === "questions" && interview.isOn) return showInterview();
  const wanted = page.read;
  const answers = await engine.ask([name + "-part", name]);
  if (!answers || page.read !== wanted) return;
  made[name] = wanted;
  showPanel(name, engine.text(answers[name + "-part"]), engine.text(answers[name]));
}

/// Says so where there is no design to show.
function saysNothingYet(target) {
  if (page.state.designs.length) return false;
  target.replaceChildren(make("p", {},
    "There is no design in the text yet. Under Words is what it can begin with."));
  return true;
}

function showPanel(name, html, plain) {
  const target = panel(name);
  if (saysNothingYet(target)) return;
  // The engine writes this itself, with every word of the design escaped.
  target.innerHTML = html;
  for (const [index, section] of target.querySelectorAll("section").entries()) {
    for (const offer of section.querySelectorAll("p.offer code")) {
      offer.parentElement.append(button("Write it in", "offer", () =>
        writeLine(index, offer.textContent)));
    }
  }
  if (name === "questions") {
    target.prepend(make("p", { className: "acts" },
      button("Answer them one after another", "interview", startInterview)));
  }
  target.append(make("p", { className: "acts" },
    button("Copy as text", "copy", () => copyText(plain, "The text is copied."))));
}

/// Adds a line to a design of the text.
function writeLine(index, line) {
  if (field.value !== page.read) return tell("The text has just changed. Try again.");
  showPart("write");
  applyEdits(page.state.designs[index].line.map(([start, end, text]) =>
    [start, end, text.replace("…", () => line)]));
}

/// The word at the cursor, and the words that can stand there.
async function showWordsToUse() {
  if (chosenPanel !== "words" || field.value !== page.read) return;
  const place = field.selectionStart;
  const answers = await engine.ask(["suggestions", "word"], { place });
  if (!answers || chosenPanel !== "words") return;
  const { from, to, missing, all } = JSON.parse(engine.text(answers.suggestions));
  const card = cardOf(JSON.parse(engine.text(answers.word)));
  const target = panel("words");
  const line = field.value.slice(0, place).split("\n").length;
  const begins = all.some((each) => each.example !== null);
  if (!all.length) {
    target.replaceChildren(...[card, make("p", {},
      `Where the cursor is, in line ${line}, go on in your own words: a text in quotation marks, a number or a date. To see what can begin a line, put the cursor on an empty line.`)].filter(Boolean));
    return;
  }
  const entry = (words, gloss, act) => make("li", {}, button(words, "word", act),
    gloss ? make("span", { className: "gloss", dir: "auto" }, gloss) : null);
  target.replaceChildren(...[
    card,
    ...(missing.length ? [
      make("p", {}, "This is still missing here. Choose one to write it."),
      make("ul", { className: "words" }, ...missing.map(({ headline, lines }) =>
        entry(lines.join("\n"), headline, () => {
          showPart("write");
          writeMissing(lines, from, to);
        }))),
    ] : []),
    make("p", {}, begins
      ? `These can stand in line ${line}, where the cursor is. Choose one to write it, and put your own words in.`
      : `One of these can come next in line ${line}, where the cursor is. Choose one to write it.`),
    make("ul", { className: "words" }, ...all.map((each) =>
      entry(each.example ?? each.text, each.gloss, () => writeWord(each, from, to)))),
  ].filter(Boolean));
}

function writeWord({ text, example, isNamed }, from, to) {
  const { value } = field;
  const indentation = /^[ \t]*/.exec(value.slice(value.lastIndexOf("\n", from - 1) + 1))[0];
  const block = isNamed && !example.includes("{") ? ` {\n${indentation}  \n${indentation}}` : "";
  const words = example === null ? text : example.replace(/\{ \}$/, `{\n${indentation}  \n${indentation}}`) + block;
  const start = value.lastIndexOf("\n", from - 1) + 1;
  const isAlone = value.slice(start, from).trim() === "";
  const before = isAlone || example === null ? (/[\s]$|^$/.test(value.slice(0, from)) ? "" : " ") : "\n";
  showPart("write");
  applyEdits([[from, to, before + words]]);
}

document.addEventListener("selectionchange", () => {
  if (document.activeElement !== field) return;
  showWordsToUse();
  showInPicture();
});
