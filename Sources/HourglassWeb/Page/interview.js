// A design by questions: each answer is written into the text, so that it can be left at any time
// and taken up again, here or by hand.

const interview = {
  isOn: false, at: null, passed: new Set(), steps: [], declines: false, wantsFocus: false,
};

function startInterview() {
  interview.isOn = true;
  interview.at = null;
  interview.wantsFocus = true;
  interview.passed.clear();
  intro.hidden = true;
  choosePanel("questions");
  showPart("read");
}

function stopInterview() {
  interview.isOn = false;
  delete made.questions;
  refreshPanel();
}

/// Asks the next question that is open, unless the one that is being asked still is.
async function showInterview() {
  if (field.value !== page.read) return;
  const steps = await engine.value("interview");
  if (!steps || !interview.isOn || chosenPanel !== "questions") return;
  interview.steps = steps;
  const isWaiting = (step) => step.isOpen && !interview.passed.has(step.key);
  const asking = steps.find((step) => step.key === interview.at && isWaiting(step));
  const next = asking ?? steps.find(isWaiting) ?? null;
  const target = panel("questions");
  if (next && next.key === interview.at && target.querySelector(".ask")) return sayHowFar();
  interview.at = next?.key ?? null;
  interview.declines = false;
  target.replaceChildren(next ? formFor(next) : ending());
  sayHowFar();
  // Whoever is writing in the text goes on there.
  if (interview.wantsFocus) target.querySelector("textarea, .act")?.focus({ preventScroll: true });
  interview.wantsFocus = false;
}

function sayHowFar() {
  const left = interview.steps.filter((step) => step.isOpen && !interview.passed.has(step.key)).length;
  const words = document.getElementById("how-far");
  if (words) words.textContent = left === 1 ? "the last question" : `${left} questions left`;
}

function formFor(step) {
  const answer = make("textarea", { id: "answer", rows: 3, dir: "auto" });
  const label = make("label", { htmlFor: "answer" }, step.question);
  const kinds = step.choices.length ? choiceOf(step.choices) : null;
  const problem = make("p", { className: "warning", role: "status" });
  const form = make("form", { className: "ask" },
    make("p", { className: "faint" }, step.section, make("span", { id: "how-far" })),
    make("h3", {}, label),
    step.help ? make("p", { className: "faint", dir: "auto" }, step.help) : null,
    ...(kinds ? [kinds.element] : []), answer, problem);
  const write = async (how) => {
    const words = answer.value.replace(/\s+/g, " ").trim();
    if (how !== "later" && !words) {
      problem.textContent = how === "none" ? "Write why there is none."
        : "Write your answer first, or go on to the next question.";
      return answer.focus();
    }
    if (kinds && !kinds.isChosen() && how === "said") {
      problem.textContent = "Choose a kind first.";
      return kinds.element.querySelector("select").focus();
    }
    if (field.value !== page.read) return;
    const asked = [step.key, how, ...(kinds ? [kinds.chosen()] : []), words].join("\n");
    const edits = await engine.value("interview-edits", { words: asked });
    if (!edits?.length) return;
    interview.wantsFocus = true;
    applyEdits(edits, writeText);
  };
  const go = make("button", { type: "submit", className: "act main" }, "Write it");
  const acts = make("p", { className: "acts" }, go);
  const act = (words, name, does) => acts.append(button(words, name, does));
  if (step.canWait) act("Later", "later", () => write("later"));
  if (step.canDecline) {
    const none = button("None, because …", "none", () => {
      interview.declines = !interview.declines;
      label.textContent = interview.declines ? "Why is there none?" : step.question;
      none.textContent = interview.declines ? "Back to the question" : "None, because …";
      answer.focus();
    });
    acts.append(none);
  }
  act("Next question", "pass", () => {
    interview.passed.add(step.key);
    interview.at = null;
    interview.wantsFocus = true;
    showInterview();
  });
  act("Stop", "stop", stopInterview);
  form.append(acts);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    write(interview.declines ? "none" : "said");
  });
  answer.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return form;
}

/// A list to choose from, with what the chosen one means.
function choiceOf(choices) {
  const select = make("select", { id: "choice" },
    make("option", { value: "?" }, "Choose one"),
    ...choices.map(({ name, title }) => make("option", { value: name }, title)),
    make("option", { value: "" }, "None of these"));
  const meaning = make("p", { className: "faint" });
  const explain = () => { meaning.textContent = choices[select.selectedIndex - 1]?.meaning ?? ""; };
  select.addEventListener("change", explain);
  explain();
  return {
    element: make("div", {}, make("label", { htmlFor: "choice" }, "Kind "), select, meaning),
    chosen: () => select.value,
    isChosen: () => select.value !== "?",
  };
}

function ending() {
  const left = interview.steps.filter((step) => step.isOpen).length;
  const again = () => {
    interview.passed.clear();
    interview.wantsFocus = true;
    showInterview();
  };
  return make("div", { className: "ask" },
    make("h3", {}, left ? "That was the last question." : "Every question is answered."),
    make("p", {}, left ? `You passed over ${left}. Under Findings is what matters most of what is still missing.`
      : "Under Findings is what is still missing."),
    make("p", { className: "acts" },
      left ? button("Ask again what I passed over", "again", again) : null,
      button("Stop", "stop", stopInterview)));
}
