/** Style of the backend's own pages: paper and ink, following the reader's light or dark. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --text: light-dark(#18212b, #e8edf2);
  --muted: light-dark(#515e6b, #a9b5c1);
  --paper: light-dark(#fff, #12181f);
  --surface: light-dark(#f4f6f8, #1b232c);
  --line: light-dark(#d8dee4, #323d49);
  --edge: light-dark(#71808f, #7f8d9b);
  --accent: light-dark(#1b4f91, #8fb9f0);
  --soft: light-dark(#e8eff8, #1a2c44);
  --danger: light-dark(#a8281b, #ff9e91);
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0 auto; max-inline-size: 68rem; padding: 0 1.25rem;
  background: var(--paper); color: var(--text);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--accent); text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; border-radius: 2px; }
.top, .bottom { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: center; padding-block: 1rem; }
.top { border-block-end: 1px solid var(--line); }
.bottom { border-block-start: 1px solid var(--line); margin-block-start: 4rem; }
.top a, .languages a { min-block-size: 2.75rem; display: inline-flex; align-items: center; }
.brand { color: inherit; font-weight: 600; text-decoration: none; }
.places { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.languages { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.languages [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
main { padding-block: 2.25rem; min-block-size: 60vh; }
article, .list { max-inline-size: 42rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem); margin: .5rem 0 1rem; }
h2 { font-size: 1.25rem; margin: 0 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.5em 0 .5em; }
p { margin: 0 0 1rem; }
section { margin-block: 2.25rem; }
.muted { color: var(--muted); }
.muted strong { color: var(--text); }
.status { display: inline-block; border: 1px solid var(--edge); border-radius: 1em; padding: 0 .75em; margin-inline-end: .5em; font-size: .9375em; font-weight: 500; }
.count { border-block: 1px solid var(--line); padding-block: 1rem; }
.count strong { font-size: 1.25rem; }
.prose { font-size: 1.0625rem; line-height: 1.65; max-inline-size: 38em; margin-block: 1.5rem; }
.prose p, .prose li, .typed { white-space: pre-line; }
.answer { border: 2px solid var(--accent); border-radius: .75rem; padding: 1.25rem 1.5rem; }
.overdue { color: var(--danger); font-weight: 600; }
.files ul { list-style: none; padding: 0; margin: 0; }
.files a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.note { background: var(--surface); border-radius: .375rem; padding: 1rem 1.25rem; }
.path { list-style: none; padding: 0; margin: 0; }
.path li { display: grid; gap: .125rem; padding: 0 0 1.25rem 2rem; position: relative; }
.path li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: .4em; inline-size: .875rem; block-size: .875rem; border-radius: 50%; border: 2px solid var(--accent); }
.path .done::before { background: var(--accent); forced-color-adjust: none; }
.path .coming::before { border-style: dashed; border-color: var(--edge); }
.path .late::before { content: "!"; border: 0; border-radius: 0; color: var(--danger); font-weight: 700; text-align: center; line-height: 1; }
.path .late strong { color: var(--danger); }
.list { list-style: none; padding: 0; margin: 0; }
.list li { border-block-end: 1px solid var(--line); padding-block: 1.25rem; }
.list p:last-child { margin: 0; }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.thread, .replies { list-style: none; padding: 0; margin: 0; max-inline-size: 42rem; }
.thread > li { border-block-end: 1px solid var(--line); padding-block: 1.25rem; }
.replies { margin-block-start: 1rem; padding-inline-start: clamp(.75rem, 3vw, 1.5rem); border-inline-start: 2px solid var(--line); }
.replies > li + li { margin-block-start: 1.25rem; }
.discussion :target > article { background: var(--soft); box-shadow: 0 0 0 .5rem var(--soft); border-radius: .25rem; }
.discussion article { overflow-wrap: anywhere; }
.discussion article p, .discussion article .prose { margin-block: .5rem; font-size: 1rem; }
.by { display: flex; flex-wrap: wrap; gap: .125rem .75rem; align-items: baseline; }
.by .status { margin: 0; }
.by a, .more a, .next a { display: inline-flex; align-items: center; min-block-size: 1.75rem; }
.next a { min-block-size: 2.75rem; font-weight: 600; }
.discussion .answer { padding: .75rem 1.25rem; margin-block: .75rem; }
.gone { color: var(--muted); }
blockquote { margin: .5rem 0; padding: .5rem 1rem; border-inline-start: 3px solid var(--edge); }
del, ins { padding-inline: .15em; border-radius: .15em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
del { color: var(--danger); text-decoration: line-through; }
ins { background: var(--soft); text-decoration: none; box-shadow: inset 0 -2px; font-weight: 500; }
del::before, ins::before { display: inline-block; }
del::before { content: "−\\2060"; content: "−\\2060" / ""; }
ins::before { content: "+\\2060"; content: "+\\2060" / ""; }
.code { font-size: 1.75rem; letter-spacing: .12em; font-weight: 600; font-variant-numeric: tabular-nums; margin: 0 0 .5rem; }
pre { white-space: pre-wrap; font: inherit; background: var(--surface); border-radius: .375rem; padding: 1rem 1.25rem; margin: 0; overflow-wrap: anywhere; }
.on-paper { display: none; }
@media print {
  :root { color-scheme: light; }
  .places, .bottom, noscript { display: none; }
  body { max-inline-size: none; }
  .on-paper { display: block; }
  .qr { inline-size: 7rem; max-inline-size: 100%; }
  h2 { break-after: avoid; }
  .answer, .path li, .by { break-inside: avoid; }
}
`;
