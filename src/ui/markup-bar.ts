import {html, type TemplateResult} from 'lit/html.js';
import {msg} from '../locale/msg.ts';
import {css} from './css.ts';
import {applyMark, type Mark, type Selected} from './markup.ts';

const marks = (): readonly {readonly mark: Mark; readonly words: string; readonly example: string}[] => [
  {mark: 'heading', words: msg('Heading', {id: 'markup.bar.heading'}), example: ''},
  {mark: 'list', words: msg('List', {id: 'markup.bar.list'}), example: ''},
  {mark: 'emphasis', words: msg('Emphasis', {id: 'markup.bar.emphasis'}), example: msg('important words', {id: 'markup.bar.words'})},
  {mark: 'link', words: msg('Link', {id: 'markup.bar.link'}), example: msg('what it leads to', {id: 'markup.bar.label'})},
];

/** One stop for Tab; the arrows lead from button to button, as in every toolbar. */
function onKey(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const onward = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  const turned = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
  const to = {Home: 0, End: -1}[event.key] ?? (onward && at + onward * turned);
  if (to === undefined) return;
  event.preventDefault();
  const target = buttons.at(to % buttons.length)!;
  for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  target.focus();
}

/** Changes a text as if it had been typed, so that the person can undo it; where a browser cannot, all at once. */
function retype(area: HTMLTextAreaElement, {text, start, end}: Selected): void {
  const {value} = area;
  const shorter = Math.min(value.length, text.length);
  let head = 0;
  while (head < shorter && value[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && value.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  area.focus();
  area.setSelectionRange(head, value.length - tail);
  const typed = text.slice(head, text.length - tail);
  document.execCommand(typed ? 'insertText' : 'delete', false, typed);
  if (area.value !== text) {
    area.value = text;
    area.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
  area.setSelectionRange(start, end);
}

/** Buttons that put the small markup into the text field of this name. */
export const markupBar = (field: string): TemplateResult => {
  const press = (mark: Mark, example: string) => (event: Event) => {
    const area = (event.currentTarget as HTMLElement).closest('form')!.querySelector<HTMLTextAreaElement>(`#${field}`)!;
    retype(area, applyMark({text: area.value, start: area.selectionStart, end: area.selectionEnd}, mark, example));
  };
  return html`<div class="bar" role="toolbar" aria-label=${msg('Formatting of the text', {id: 'markup.bar'})} aria-controls=${field} @keydown=${onKey}>
    ${marks().map(({mark, words, example}, index) => html`<button type="button" class="btn btn--quiet btn--sm" tabindex=${index ? -1 : 0} @click=${press(mark, example)}>${words}</button>`)}
  </div>`;
};

/** The small markup by example: what is typed, and what it gives. */
export const markupHelp = (): TemplateResult => {
  const row = (typed: unknown, seen: unknown) => html`<tr><td><code>${typed}</code></td><td>${seen}</td></tr>`;
  const heading = msg('What we ask for', {id: 'markup.help.heading'});
  const item = msg('a lamp over the crossing', {id: 'markup.help.item'});
  const words = msg('every morning', {id: 'markup.help.emphasis'});
  const label = msg('the map', {id: 'markup.help.link'});
  return html`<details class="markup">
    <summary>${msg('How to format the text', {id: 'markup.help'})}</summary>
    <table>
      <thead><tr><th scope="col">${msg('You type', {id: 'markup.help.type'})}</th><th scope="col">${msg('Everyone sees', {id: 'markup.help.see'})}</th></tr></thead>
      <tbody>
        ${row(`# ${heading}`, html`<strong class="strong">${heading}</strong>`)} ${row(`- ${item}`, `• ${item}`)} ${row(`*${words}*`, html`<em>${words}</em>`)}
        ${row(`[${label}](https://…)`, html`<span class="link">${label}</span>`)}
        <tr><td>${msg('an empty line', {id: 'markup.help.blank'})}</td><td>${msg('a new paragraph', {id: 'markup.help.paragraph'})}</td></tr>
      </tbody>
    </table>
  </details>`;
};

export const markupStyles = css`
  .bar { display: flex; flex-wrap: wrap; gap: .1em; padding: .2em; margin-block-start: .45em; border: 1px solid var(--_border-strong); border-block-end: 0; border-radius: var(--_radius) var(--_radius) 0 0; background: var(--_surface); }
  .bar .btn { padding-inline: .65em; }
  .bar + .input { margin-block-start: 0; border-start-start-radius: 0; border-start-end-radius: 0; }
  .field--error .bar { border: 2px solid var(--_danger); border-block-end: 0; }
  .markup table { inline-size: 100%; border-collapse: collapse; font-size: .9375em; line-height: 1.45; }
  .markup :is(th, td) { padding: .5em 1em .5em 0; text-align: start; vertical-align: baseline; font-weight: 400; border-block-end: 1px solid var(--_border); overflow-wrap: anywhere; }
  .markup th { color: var(--_text-muted); }
  .markup code { font-family: ui-monospace, monospace; font-size: .9375em; }
`;
