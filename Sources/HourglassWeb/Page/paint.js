// What is seen behind the text: the same words line by line in colours, underlined where something
// is found, with numbers and marks in the margin. Where the browser has no highlights, the text is
// plain, and all else is the same.

const lines = document.getElementById("lines");
const scroller = document.getElementById("scroller");
const hasHighlights = typeof Highlight === "function" && !!CSS.highlights;

/// The colours, by the number of a token's class (see `TokenClass`); no colour for the others.
const colours = ["keyword", "keyword", null, null, "model", "model", null, "string", "number",
  "number", "remark", "remark", "mark", null];

const highlights = {};
if (hasHighlights) {
  for (const name of [...new Set(colours.filter(Boolean)), "note", "warning", "error", "found", "current"]) {
    highlights[name] = new Highlight();
    CSS.highlights.set(name, highlights[name]);
  }
  highlights.error.priority = 3;
  highlights.warning.priority = 2;
  highlights.note.priority = 1;
  highlights.found.priority = 4;
  highlights.current.priority = 5;
}

let shown = [];

function lineElement(text) {
  const line = document.createElement("div");
  line.append(document.createTextNode(text));
  return line;
}

/// Puts the words of the text behind it, and touches only what has changed: what is coloured
/// already stays so until the engine has answered.
function showWords(text) {
  const now = text.split("\n");
  let first = 0;
  const shorter = Math.min(now.length, shown.length);
  while (first < shorter && now[first] === shown[first]) first++;
  let same = 0;
  while (same < shorter - first && now[now.length - 1 - same] === shown[shown.length - 1 - same]) same++;
  const [lastOld, lastNew] = [shown.length - same, now.length - same];
  for (let index = first; index < Math.min(lastOld, lastNew); index++) {
    changeWords(lines.children[index].firstChild, now[index]);
  }
  for (let index = lastOld - 1; index >= lastNew; index--) lines.children[index].remove();
  if (lastNew > lastOld) {
    const added = document.createDocumentFragment();
    for (let index = lastOld; index < lastNew; index++) added.append(lineElement(now[index]));
    lines.insertBefore(added, lines.children[lastOld] ?? null);
  }
  shown = now;
}

function changeWords(node, words) {
  const old = node.data;
  let first = 0;
  const shorter = Math.min(old.length, words.length);
  while (first < shorter && old[first] === words[first]) first++;
  let same = 0;
  while (same < shorter - first && old[old.length - 1 - same] === words[words.length - 1 - same]) same++;
  node.replaceData(first, old.length - same - first, words.slice(first, words.length - same));
}

/// Turns places of the text, given in its order, into places in the lines.
function placer() {
  let line = 0;
  let start = 0;
  return (place) => {
    if (place < start) [line, start] = [0, 0];
    while (line < shown.length - 1 && place > start + shown[line].length) {
      start += shown[line].length + 1;
      line++;
    }
    return [lines.children[line].firstChild, Math.min(place - start, shown[line].length)];
  };
}

function rangeOf(at, start, end) {
  const range = document.createRange();
  range.setStart(...at(start));
  range.setEnd(...at(end));
  return range;
}

function colour(bytes) {
  if (!hasHighlights) return;
  for (const name of new Set(colours)) highlights[name]?.clear();
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const at = placer();
  for (let index = 0; index < numbers.length; index += 3) {
    const highlight = highlights[colours[numbers[index + 2]]];
    highlight?.add(rangeOf(at, numbers[index], numbers[index + 1]));
  }
}

/// Underlines what is found, and marks its line in the margin.
function mark(findings) {
  const worst = new Map();
  const weights = { note: 1, warning: 2, error: 3 };
  for (const name of Object.keys(weights)) highlights[name]?.clear();
  const at = placer();
  for (const finding of findings.filter((each) => each.allowed === null)) {
    const index = finding.line - 1;
    if (!(weights[worst.get(index)] > weights[finding.severity])) worst.set(index, finding.severity);
    if (!hasHighlights || finding.end <= finding.start) continue;
    highlights[finding.severity].add(rangeOf(at, finding.start, finding.end));
  }
  for (const line of lines.querySelectorAll("[data-mark]")) delete line.dataset.mark;
  for (const [index, severity] of worst) {
    if (lines.children[index]) lines.children[index].dataset.mark = severity;
  }
}

let current = null;

function showCurrentLine() {
  const index = field.value.slice(0, field.selectionStart).split("\n").length - 1;
  const line = document.activeElement === field ? lines.children[index] : null;
  if (line === current) return;
  current?.classList.remove("current");
  line?.classList.add("current");
  current = line;
}

function revealCaret() {
  const index = field.value.slice(0, field.selectionStart).split("\n").length - 1;
  lines.children[index]?.scrollIntoView({ block: "nearest" });
  showCurrentLine();
}

/// Selects a stretch of the text and shows it.
function goTo(start, end) {
  showPart("write");
  field.focus();
  field.setSelectionRange(start, end);
  const index = field.value.slice(0, start).split("\n").length - 1;
  lines.children[index]?.scrollIntoView({ block: "center" });
  showCurrentLine();
}

document.addEventListener("selectionchange", showCurrentLine);
field.addEventListener("blur", showCurrentLine);
lines.addEventListener("click", (event) => {
  const line = event.target.closest("[data-mark]");
  if (line) openFinding([...lines.children].indexOf(line) + 1);
});
