/// How a page of documents looks, on paper and on a screen.
let documentStyle = """
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 1rem; max-width: 75rem; color: #000; background: #fff;
    font: 14px/1.35 system-ui, sans-serif; overflow-wrap: break-word; }
  h1 { font-size: 1.5em; margin: 0 0 .3em; }
  h2 { font-size: 1.15em; margin: 1.4em 0 .4em; break-after: avoid; }
  main + main { break-before: page; margin-top: 3rem; }
  .opening { color: #333; margin-bottom: .8em; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .8em 0; }
  th, td { border: 1px solid #767676; padding: .3em .45em; text-align: start;
    vertical-align: top; }
  thead th { background: #eee; }
  thead { break-after: avoid; }
  tr, section, .together { break-inside: avoid; }
  main > div { break-after: avoid; }
  td[colspan]:first-child { background: #eee; print-color-adjust: exact; }
  .group:not(tbody:last-child > :last-child) { break-after: avoid; }
  .date { white-space: nowrap; }
  .figure { font-variant-numeric: tabular-nums; }
  .crowded { font-size: .86em; }
  .crowded th, .crowded td { padding: .25em .3em; }
  div + div { margin-top: .2em; }
  i { font-style: normal; color: #444; }
  .missing { border: 2px solid #000; padding: 0 .25em; display: inline-block; }
  .faint { color: #595959; }
  .good { color: #0a5c2b; }
  .doubtful { color: #7a4a00; }
  .bad { color: #a01313; }
  input { width: 1.15em; height: 1.15em; margin: 0; }
  nav { margin: 1em 0; }
  nav a { margin-right: 1em; white-space: nowrap; }
  @media print { nav { display: none; } }
  .drawing { break-inside: avoid; margin: .8em 0; }
  .drawing svg { display: block; width: 100%; height: auto; }
  @media print { .drawing svg { max-height: 168mm; } }
  .values { display: block; width: 7em; max-width: 100%; margin-top: .2em; fill: none;
    stroke: #000; }
  .planned { stroke: #767676; stroke-dasharray: 4 3; }
  .values circle { fill: #000; }
  @media print { main + main { margin-top: 0; }
    body { padding: 0 1px; max-width: none; font-size: 8.5pt; }
    thead th { print-color-adjust: exact; } }
  @media screen and (max-width: 48rem) { table { display: block; overflow-x: auto; }
    td, th { min-width: 8rem; }
    .cards colgroup, .cards thead { display: none; }
    .cards tbody, .cards tr, .cards td { display: block; }
    .cards tr { border: 1px solid #767676; margin-bottom: .6em; }
    .cards td { border: 0; padding: .2em .6em; }
    td[data-heading]::before { content: attr(data-heading); font-weight: 600; } }
  """

/// Of documents that are looked at on a screen before they are printed: its colours, fewer lines.
let screenStyle = """
  :root { color-scheme: light dark; --paper: #fff; --ink: #1d2126; --ink2: #59616b;
    --hair: #d3d8dc; --edge: #8a7650; --gap: #9b1238; }
  @media (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #eceef0; --ink2: #a9b1ba;
    --hair: #343b43; --edge: #c2a869; --gap: #ff8fa3; } }
  @media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --ink2: #333;
    --hair: #999; --edge: #000; --gap: #000; } }
  html { background: var(--paper); }
  body { background: var(--paper); color: var(--ink); max-width: 72.5rem; padding: 2.5rem 2rem;
    font: 15px/1.5 "Noto Sans", "Segoe UI", "Open Sans", Roboto, "Helvetica Neue", Arial,
    "Liberation Sans", sans-serif; }
  h1 { font-size: 2rem; line-height: 1.2; font-weight: 600; }
  h2 { font-size: 1.35rem; font-weight: 600; border-top: 1px solid var(--ink);
    padding-top: .7rem; margin-top: 3.2rem; }
  h3 { font-size: 1.05rem; font-weight: 600; margin: 1.6rem 0 .3rem; break-after: avoid; }
  .opening { color: var(--ink2); max-width: 52em; }
  .opening > div:first-child { color: var(--ink); font-size: 1.45rem; line-height: 1.38;
    margin-bottom: .7rem; text-wrap: balance; }
  .opening b { font-weight: 400; }
  main > div:not(.opening), section > div:not(.drawing) { color: var(--ink2); max-width: 52em; }
  .drawing svg { max-width: 100%; } .narrow { display: none; }
  .narrow svg { max-width: 30rem; margin: 0 auto; }
  .values { stroke: var(--ink); } .values circle { fill: var(--ink); }
  .planned { stroke: var(--ink2); }
  table { font-size: .93em; }
  th, td { border: 0; border-top: 1px solid var(--hair); padding: .45em .9em .45em 0; }
  thead th { background: none; border: 0; color: var(--ink2); font-weight: 600;
    vertical-align: bottom; }
  td[colspan]:first-child { background: none; }
  i, .faint { color: var(--ink2); }
  .missing { border-color: var(--gap); }
  .bad { color: var(--gap); } .doubtful, .good { color: var(--ink); }
  summary { color: var(--ink2); cursor: pointer; font-size: .87em; margin: .4rem 0; }
  summary:focus-visible { outline: 2px solid var(--edge); outline-offset: 2px; }
  @media screen and (max-width: 48rem) { body { padding: 1.4rem 1rem; }
    .drawing { overflow-x: auto; } .drawing svg { min-width: 44rem; }
    .opening > div:first-child { font-size: 1.15rem; }
    .wide { display: none; } .narrow { display: block; } .narrow svg { min-width: 0; } }
  @media print { body { padding: 0 1px; font-size: 9pt; } h1 { font-size: 20pt; }
    h2 { margin-top: 1.6rem; font-size: 13pt; } .drawing svg { max-height: 150mm; }
    .opening, main > div:not(.opening), section > div:not(.drawing) { max-width: none; }
    .opening > div:first-child { font-size: 13pt; }
    details:not([open]) { display: none; } thead th { border-bottom: 1px solid #999; } }
  """
