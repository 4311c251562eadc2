import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Body} from '../../contract/body.ts';
import {commentLimits} from '../../contract/comment-limits.ts';
import {counted, fill, inWords, number} from '../../locale/format.ts';
import {areaField} from '../../ui/area.ts';
import {heading} from '../../ui/parts.ts';
import {selectField} from '../../ui/select.ts';
import {notice} from '../../ui/states.ts';
import {deskReason} from '../desk-words.ts';
import {listFailed} from '../list-parts.ts';
import {linesOf, type HeldWordsController} from './held-words-controller.ts';

interface HeldWordsView {
  readonly list: HeldWordsController;
  readonly bodies: readonly Body[];
  readonly bodyId: string;
  readonly level: number;
  readonly choose: (bodyId: string) => void;
  readonly save: () => void;
  readonly merge: () => void;
  readonly update: () => void;
}

const words = (title: string, entries: readonly string[]) => (entries.length > 0 ? html`<p>${title} <bdi>${entries.join(', ')}</bdi></p>` : nothing);

/** A colleague saved meanwhile: what they changed, and two ways on. */
function conflict({list, merge, save}: HeldWordsView) {
  const {theirs} = list;
  if (!theirs) return nothing;
  return html`<div id="theirs" tabindex="-1">
    ${notice(
      'warn',
      msg('A colleague has saved the list meanwhile', {id: 'moderation.words.changed'}),
      html`${words(msg('Added:', {id: 'moderation.words.added'}), theirs.added)} ${words(msg('Taken out:', {id: 'moderation.words.removed'}), theirs.removed)}
        <p>${msg('Nothing of yours was sent; your list is still here.', {id: 'moderation.words.kept'})}</p>
        <p class="row">
          <button type="button" class="btn btn--secondary btn--sm" id="merge" @click=${merge}>${msg('Take the changes over into my list', {id: 'moderation.words.merge'})}</button>
          <button type="button" class="btn btn--secondary btn--sm" @click=${save}>${msg('Save mine in its place', {id: 'moderation.words.insist'})}</button>
        </p>`,
    )}
  </div>`;
}

function fault({faults, tooMany}: HeldWordsController): string | undefined {
  const {max, length} = commentLimits.heldWords;
  if (tooMany) return counted(max, msg('At most # entry fits|At most # entries fit', {id: 'moderation.words.many'}));
  if (faults.length === 0) return undefined;
  return fill(msg('Each line needs 2 to {max} characters, letters or digits among them. Not so: {lines}', {id: 'moderation.words.fault'}), {max: length, lines: faults.join(', ')});
}

function form(view: HeldWordsView) {
  const {list, save, update} = view;
  const {saving} = list;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), save());
  const onInput = ({target}: Event) => {
    list.type((target as HTMLTextAreaElement).value);
    update();
  };
  return html`<form class="stack wide" part="form" novalidate aria-labelledby="place-title" @submit=${onSubmit} @input=${onInput}>
    ${conflict(view)}
    ${saving.failure ? html`<div id="failure" tabindex="-1">${notice('warn', saving.failure.code === 'stale' ? msg('A colleague has saved the list meanwhile', {id: 'moderation.words.changed'}) : deskReason(saving.failure))}</div>` : nothing}
    ${areaField({
      name: 'words',
      label: msg('One on each line', {id: 'moderation.words.label'}),
      hint: msg('A word, some words in a row, or the beginning of a word with * at its end. Letter case, and letters that only look the same, make no difference.', {id: 'moderation.words.hint'}),
      rows: 12,
      value: list.typed,
      error: fault(list),
    })}
    <p class="row">
      <button class="btn" part="submit" aria-busy=${saving.busy ? 'true' : 'false'}>${saving.busy ? msg('Sending…', {id: 'form.sending'}) : msg('Save the list', {id: 'moderation.words.save'})}</button>
      <span class="small muted">${fill(msg('{n} of {max}', {id: 'moderation.words.count'}), {n: number(linesOf(list.typed).length), max: number(commentLimits.heldWords.max)})}</span>
    </p>
  </form>`;
}

/** Words for which a comment waits, of one body. */
export function heldWordsView(view: HeldWordsView): TemplateResult {
  const {list, bodies, bodyId, level, choose} = view;
  return html`<section class="stack wide narrow" aria-labelledby="place-title">
    <header class="stack tight">
      ${heading(level, msg('Held words', {id: 'moderation.words'}), 'h2', 'place-title', true)}
      <p class="muted">${msg('A comment that has one of these waits until you have read it. Its author is told that it waits, not for which word. What is published already stays.', {id: 'moderation.words.about'})}</p>
    </header>
    ${bodies.length > 1
      ? html`<div @change=${({target}: Event) => choose((target as HTMLSelectElement).value)}>
          ${selectField({name: 'body', label: msg('Body', {id: 'moderation.body'}), value: bodyId, choices: bodies.map(({id, name}) => ({value: id, label: inWords(name).text, lang: inWords(name).lang}))})}
        </div>`
      : nothing}
    ${list.items ? form(view) : list.failure ? listFailed(list.failure, () => void list.refresh()) : html`<span class="sk table-size" aria-hidden="true"></span>`}
  </section>`;
}
