// Finding words in the text: Ctrl and F, or under More.

const finder = document.getElementById("finder");
const sought = document.getElementById("sought");
const foundCount = document.getElementById("found-count");
let found = [];

function openFinder() {
  closeMenus();
  showPart("write");
  finder.hidden = false;
  const { selectionStart: start, selectionEnd: end, value } = field;
  const selected = value.slice(start, end);
  if (selected && !selected.includes("\n")) sought.value = selected;
  refreshFound();
  sought.focus();
  sought.select();
}

function closeFinder() {
  finder.hidden = true;
  refreshFound();
  field.focus();
}

/// Looks for what is sought in the text as it is now, and marks it.
function refreshFound() {
  const words = finder.hidden ? "" : sought.value;
  found = words === "" ? [] : [...field.value.matchAll(
    new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "giu"))]
    .map(({ index, 0: { length } }) => [index, index + length]);
  if (hasHighlights) {
    highlights.found.clear();
    const at = placer();
    for (const [start, end] of found) highlights.found.add(rangeOf(at, start, end));
  }
  sayFound();
}

/// Says which of them is selected, and shows it also while somebody writes what to look for.

function sayFound() {
  const current = found.findIndex(([start, end]) =>
    start === field.selectionStart && end === field.selectionEnd);
  if (hasHighlights) {
    highlights.current.clear();
    if (current >= 0) highlights.current.add(rangeOf(placer(), ...found[current]));
  }
  foundCount.textContent = !sought.value ? "" : !found.length ? "not in the text"
    : current < 0 ? `${found.length} found` : `${current + 1} of ${found.length}`;
}

/// Goes to the next place behind the cursor, or before it, and round the ends of the text.
function goToFound(step) {
  if (!found.length) return;
  const { selectionStart: start, selectionEnd: end } = field;
  const next = step > 0
    ? found.find((each) => each[0] >= end && !(each[0] === start && each[1] === end)) ?? found[0]
    : found.findLast((each) => each[1] <= start) ?? found[found.length - 1];
  const index = field.value.slice(0, next[0]).split("\n").length - 1;
  field.setSelectionRange(...next);
  lines.children[index]?.scrollIntoView({ block: "center" });
  sayFound();
}

sought.addEventListener("input", () => {
  refreshFound();
  field.setSelectionRange(field.selectionStart, field.selectionStart);
  goToFound(1);
});
finder.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault();
    closeFinder();
  } else if (event.key === "Enter" && event.target === sought) {
    event.preventDefault();
    goToFound(event.shiftKey ? -1 : 1);
  }
});
document.getElementById("found-before").addEventListener("click", () => goToFound(-1));
document.getElementById("found-next").addEventListener("click", () => goToFound(1));
document.getElementById("finder-close").addEventListener("click", closeFinder);
document.getElementById("find").addEventListener("click", openFinder);
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "f") return;
  // Elsewhere the browser's own search is the better one.
  if (!document.activeElement?.closest(".write")) return;
  event.preventDefault();
  openFinder();
});
