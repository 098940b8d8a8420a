// The text and the help in typing it. Every edit is a step that undo takes back.

const field = document.getElementById("text");

/// Puts text in the place of a stretch, and the cursor behind it or where it is wanted.
function replaceText(start, end, text, cursor = start + text.length) {
  field.focus();
  writeText(start, end, text, cursor);
}

/// The same, for whoever is writing somewhere else.
function writeText(start, end, text, cursor = start + text.length) {
  field.setRangeText(text, start, end, "end");
  field.setSelectionRange(cursor, cursor);
  keepStep(null);
  textChanged();
  revealCaret();
}

/// Applies edits, each [start, end, text] and in the order of the text, as one thing to undo.
/// Selects the first blank in what was written, so that typing goes on there.
///
/// - Parameter write: what puts a text in the place of a stretch.
function applyEdits(edits, write = replaceText) {
  if (!edits.length) return;
  const [from] = edits[0];
  const to = edits[edits.length - 1][1];
  const old = field.value;
  let text = "";
  let place = from;
  let blank = null;
  for (const [start, end, replacement] of edits) {
    text += old.slice(place, start);
    const found = /"[^"\n]*"|\btbd\b|…/.exec(replacement);
    if (blank === null && found) {
      const inner = found[0].startsWith('"') ? 1 : 0;
      blank = [from + text.length + found.index + inner,
        from + text.length + found.index + found[0].length - inner];
    }
    text += replacement;
    place = end;
  }
  text += old.slice(place, to);
  write(from, to, text);
  if (blank && write === replaceText) field.setSelectionRange(...blank);
}

/// Another text in the place of all; undo brings back the one before.
function replaceAll(text) {
  replaceText(0, field.value.length, text, 0);
}

const lineStart = (place) => field.value.lastIndexOf("\n", place - 1) + 1;

/// Whether a place is inside a text or a comment of its line.
function isInside(place) {
  const before = field.value.slice(lineStart(place), place);
  if ((before.match(/"/g) ?? []).length % 2) return "text";
  return /^[^"]*(?:"[^"]*"[^"]*)*#/.test(before) ? "comment" : null;
}

/// Whether more blocks are opened than closed.
function lacksBrace() {
  const bare = field.value.replace(/"[^"\n]*"?/g, "").replace(/#.*/g, "");
  return (bare.match(/\{/g) ?? []).length > (bare.match(/\}/g) ?? []).length;
}

const helpers = {
  insertLineBreak() {
    const place = field.selectionStart;
    const line = field.value.slice(lineStart(place), place);
    const indentation = /^[ \t]*/.exec(line)[0];
    if (!line.trimEnd().endsWith("{") || isInside(place)) {
      replaceText(place, field.selectionEnd, "\n" + indentation);
      return true;
    }
    const inner = "\n" + indentation + "  ";
    const closing = lacksBrace() ? "\n" + indentation + "}" : "";
    replaceText(place, field.selectionEnd, inner + closing, place + inner.length);
    return true;
  },

  insertText(typed) {
    const { selectionStart: place, selectionEnd: end, value } = field;
    if (place !== end) return false;
    const inside = isInside(place);
    if (inside === "comment") return false;
    // Telephones type these by themselves.
    if ((typed === "“" || typed === "„") && !inside) typed = '"';
    else if (typed === "”" && inside) typed = '"';
    else if (typed !== '"' && typed !== "}") return false;
    if (typed === "}") {
      const line = value.slice(lineStart(place), place);
      if (inside || !/^ {2,}$/.test(line)) return false;
      replaceText(place - 2, place, "}");
    } else if (inside && value[place] === '"') {
      field.setSelectionRange(place + 1, place + 1);
    } else if (!inside && /^\s|^$|^\}/.test(value.slice(place, place + 1))) {
      replaceText(place, place, '""', place + 1);
    } else {
      replaceText(place, place, '"');
    }
    return true;
  },

  deleteContentBackward() {
    const { selectionStart: place, selectionEnd: end, value } = field;
    if (place !== end || value.slice(place - 1, place + 1) !== '""') return false;
    if (isInside(place) !== "text") return false;
    replaceText(place - 1, place + 1, "");
    return true;
  },
};

field.addEventListener("beforeinput", (event) => {
  if (event.isComposing || !event.cancelable) return;
  const help = helpers[event.inputType === "insertParagraph" ? "insertLineBreak" : event.inputType];
  if (help?.(event.data)) event.preventDefault();
});

field.addEventListener("input", (event) => {
  const isTyping = ["insertText", "insertCompositionText", "deleteContentBackward"]
    .includes(event.inputType);
  keepStep(isTyping ? event.inputType : null);
  // What was told was about the text before.
  tell("");
  textChanged();
});

let leaves = false;
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    leaves = true;
    return;
  }
  if (event.key === "Tab" && !leaves && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    indent(event.shiftKey);
  }
  if (event.key !== "Shift") leaves = false;
});
field.addEventListener("focus", () => { leaves = false; });

/// Moves the lines of the selection two blanks in or out; within a line, goes on by two.
function indent(isOut) {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const first = lineStart(start);
  const isLines = value.slice(start, end).includes("\n");
  if (!isLines && !isOut) return replaceText(start, end, "  ");
  const lines = value.slice(first, end).split("\n");
  const moved = lines.map((line) =>
    isOut ? line.replace(/^ {1,2}|^\t/, "") : line ? "  " + line : line);
  const text = moved.join("\n");
  if (text === value.slice(first, end)) return;
  replaceText(first, end, text);
  const shift = moved[0].length - lines[0].length;
  field.setSelectionRange(Math.max(first, start + shift), first + text.length);
}
