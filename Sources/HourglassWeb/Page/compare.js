// Two versions of the design: what changed since another text, and both in one picture.

async function showComparison() {
  const target = panel("compare");
  const base = page.base ?? { text: "", label: "before anything was written" };
  const key = base.text + "\u0000" + page.read;
  if (made.compare === key) return;
  const wanted = page.read;
  const answers = await engine.ask(["comparison-part", "comparison", "comparison-picture"],
    { words: base.text });
  if (!answers || page.read !== wanted) return;
  made.compare = key;
  const isSame = base.text === wanted;
  const plain = engine.text(answers.comparison);
  const parts = make("div");
  // The engine writes this itself, with every word of the design escaped.
  parts.innerHTML = isSame ? "" : engine.text(answers["comparison-part"]);
  const picture = make("details", { className: "both" }, make("summary", {}, "Both versions in one picture"));
  picture.addEventListener("toggle", () => {
    if (picture.open && picture.childElementCount === 1) {
      picture.append(imageOf(engine.text(answers["comparison-picture"])));
    }
  });
  target.replaceChildren(
    make("p", {}, isSame ? `The text is the same as ${base.label}.`
      : `This is what has changed since the text as it was ${base.label}.`),
    make("p", { className: "acts" },
      button("Compare with a file", "older", () => olderInput.click()),
      button("Compare with the text as it is now", "now", () => {
        setBase(field.value, "at " + new Date().toLocaleTimeString([], { timeStyle: "short" }));
        tell("From now on, the changes from this text are shown.");
      })),
    parts,
    ...(isSame || !page.state.designs.length ? [] : [picture, make("p", { className: "acts" },
      button("Copy as text", "copy", () => copyText(plain, "The text is copied.")))]));
}

function setBase(text, label) {
  page.base = { text, label };
  refreshPanel();
}

const olderInput = document.getElementById("older-file");
olderInput.addEventListener("change", async () => {
  const [file] = olderInput.files;
  olderInput.value = "";
  if (!file) return;
  setBase((await file.text()).replace(/\r\n?/g, "\n"), `in ${file.name}`);
});
