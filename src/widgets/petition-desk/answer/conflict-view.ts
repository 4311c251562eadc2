import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {AnswerDraft, SharedAnswerDraft} from '../../../contract/answer-drafts.ts';
import {moment} from '../../../desk/desk-words.ts';
import {fill} from '../../../locale/format.ts';
import {icon, icons} from '../../../ui/icon.ts';
import {labelOf} from '../decision-fields.ts';
import {partWords} from './answer-words.ts';
import type {AnsweringView} from './answering.ts';
import {against, differing, type AnswerPart} from './comparing.ts';
import {draftOf} from './values.ts';

/** A text as it was typed, with what only it has marked for eyes and ears. */
const marked = (text: string, other: string) =>
  text.trim()
    ? against(text, other).map(({words, own}) => html`<p class="typed ${own ? 'only' : 'muted'}" dir="auto">${own ? html`<span class="vh">${msg('Only here:', {id: 'answering.only'})} </span>` : nothing}${words}</p>`)
    : html`<p class="muted">–</p>`;

const side = (title: string, draft: AnswerDraft, other: AnswerDraft, differ: readonly AnswerPart[], timeZone: string) => html`<section class="stack tight side">
  <p class="strong">${title}</p>
  <dl class="stack tight">
    ${differ.map((part) => html`<div><dt class="small muted">${labelOf(part)}</dt><dd class="stack tight" dir="auto">${part === 'text' ? marked(draft.text, other.text) : partWords(draft, part, timeZone)}</dd></div>`)}
  </dl>
</section>`;

/** Whose text stands in the way of what is written here, and since when. */
export const theirsWords = ({savedBy, savedAt}: SharedAnswerDraft, me: string, timeZone: string): string => {
  const when = moment(savedAt ?? '', timeZone);
  return savedBy === me
    ? fill(msg('You have saved another text elsewhere: {when}', {id: 'answering.theirs.own'}), {when})
    : fill(msg('{who} has saved another text: {when}', {id: 'answering.theirs'}), {who: savedBy ?? '', when});
};

/** Two texts where there can be one: both in sight, and nothing decided by itself. */
export function conflictView(view: AnsweringView): TemplateResult | typeof nothing {
  const {draft, open, decisions, email, takeTheirs, keepMine, joinBoth} = view;
  const {theirs} = draft;
  if (!theirs) return nothing;
  const {timeZone} = open.petition.body;
  const mine = draftOf(decisions.form(open).values);
  const differ = differing(mine, theirs.draft);
  const own = theirs.savedBy === email;
  return html`<div class="conflict stack" role="group" aria-labelledby="theirs">
    <div class="row nowrap">
      ${icon(icons.alert)}
      <div>
        <p class="strong" id="theirs" tabindex="-1">${theirsWords(theirs, email, timeZone)}</p>
        <p>${msg('Yours is not saved in its place, and neither is lost. Decide which one goes on; the other stays below to copy from.', {id: 'answering.theirs.text'})}</p>
      </div>
    </div>
    <div class="sides">
      ${side(own ? msg('The text saved elsewhere', {id: 'answering.side.elsewhere'}) : msg('Your colleague’s text', {id: 'answering.side.theirs'}), theirs.draft, mine, differ, timeZone)}
      ${side(msg('Your text', {id: 'answering.side.mine'}), mine, theirs.draft, differ, timeZone)}
    </div>
    <p class="row">
      <button type="button" class="btn btn--secondary btn--sm" @click=${keepMine}>${msg('Go on with mine', {id: 'answering.keep.mine'})}</button>
      <button type="button" class="btn btn--secondary btn--sm" @click=${takeTheirs}>${own ? msg('Go on with the other', {id: 'answering.take.other'}) : msg('Go on with theirs', {id: 'answering.take.theirs'})}</button>
      ${differ.includes('text') ? html`<button type="button" class="btn btn--secondary btn--sm" @click=${joinBoth}>${msg('Put both texts together', {id: 'answering.join'})}</button>` : nothing}
    </p>
  </div>`;
}
