import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {SuspectGroup, SuspectLine} from '../../../contract/suspicions.ts';
import {moment} from '../../../desk/desk-words.ts';
import {counted, fill} from '../../../locale/format.ts';
import {chip, heading} from '../../../ui/parts.ts';
import {alsoWords, groupTitle, howFound, howInnocent, innocenceWords} from './suspicion-words.ts';
import type {SuspicionsView} from './inspecting.ts';

const tones = {likely: 'out', possible: 'accent', unlikely: 'warn'} as const;

const tick = (id: string, group: string, checked: boolean, toggle: () => void, words: unknown) =>
  html`<div class="field"><label class="choice"><input type="checkbox" id=${id} aria-describedby=${group} .checked=${checked} @change=${toggle} /><span>${words}</span></label></div>`;

function line({id, name, signedAt}: SuspectLine, group: string, {suspicions, timeZone}: SuspicionsView) {
  const {data, chosen} = suspicions;
  const words = html`<span dir="auto">${name}</span> <span class="small muted">${moment(signedAt, timeZone)}</span>`;
  return html`<li>${data?.allowed ? tick(`${group}-${id}`, group, chosen.hasLine(id, data.groups), () => suspicions.toggleLine(id), words) : words}</li>`;
}

/** One group: what it is, how it was found, how often such a thing is innocent, and its lines. */
function groupView(group: SuspectGroup, index: number, view: SuspicionsView): TemplateResult {
  const {suspicions, level, timeZone} = view;
  const {size, lines, from, to, pattern, innocence} = group;
  const id = `group-${String(index)}`;
  return html`<li class="stack tight suspect">
    <div class="row between">${heading(level + 1, groupTitle(group), 'h3', id)} ${chip(tones[innocence], innocenceWords(innocence))}</div>
    <p class="small muted">${fill(msg('From {from} to {to}', {id: 'suspicion.span'}), {from: moment(from, timeZone), to: moment(to, timeZone)})}</p>
    <p>${howInnocent(pattern)} <strong class="strong">${alsoWords(group)}</strong></p>
    <p class="small muted">${howFound(group)}</p>
    ${suspicions.data?.allowed ? tick(`${id}-all`, id, suspicions.chosen.hasGroup(group), () => suspicions.toggleGroup(group), counted(size, msg('Choose # signature|Choose all # signatures', {id: 'suspicion.choose'}))) : nothing}
    <details>
      <summary aria-describedby=${id}>${msg('Show the signatures', {id: 'suspicion.lines'})}</summary>
      ${size > lines.length ? html`<p class="small muted">${counted(lines.length, msg('The newest #; choosing all means all.|The newest #; choosing all means all.', {id: 'suspicion.lines.some'}))}</p>` : nothing}
      <ul class="suspect__lines" aria-labelledby=${id}>${lines.map((one) => line(one, id, view))}</ul>
    </details>
  </li>`;
}

export const groupsView = (view: SuspicionsView): TemplateResult => html`<ol class="stack wide">${view.suspicions.data?.groups.map((group, index) => groupView(group, index, view))}</ol>`;
