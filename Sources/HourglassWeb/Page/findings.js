// What is found, the most pressing first: each with why it matters, what to write, and buttons
// that write it.

const findingsList = document.getElementById("findings");
const severityWords = { error: "Error", warning: "Warning", note: "Note" };

function make(tag, properties = {}, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content.filter((each) => each !== null));
  return element;
}

/// What a finding is known by from one keystroke to the next.
const keyOf = ({ rule, message, allowed }) => [rule, message, allowed !== null].join("\n");

const opened = new Map();

function button(words, action, act) {
  const made = make("button", { type: "button", className: "act" }, words);
  made.dataset.action = action;
  made.addEventListener("click", act);
  return made;
}

/// Edits belong to the text they were made for.
function applying(edits, text) {
  return () => {
    if (field.value !== text) return tell("The text has just changed. Try again.");
    showPart("write");
    applyEdits(edits);
  };
}

function adviceOf(finding, text) {
  const parts = [];
  let way = 0;
  // What the lines of this way begin with: it tells one button from the next.
  let begun = new Set();
  const end = () => {
    if (!begun.size) return;
    const words = "Write it in: " + [...begun].join(", ");
    parts.push(button(words, `way-${way}`, applying(finding.ways[way], text)));
    way++;
    begun = new Set();
  };
  for (const { text: words, lines: offered, isAlternative } of finding.advice) {
    if (isAlternative) end();
    if (words) parts.push(make("p", { dir: "auto" }, words));
    if (offered.length) {
      for (const line of offered) if (/^[^\s}]/.test(line)) begun.add(line.split(" ")[0]);
      parts.push(make("pre", { tabIndex: 0 }, offered.join("\n")));
    }
  }
  end();
  return parts;
}

function fixOf(finding, text) {
  if (!finding.fix) return [];
  const words = finding.changesMeaning ? "Correct it (the meaning may change)" : "Correct it";
  return [button(words, "fix", applying(finding.fix, text))];
}

function bodyOf(finding, text) {
  const allow = finding.allow
    && button("Allow it, with a reason", "allow", applying(finding.allow, text));
  return make("div", { className: "body" },
    finding.detail ? make("p", { dir: "auto" }, finding.detail) : null,
    finding.allowed === null ? null
      : make("p", { dir: "auto" }, "Allowed because: " + finding.allowed),
    make("p", { className: "why" }, "Why it matters: " + finding.why),
    ...(finding.allowed === null ? adviceOf(finding, text) : []),
    make("p", { className: "acts" }, ...fixOf(finding, text), allow,
      button(`Go to line ${finding.line}`, "go", () => goTo(finding.start, finding.end))),
    make("p", { className: "source" }, "Based on: " + finding.source + " ",
      make("code", {}, finding.rule)));
}

function entryOf(finding, index, text) {
  const severity = finding.allowed === null ? finding.severity : "allowed";
  const word = severityWords[severity] ?? "Allowed";
  const summary = make("summary", {},
    make("span", { className: "mark " + severity, ariaHidden: "true" }),
    make("span", { className: "message", dir: "auto" },
      make("span", { className: "unseen" }, word + ": "), finding.message),
    make("span", { className: "line" }, "line " + finding.line));
  const details = make("details", {}, summary);
  const key = keyOf(finding);
  details.dataset.key = key;
  details.dataset.line = finding.line;
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(bodyOf(finding, text));
  };
  const isFirst = index === 0 && finding.allowed === null;
  details.open = opened.get(key) ?? isFirst;
  fill();
  details.addEventListener("toggle", () => {
    if (details.open !== (opened.get(key) ?? isFirst)) opened.set(key, details.open);
    fill();
  });
  return make("li", {}, details);
}

/// Shows the findings of a text. Whoever is in the middle of them with the keyboard stays there.
function showFindings(state, text) {
  const focused = findingsList.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.closest("details")?.dataset.key;
  const action = focused?.dataset.action;
  findingsList.replaceChildren(...state.findings.map((each, index) => entryOf(each, index, text)));
  if (key !== undefined) {
    const again = [...findingsList.querySelectorAll("details")].find((each) => each.dataset.key === key);
    const inside = again && action && again.querySelector(`[data-action="${action}"]`);
    (inside ?? again?.querySelector("summary") ?? findingsList.querySelector("summary"))?.focus();
  }
  const waiting = state.findings.filter((each) => each.allowed === null).length;
  const open = state.openQuestions;
  document.getElementById("summary").textContent = text.trim() === ""
    ? "Nothing is written yet. Under Words is what a design can begin with."
    : state.summary + (open ? `. ${open} guiding ${open === 1 ? "question is" : "questions are"} unanswered.` : ".");
  document.getElementById("count").textContent = waiting || "";
}

/// Opens the first finding of a line.
function openFinding(line) {
  showPart("findings");
  const found = findingsList.querySelector(`details[data-line="${line}"]`);
  if (!found) return;
  found.open = true;
  found.scrollIntoView({ block: "nearest" });
  found.querySelector("summary").focus();
}
