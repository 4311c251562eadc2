import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ModerationRow} from '../../contract/comment-moderation.ts';
import type {Comment} from '../../contract/comments.ts';
import {quoteIn} from '../../contract/quote.ts';
import {counted, fill, inWords} from '../../locale/format.ts';
import {chip, heading} from '../../ui/parts.ts';
import {richText} from '../../ui/rich-text.ts';
import {notice} from '../../ui/states.ts';
import {moment} from '../desk-words.ts';
import {hideForm} from './hide-form.ts';
import type {ShownComment} from './moderation-controller.ts';
import {changedWords, reportWords, stepReason, whyHere} from './moderation-words.ts';
import type {CommentRowView} from './row-view.ts';

/** Erasing takes name and words together; whoever gave no name has left words. */
const nameOf = ({author, text}: Comment) => author || (text.length > 0 ? msg('No name given', {id: 'moderation.anonymous'}) : msg('Name erased', {id: 'moderation.nameless'}));

/** The page where it stands, and what it answers. */
function place({discussion, answers}: ModerationRow, {linkOf, level}: CommentRowView) {
  const {text, lang} = inWords(discussion.title);
  return html`<p class="small">${msg('Under:', {id: 'moderation.under'})} <a class="link" href=${linkOf(discussion)} target="_blank" rel="noopener" lang=${lang}>${text}</a></p>
    ${answers
      ? html`<div class="answers">
          <p class="small muted">${fill(msg('In answer to {name}', {id: 'moderation.answers'}), {name: nameOf(answers)})}</p>
          ${answers.text.length > 0 ? richText(answers.text, level + 1, answers.lang) : html`<p class="muted">${msg('Its words were erased.', {id: 'moderation.erased'})}</p>`}
        </div>`
      : nothing}`;
}

function reports({reports: open, discussion}: ModerationRow, {grounds, timeZoneOf}: CommentRowView) {
  if (open.length === 0) return nothing;
  return html`<div class="reports">
    <p class="strong">${counted(open.length, msg('# report|# reports', {id: 'moderation.reports'}))}</p>
    <ul>
      ${open.map(
        ({reason, note, at}) => html`<li>
          ${reportWords(reason, grounds)} <span class="small muted">${moment(at, timeZoneOf(discussion.bodyId))}</span>
          ${note ? html`<p class="typed small" dir="auto">${note}</p>` : nothing}
        </li>`,
      )}
    </ul>
  </div>`;
}

/** What a moderator may do with a comment as it stands. */
function acts(row: ModerationRow, view: CommentRowView) {
  const {moderation, move, ask} = view;
  const {comment, text, reports: open} = row;
  const {id, status} = comment;
  const busy = moderation.act.busy && moderation.acting === id;
  const button = (words: string, kind: string, act: () => void, sends = true) =>
    html`<button type="button" class="btn btn--sm ${kind}" id=${sends ? nothing : `hide-${id}`} aria-describedby="comment-${id}" aria-busy=${sends && busy ? 'true' : nothing} @click=${act}>${sends && busy ? msg('Sending…', {id: 'form.sending'}) : words}</button>`;
  const publish = () => move(row, {to: 'published'});
  if (status === 'hidden') {
    return text ? html`<p class="row">${button(msg('Restore', {id: 'moderation.restore'}), '', publish)}</p>` : html`<p class="muted">${msg('Its words were erased: it cannot come back.', {id: 'moderation.gone'})}</p>`;
  }
  if (moderation.open === id) return hideForm(row, view);
  return html`<p class="row">
    ${status === 'held' ? button(msg('Publish', {id: 'moderation.publish'}), '', publish) : open.length > 0 ? button(msg('Keep it', {id: 'moderation.keep'}), '', publish) : nothing}
    ${button(status === 'held' ? msg('Do not publish…', {id: 'moderation.refuse.begin'}) : msg('Hide…', {id: 'moderation.hide.begin'}), 'btn--danger', () => ask(row), false)}
  </p>`;
}

/** Others have changed it meanwhile; what was typed stays. */
function changed({row, before, erased}: ShownComment, {moderation, putAway}: CommentRowView) {
  if (!before) return nothing;
  const {explanation} = moderation.hiding(row.comment.id).values;
  const kept = erased && explanation ? html`<p class="small muted">${msg('What you typed', {id: 'moderation.typed'})}</p><p class="typed" dir="auto">${explanation}</p>` : nothing;
  return html`<div id="changed-${row.comment.id}" tabindex="-1">
    ${notice(
      'warn',
      changedWords(before, erased ? undefined : row),
      html`<p>${erased ? nothing : msg('Nothing of yours was sent. You can decide anew; what you typed is still here.', {id: 'moderation.changed.kept.text'})} <button type="button" class="link" @click=${() => putAway(row)}>${msg('Put it away', {id: 'moderation.away'})}</button></p>${kept}`,
    )}
  </div>`;
}

/** What it says, and of a proposal how the draft act should read; the act's language is not told here. */
function words({comment}: ModerationRow, {level}: CommentRowView) {
  const {text, lang, wording} = comment;
  if (text.length === 0) return html`<p class="muted">${msg('Its words were erased.', {id: 'moderation.erased'})}</p>`;
  const quote = quoteIn(comment.target?.selector);
  return html`<div class="words">
    ${quote ? html`<p class="small muted">${msg('Words that it quotes', {id: 'moderation.quote'})}</p><blockquote class="typed" dir="auto">${quote.exact}</blockquote>` : nothing}
    ${wording === null ? nothing : html`<p class="small muted">${msg('Wording that it proposes', {id: 'moderation.wording'})}</p><p class="typed wording" dir="auto">${wording}</p>`} ${richText(text, level + 1, lang)}
  </div>`;
}

const stanceWords = ({stance}: Comment) => (stance === 'support' ? msg('Supports', {id: 'moderation.stance.support'}) : msg('Opposes', {id: 'moderation.stance.oppose'}));

const tones = {held: 'warn', published: 'ok', hidden: 'out', deleted: 'out'} as const;

/** One comment as it will look, why it is here, and what can be done. */
export function commentRow(shown: ShownComment, view: CommentRowView): TemplateResult {
  const {row, erased} = shown;
  const {moderation, level, timeZoneOf} = view;
  const {comment, discussion, explanation, receipt} = row;
  const {id, kind, onBehalf, stance, writtenAt, editedAt, status} = comment;
  const zone = timeZoneOf(discussion.bodyId);
  const {failure} = moderation.act;
  return html`<article class="stack" aria-labelledby="comment-${id}">
    <div class="stack tight">
      <div class="row between">
        ${heading(level, html`<bdi>${nameOf(comment)}</bdi>`, 'h3', `comment-${id}`, true)}
        <span class="small muted">${moment(writtenAt, zone)}${editedAt ? html` · ${fill(msg('changed {when}', {id: 'moderation.edited'}), {when: moment(editedAt, zone)})}` : nothing}</span>
      </div>
      ${onBehalf ? html`<p class="small">${fill(msg('On behalf of {organisation}', {id: 'moderation.behalf'}), {organisation: onBehalf})}</p>` : nothing}
      <p class="row">${chip(tones[status], whyHere(row))}${kind === 'proposal' ? html`<span class="small">${msg('A proposal, which is owed an answer', {id: 'moderation.proposal'})}</span>` : nothing}${stance ? html`<span class="small">${stanceWords(comment)}</span>` : nothing}</p>
    </div>
    ${words(row, view)} ${place(row, view)} ${reports(row, view)}
    ${explanation ? html`<p class="small"><span class="muted">${msg('The author was told:', {id: 'moderation.told'})}</span> <span class="typed" dir="auto">${explanation}</span></p>` : nothing}
    <p class="small muted">${fill(msg('Receipt {number}', {id: 'moderation.receipt'}), {number: receipt})}</p>
    ${changed(shown, view)}
    ${failure && moderation.acting === id && moderation.hiding(id).faults.size === 0
      ? html`<div id="failure" tabindex="-1">${notice('warn', stepReason(failure), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot decide twice.', {id: 'desk.kept'})}</p>` : nothing)}</div>`
      : nothing}
    ${erased ? nothing : acts(row, view)}
  </article>`;
}
