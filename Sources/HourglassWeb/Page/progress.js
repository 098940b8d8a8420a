// A table of values to fill in, and how they stand to the targets.

const valueColumns = ["indicator", "title", "unit", "target", "period", "value", "dimension",
  "comment", "source"];

/// The values as the documents take them; empty where there are none yet.
const valuesToUse = () => (progress.hasValues ? page.values : "");

const progress = { rows: null, hasValues: false, read: null };

function recordsOf(csv) {
  const heading = csv.split("\n", 1)[0];
  const separator = [";", "\t", ","].find((each) => heading.includes(each)) ?? ",";
  const records = [[]];
  let cell = "";
  let isQuoted = false;
  for (let place = 0; place < csv.length; place++) {
    const letter = csv[place];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (csv[place + 1] === '"') cell += csv[++place];
      else isQuoted = false;
    } else if (letter === '"' && cell === "") {
      isQuoted = true;
    } else if (letter === separator || letter === "\n") {
      records[records.length - 1].push(cell);
      cell = "";
      if (letter === "\n") records.push([]);
    } else if (letter !== "\r") {
      cell += letter;
    }
  }
  records[records.length - 1].push(cell);
  return records.filter((each) => each.some((value) => value !== ""));
}

/// The rows of a table of values by the names of its columns; null where it is another table.
function rowsOf(csv) {
  const [heading, ...records] = recordsOf(csv.replace(/^\uFEFF/, ""));
  const names = (heading ?? []).map((each) => each.trim().toLowerCase());
  if (!["indicator", "period", "value"].every((each) => names.includes(each))) return null;
  return records.map((record) =>
    Object.fromEntries(valueColumns.map((name) => [name, record[names.indexOf(name)] ?? ""])));
}

const csvOf = (rows) => [valueColumns, ...rows.map((row) => valueColumns.map((name) => row[name]))]
  .map((record) => record.map((cell) => (/[",\r\n;]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(",") + "\n")
  .join("");

const isFilled = (row) => row.value.trim() !== "";

/// Takes over a table, and whatever of another one has values.
function takeValues(csv) {
  page.values = csv;
  progress.rows = csv ? rowsOf(csv) : null;
  progress.hasValues = progress.rows ? progress.rows.some(isFilled) : csv !== "";
  for (const name of ["report", "logframe", "documents"]) delete made[name];
}

async function showProgress() {
  const target = panel("progress");
  if (progress.read === null) takeValues(page.values);
  if (saysNothingYet(target)) return;
  if (progress.read !== page.read) {
    progress.read = page.read;
    const answers = await engine.ask(["values csv"]);
    if (!answers) return;
    const asked = rowsOf(engine.text(answers["values csv"])) ?? [];
    if (progress.rows || !page.values) {
      // What is filled in stays, whatever the design asks for now.
      const kept = (progress.rows ?? []).filter(isFilled);
      const key = (row) => [row.indicator, row.period, row.dimension].join("\n");
      const known = new Set(kept.map(key));
      progress.rows = [...asked.filter((row) => !known.has(key(row))), ...kept];
      const order = new Map(asked.map((row, index) => [row.indicator, index]).reverse());
      progress.rows.sort((one, other) =>
        (order.get(one.indicator) ?? 1e9) - (order.get(other.indicator) ?? 1e9)
        || one.period.localeCompare(other.period));
    }
    showValuesTable(target);
  }
  showJudgement();
}

function showValuesTable(target) {
  const acts = make("p", { className: "acts" },
    button("Open a table (CSV)", "open-values", () => valuesInput.click()),
    button("Download the table", "have-values", () =>
      give(new Blob([progress.rows ? csvOf(progress.rows) : page.values], { type: "text/csv" }), "values.csv")),
    button("Remove all values", "no-values", () => {
      takeValues("");
      progress.read = null;
      refreshPanel();
    }));
  const judged = make("div", { id: "judged" });
  if (!progress.rows) {
    target.replaceChildren(make("p", {}, "The table that you opened is used as it is."), acts, judged);
    return;
  }
  const hasGroups = progress.rows.some((row) => row.dimension);
  const body = make("tbody");
  for (const [index, row] of progress.rows.entries()) {
    const cell = (name, label) => {
      const input = make("input", { value: row[name], size: name === "value" ? 8 : 16 });
      input.setAttribute("aria-label", [label, row.title, row.dimension, row.period].filter(Boolean).join(", "));
      input.addEventListener("input", () => {
        row[name] = input.value;
        valuesChanged();
      });
      return make("td", {}, input);
    };
    // One title for all rows of an indicator.
    const isFirst = progress.rows[index - 1]?.indicator !== row.indicator;
    const next = progress.rows.findIndex((each, place) => place > index && each.indicator !== row.indicator);
    const title = isFirst ? make("th", {
      scope: "rowgroup", dir: "auto", rowSpan: (next < 0 ? progress.rows.length : next) - index,
    }, row.title || row.indicator, row.unit ? make("span", {}, row.unit) : null) : null;
    body.append(make("tr", {}, title, hasGroups ? make("td", { dir: "auto" }, row.dimension) : null,
      cell("period", "Period"), cell("value", "Value"), cell("comment", "Comment"),
      make("td", {}, another(index))));
  }
  const head = ["Indicator", ...(hasGroups ? ["Group"] : []), "Period", "Value", "Comment", ""];
  target.replaceChildren(
    make("p", {}, "Write the values that you have observed. Below the table is how they stand to the targets."),
    make("div", { className: "sideways", tabIndex: 0, role: "group", ariaLabel: "Values" },
      make("table", { className: "values" },
        make("thead", {}, make("tr", {}, ...head.map((each) => each
          ? make("th", { scope: "col" }, each) : make("td", {})))), body)),
    acts, judged);
}

/// Adds a row for the same indicator and another period.
function another(index) {
  const add = button("+", "another", () => {
    progress.rows.splice(index + 1, 0, { ...progress.rows[index], period: "", value: "", comment: "" });
    showValuesTable(panel("progress"));
    showJudgement();
    panel("progress").querySelectorAll("tbody tr")[index + 1].querySelector("input").focus();
  });
  add.setAttribute("aria-label", `Add another period for ${progress.rows[index].title}`);
  return add;
}

let judging;

function valuesChanged() {
  takeRows();
  clearTimeout(judging);
  judging = setTimeout(() => { showJudgement(); keepText(); }, 250);
}

function takeRows() {
  const { rows } = progress;
  page.values = csvOf(rows);
  progress.hasValues = rows.some(isFilled);
  for (const name of ["report", "logframe", "documents"]) delete made[name];
}

async function showJudgement() {
  const judged = document.getElementById("judged");
  if (!judged) return;
  if (!progress.hasValues) {
    judged.replaceChildren();
    return;
  }
  const answers = await engine.ask(["progress-part", "values"], { words: page.values });
  if (!answers || !judged.isConnected) return;
  // The engine writes this itself, with every word of the design and of the table escaped.
  judged.innerHTML = engine.text(answers["progress-part"]);
  const { problems } = JSON.parse(engine.text(answers.values));
  judged.prepend(...problems.map(({ line, message }) =>
    make("p", { className: "warning", dir: "auto" }, `Row ${line - 1}: ${message}`)));
}

const valuesInput = document.getElementById("values-file");
valuesInput.addEventListener("change", async () => {
  const [file] = valuesInput.files;
  valuesInput.value = "";
  if (!file) return;
  takeValues(await file.text());
  progress.read = null;
  keepText();
  refreshPanel();
});
