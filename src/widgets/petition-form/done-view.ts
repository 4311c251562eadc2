import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {PetitionReceipt} from '../../contract/petition.ts';
import {petitionSteps, uncheckedTerms} from '../../core/step-words.ts';
import {day, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {icon, icons} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {timeline} from '../../ui/timeline.ts';

interface DoneView {
  readonly receipt: PetitionReceipt;
  readonly level: number;
  readonly follow: () => void;
  readonly again: () => void;
}

/** It is submitted: its number, what is owed next and by when, and where to come back. */
export function doneView({receipt, level, follow, again}: DoneView): TemplateResult {
  const {number, petition} = receipt;
  const zone = petition?.body.timeZone ?? 'UTC';
  return html`<div class="stack wide narrow">
    <div class="stack tight">
      <p class="big-ok">${icon(icons.ok)}</p>
      ${heading(level, msg('Your petition is submitted', {id: 'author.done'}), 'title', 'step', true)}
      <p>${msg('A moderator checks it now. You get a letter when it is published or refused.', {id: 'author.done.text'})}</p>
    </div>
    <dl class="facts">
      <div><dt>${msg('Number of the petition', {id: 'author.done.number'})}</dt><dd>${number}</dd></div>
      ${petition
        ? html`<div><dt>${msg('Addressed to', {id: 'start.to'})}</dt><dd>${inWords(petition.body.name).text}</dd></div>
            <div><dt>${msg('To be checked by', {id: 'author.done.due'})}</dt><dd>${petition.dueAt ? day(petition.dueAt, zone, 'long') : nothing}</dd></div>`
        : nothing}
    </dl>
    ${petition
      ? html`<section class="stack">${heading(level + 1, msg('What happens, and when', {id: 'author.steps'}), 'h2')} ${timeline(petitionSteps(petition))} ${uncheckedTerms(petition)}</section>`
      : nothing}
    <div class="stack tight">
      <p class="row acts">
        <button type="button" class="btn" @click=${follow}>${msg('My petitions', {id: 'start.own'})}</button>
        <button type="button" class="btn btn--secondary" @click=${again}>${msg('Start another petition', {id: 'author.done.again'})}</button>
      </p>
      <p class="small muted">${msg('Come back here at any time: “My petitions” shows what became of it. A code from the e-mail opens it.', {id: 'author.done.follow'})}</p>
    </div>
  </div>`;
}
