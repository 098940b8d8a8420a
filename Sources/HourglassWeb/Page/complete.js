// What could come next, as a list at the cursor: it comes by itself while a word is being written,
// and with Ctrl and the space bar anywhere. Arrow keys choose, Enter writes, Esc closes.

const completions = document.getElementById("completions");
/// `place` is where the cursor was when the list was made.
const completion = { wanted: null, entries: [], from: 0, to: 0, place: 0, chosen: -1 };

field.addEventListener("input", (event) => {
  const typed = event.inputType === "insertText" && /^[\p{L}\d\s-]$/u.test(event.data ?? "");
  const isShorter = event.inputType === "deleteContentBackward" && !completions.hidden;
  completion.wanted = typed || isShorter ? "typing" : null;
  if (!completion.wanted) closeCompletions();
});

/// Offers what fits, once the text that stands there has been read.
async function refreshCompletion() {
  const { wanted } = completion;
  if (!wanted || field.value !== page.read) return;
  completion.wanted = null;
  const place = field.selectionStart;
  if (place !== field.selectionEnd || document.activeElement !== field) return;
  const found = await engine.value("suggestions", { place });
  if (!found || field.value !== page.read || field.selectionStart !== place) return;
  showCompletions(found, place, wanted === "asked");
}

function showCompletions({ from, to, missing, all }, place, isAsked) {
  const { value } = field;
  const written = value.slice(from, place).toLowerCase();
  const begins = all.some((each) => each.example !== null);
  // An empty line waits for its first letter.
  if (!isAsked && begins && !written) return closeCompletions();
  const fits = (text) => text.toLowerCase().startsWith(written) && text.toLowerCase() !== written;
  const isWhole = all.some((each) => each.text.toLowerCase() === written);
  const entries = [
    ...missing.filter(({ lines }) => fits(lines[0])).map(({ headline, lines }) => ({
      label: lines[0] + (lines.length > 1 ? " …" : ""), gloss: "missing: " + headline,
      write: () => writeMissing(lines, from, to),
    })),
    ...all.filter(({ text }) => fits(text)).map((each) => ({
      label: each.text, gloss: each.gloss, write: () => writeWord(each, from, to),
    })),
  ];
  if (!entries.length) return closeCompletions();
  Object.assign(completion, { entries, from, to, place });
  completions.replaceChildren(...entries.map(({ label, gloss }, index) => {
    const entry = make("li", { id: "completion-" + index },
      make("span", { className: "label" }, label),
      gloss ? make("span", { className: "gloss", dir: "auto" }, gloss) : null);
    entry.setAttribute("role", "option");
    entry.addEventListener("mousedown", (event) => {
      event.preventDefault();
      accept(index);
    });
    return entry;
  }));
  chooseCompletion(isAsked || (written && !isWhole) ? 0 : -1);
  putBeside(completions, from);
  completions.scrollTop = 0;
  field.setAttribute("aria-controls", "completions");
}

function chooseCompletion(index) {
  completion.chosen = index;
  for (const [each, entry] of [...completions.children].entries()) {
    entry.setAttribute("aria-selected", each === index);
  }
  if (index < 0) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", "completion-" + index);
  completions.children[index].scrollIntoView({ block: "nearest" });
}

function closeCompletions() {
  if (completions.hidden) return;
  completions.hidden = true;
  field.removeAttribute("aria-activedescendant");
  field.removeAttribute("aria-controls");
}

function accept(index) {
  closeCompletions();
  if (field.value === page.read) completion.entries[index].write();
}

/// Lines that a finding offers, in the place of the word that was begun.
function writeMissing(lines, from, to) {
  const { value } = field;
  const indentation = /^[ \t]*/.exec(value.slice(lineStart(from), from))[0];
  applyEdits([[from, to, lines.join("\n" + indentation)]]);
}

// Before anything else hears of the key.
field.addEventListener("keydown", (event) => {
  if (event.key === " " && event.ctrlKey) {
    event.preventDefault();
    completion.wanted = "asked";
    refreshCompletion();
    return;
  }
  if (completions.hidden) return;
  // Whoever types faster than the list comes does not choose from the old one.
  if (field.selectionStart !== completion.place && event.key !== "Escape") return closeCompletions();
  const count = completion.entries.length;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const { chosen } = completion;
  if (event.key in steps) {
    chooseCompletion(chosen < 0 && steps[event.key] < 0 ? count - 1
      : (chosen + steps[event.key] + count) % count);
  } else if (event.key === "Escape") {
    closeCompletions();
  } else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) {
    accept(chosen);
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });

field.addEventListener("blur", closeCompletions);
scroller.addEventListener("scroll", closeCompletions);
document.addEventListener("selectionchange", () => {
  const { selectionStart: place } = field;
  if (place < completion.from || place > Math.max(completion.to, completion.from) + 40) closeCompletions();
});
