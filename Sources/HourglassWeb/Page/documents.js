// The documents that the commands make of a design, with the same bytes: some to look at, all to have.

/// Tabs that show a document as it is, and the answers that have it: the second is for telephones.
const documentPanels = {
  picture: ["diagram svg", "picture"],
  logframe: ["logframe html"],
  report: ["report html"],
  documents: [],
};

async function showDocument(name) {
  const target = panel(name);
  const wanted = page.read;
  if (saysNothingYet(target)) {
    made[name] = wanted;
    return;
  }
  if (name === "documents") {
    await listDocuments(target);
    made[name] = wanted;
    return;
  }
  const [wide, narrow = wide] = documentPanels[name];
  const answer = target.clientWidth < 560 ? narrow : wide;
  const answers = await engine.ask([answer, "outline"], { words: valuesToUse() });
  if (!answers || page.read !== wanted) return;
  made[name] = wanted;
  const text = engine.text(answers[answer]);
  if (name === "picture") showPicture(target, text, JSON.parse(engine.text(answers.outline)));
  else showFramed(target, text);
}

/// What the picture of the panel shows, by its name: where it stands in the text, and its words.
let pictured = [];

/// The engine writes the picture itself, with every word of the design escaped.
function imageOf(svg) {
  const image = document.importNode(
    new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  image.removeAttribute("height");
  image.setAttribute("width", "100%");
  return image;
}

function showPicture(target, svg, outline) {
  const image = imageOf(svg);
  target.replaceChildren(image);
  pictured = outline.map(([name, start, end, nameStart, nameEnd]) => ({
    name, start, end, nameStart, nameEnd,
    words: [...image.querySelectorAll(`[data-name="${CSS.escape(name)}"]`)],
  })).filter(({ words }) => words.length);
  for (const each of pictured) leadToText(each);
  showInPicture();
}

/// Lets words of the picture lead to where the text has them, by mouse and by keyboard.
function leadToText({ nameStart, nameEnd, words }) {
  const go = () => goTo(nameStart, nameEnd);
  for (const each of words) each.addEventListener("click", go);
  const [first] = words;
  const line = field.value.slice(0, nameStart).split("\n").length;
  first.removeAttribute("aria-hidden");
  first.setAttribute("role", "link");
  first.setAttribute("tabindex", "0");
  first.setAttribute("aria-label", words.map((each) => each.textContent).join(" ") + ", line " + line);
  first.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    go();
  });
}

let pointedAt = null;

/// Marks in the picture what the cursor is in.
function showInPicture() {
  if (chosenPanel !== "picture") return;
  const place = field.selectionStart;
  const around = made.picture === field.value
    ? pictured.filter(({ start, end }) => start <= place && place <= end) : [];
  // The innermost begins last.
  const now = around[around.length - 1] ?? null;
  if (now === pointedAt) return;
  for (const each of pointedAt?.words ?? []) each.classList.remove("here");
  for (const each of now?.words ?? []) each.classList.add("here");
  pointedAt = now;
  now?.words[0].scrollIntoView({ block: "nearest", inline: "nearest" });
}

/// A whole page has its own styles, so it stands in a frame, in which nothing can run.
function showFramed(target, html) {
  const heading = document.getElementById(target.getAttribute("aria-labelledby")).textContent;
  const place = target.querySelector("iframe")?.contentWindow?.scrollY ?? 0;
  const frame = make("iframe", { className: "document", title: heading, srcdoc: html });
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, place));
  target.replaceChildren(frame);
}

const formatNames = {
  html: "web page", docx: "Word", xlsx: "Excel", csv: "table (CSV)", svg: "picture (SVG)",
  icalendar: "calendar", markdown: "Markdown", mermaid: "Mermaid", text: "text", json: "JSON",
  xml: "XML",
};

async function listDocuments(target) {
  const all = await engine.value("documents");
  const hasValues = valuesToUse() !== "";
  target.replaceChildren(
    make("p", {}, "Each of these is made from your text, here in the browser. Choose a format to have it as a file."
      + (hasValues ? " They use the values of the tab Progress, where they show any." : "")),
    make("ul", { className: "documents" }, ...all.map(({ name, title, needs, files }) => make("li", {},
      make("span", {}, title),
      needs === "values" && !hasValues
        ? make("span", { className: "gloss" }, "Write values into the tab Progress first.") : null,
      make("span", { className: "acts" }, ...Object.entries(files).map(([format, file]) => {
        const act = button(formatNames[format] ?? format, "have", () => downloadDocument(name, format, file));
        act.disabled = needs === "values" && !hasValues;
        act.setAttribute("aria-label", `${title}: ${formatNames[format] ?? format}`);
        return act;
      }))))));
}

async function downloadDocument(name, format, file) {
  if (field.value !== page.read) return tell("The text has just changed. Try again.");
  const answer = `${name} ${format}`;
  const answers = await engine.ask([answer], { words: valuesToUse() });
  if (answers) give(new Blob([answers[answer]]), file);
}
