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
  const answers = await engine.ask([answer]);
  if (!answers || page.read !== wanted) return;
  made[name] = wanted;
  const text = engine.text(answers[answer]);
  if (name === "picture") showPicture(target, text);
  else showFramed(target, text);
}

/// The engine writes the picture itself, with every word of the design escaped.
function showPicture(target, svg) {
  const image = document.importNode(
    new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  image.removeAttribute("height");
  image.setAttribute("width", "100%");
  target.replaceChildren(image);
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
  const { documents } = await engine.ask(["documents"]);
  const all = JSON.parse(engine.text(documents));
  target.replaceChildren(
    make("p", {}, "Each of these is made from your text, here in the browser. Choose a format to have it as a file."),
    make("ul", { className: "documents" }, ...all.map(({ name, title, files }) => make("li", {},
      make("span", {}, title),
      make("span", { className: "acts" }, ...Object.entries(files).map(([format, file]) => {
        const act = button(formatNames[format] ?? format, "have", () => downloadDocument(name, format, file));
        act.setAttribute("aria-label", `${title}: ${formatNames[format] ?? format}`);
        return act;
      }))))));
}

async function downloadDocument(name, format, file) {
  if (field.value !== page.read) return tell("The text has just changed. Try again.");
  const answer = `${name} ${format}`;
  const answers = await engine.ask([answer]);
  if (answers) give(new Blob([answers[answer]]), file);
}
