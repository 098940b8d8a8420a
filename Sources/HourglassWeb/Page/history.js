// Undo and redo. A browser forgets what a page has written into its field, and some lose half of
// what was typed on the way forth again; so the page keeps the steps itself.

const undoButton = document.getElementById("undo");
const redoButton = document.getElementById("redo");

/// Together no more letters than this; the oldest steps go first.
const roomForSteps = 20_000_000;

const steps = { past: [], future: [], size: 0, now: null, pause: 0, kind: null };

const snapshot = () => ({ text: field.value, start: field.selectionStart, end: field.selectionEnd });

/// Begins anew: nothing before this can be brought back.
function forgetSteps() {
  Object.assign(steps, { past: [], future: [], size: 0, now: snapshot(), kind: null });
  showSteps();
}

/// Keeps what was there before the text became what it is. Letters typed in one go are one step.
///
/// - Parameter kind: what sort of typing it was; null where it is a step of its own.
function keepStep(kind) {
  if (field.value === steps.now.text) return;
  const goesOn = kind !== null && kind === steps.kind && performance.now() - steps.pause < 1500;
  if (!goesOn) {
    steps.past.push(steps.now);
    steps.size += steps.now.text.length;
    while (steps.size > roomForSteps && steps.past.length > 1) {
      steps.size -= steps.past.shift().text.length;
    }
  }
  steps.future = [];
  steps.now = snapshot();
  steps.kind = kind;
  steps.pause = performance.now();
  showSteps();
}

function goBack(from, to) {
  const step = from.pop();
  if (!step) return;
  to.push(steps.now);
  steps.size += from === steps.past ? -step.text.length : steps.now.text.length;
  steps.now = step;
  steps.kind = null;
  field.value = step.text;
  field.focus();
  field.setSelectionRange(step.start, step.end);
  showSteps();
  textChanged();
  revealCaret();
}

const undo = () => goBack(steps.past, steps.future);
const redo = () => goBack(steps.future, steps.past);

function showSteps() {
  undoButton.disabled = steps.past.length === 0;
  redoButton.disabled = steps.future.length === 0;
}

undoButton.addEventListener("click", undo);
redoButton.addEventListener("click", redo);

field.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const back = key === "z" && !event.shiftKey;
  if (!back && !(key === "z" || key === "y" && event.ctrlKey)) return;
  event.preventDefault();
  if (back) undo();
  else redo();
});

// From the browser's own menus.
field.addEventListener("beforeinput", (event) => {
  if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
  event.preventDefault();
  if (event.inputType === "historyUndo") undo();
  else redo();
});

// Where the cursor stands when typing begins is where undo takes it back to.
document.addEventListener("selectionchange", () => {
  if (document.activeElement !== field || !steps.now || field.value !== steps.now.text) return;
  if (field.selectionStart !== steps.now.end) steps.kind = null;
  steps.now.start = field.selectionStart;
  steps.now.end = field.selectionEnd;
});
