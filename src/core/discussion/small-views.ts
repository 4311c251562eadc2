import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {NewVote} from '../../contract/comments.ts';
import {inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {areaField} from '../../ui/area.ts';
import {choiceRows} from '../../ui/choice.ts';
import {errorOf, faultSummary, type Fault, type FaultLine} from '../../ui/faults.ts';
import {icon, icons} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {notice} from '../../ui/states.ts';
import {emailField} from '../../ui/thread/compose-more.ts';
import {cancelButton, endedNotice, type ComposeView} from './compose-view.ts';
import type {Erasing} from './erasing.ts';
import {titleOf, type Place, type Stepwise} from './place.ts';
import {isFinal, refusalWords} from './refusals.ts';
import type {Reporting, ReportField} from './reporting.ts';
import type {Voting} from './voting.ts';

export interface SmallView<Doing extends Stepwise> extends Pick<ComposeView, 'visitor' | 'level' | 'keep' | 'submit' | 'go'> {
  readonly place: Place<Doing>;
  readonly cancel: () => void;
}

interface Parts {
  readonly title: string;
  readonly faults?: readonly FaultLine[];
  readonly emailFault?: Fault | undefined;
  readonly body: unknown;
  /** What the button says once it is known who presses it. */
  readonly button: string;
}

/** A short question below a comment, with the address where a code is needed. */
function question<Doing extends Stepwise>({place, visitor, level, keep, submit, go, cancel}: SmallView<Doing>, {title, faults = [], emailFault, body, button}: Parts): TemplateResult {
  const {prefix, doing} = place;
  const {refusal, sending} = doing.act;
  const lines = emailFault ? [...faults, {name: `${prefix}email`, label: msg('E-mail', {id: 'talk.email'}), ...emailFault}] : faults;
  const onInput = ({target}: Event) => {
    const {name, value} = target as HTMLInputElement;
    if (name) keep({[name.slice(prefix.length)]: value});
  };
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), submit());
  const shown = refusal && refusal.code !== 'unauthenticated' ? refusal : undefined;
  const over = shown && (isFinal(shown) || shown.code === 'own_comment' || shown.code === 'comment_gone');
  return html`<form class="panel stack" novalidate aria-labelledby=${titleOf(place)} @submit=${onSubmit} @input=${onInput}>
    ${heading(level, title, 'h2', titleOf(place), true)} ${faultSummary(lines, go)}
    ${shown ? html`<div id="failure" tabindex="-1">${notice('warn', refusalWords(shown))}</div>` : nothing} ${endedNotice(visitor)} ${over ? nothing : body}
    ${visitor.seat || over ? nothing : emailField(prefix, visitor.person.email, errorOf(emailFault))}
    <div class="row">
      ${over
        ? nothing
        : html`<button class="btn btn--sm" aria-busy=${sending ? 'true' : 'false'}>${sending ? msg('Sending…', {id: 'form.sending'}) : visitor.seat ? button : msg('Get the code', {id: 'talk.get.code'})}</button>`}
      ${cancelButton(cancel)}
    </div>
  </form>`;
}

/** Asked before one's own comment goes. */
export const eraseView = (view: SmallView<Erasing>): TemplateResult =>
  question(view, {
    title: msg('Delete your comment?', {id: 'talk.delete.title'}),
    body: html`<p>${msg('Its words and your name are erased and cannot be brought back. Where others have answered, an empty place stays.', {id: 'talk.delete.text'})}</p>`,
    emailFault: view.place.doing.fault,
    button: msg('Delete it', {id: 'talk.delete.do'}),
  });

const voteTitle = ({vote}: NewVote) =>
  vote === 'up' ? msg('Who agrees?', {id: 'talk.vote.up'}) : vote === 'down' ? msg('Who disagrees?', {id: 'talk.vote.down'}) : msg('Take your vote back', {id: 'talk.vote.none'});

/** Who votes: one vote for each person, so an address is needed once. */
export const voteView = (view: SmallView<Voting>): TemplateResult =>
  question(view, {
    title: voteTitle(view.place.doing.wanted),
    body: html`<p>${msg('Everybody has one vote on each comment. Who voted how is shown to nobody; the service keeps a fingerprint of your address that cannot be turned back.', {id: 'talk.vote.text'})}</p>`,
    emailFault: view.place.doing.fault,
    button: msg('Vote', {id: 'talk.vote.do'}),
  });

const reportLabel = (field: ReportField) =>
  field === 'reason' ? msg('What is wrong with it?', {id: 'talk.report.reason'}) : field === 'note' ? msg('What the moderators should know', {id: 'talk.report.note'}) : msg('E-mail', {id: 'talk.email'});

/** Asking the moderators to look; or that they were asked. */
export function reportView(view: SmallView<Reporting>): TemplateResult {
  const {place, level, cancel} = view;
  const {prefix, doing} = place;
  const {act, faults, grounds, reason, note} = doing;
  if (act.step === 'done') {
    return html`<section class="panel stack" aria-labelledby=${titleOf(place)}>
      <div class="done">${icon(icons.ok)}${heading(level, msg('The moderators will look at it', {id: 'talk.report.done'}), 'h2', titleOf(place), true)}</div>
      <p>${msg('What they decide stands in the moderation log of this discussion. Your report is not public.', {id: 'talk.report.done.text'})}</p>
      <p><button type="button" class="btn btn--secondary btn--sm" @click=${cancel}>${msg('Close', {id: 'talk.close'})}</button></p>
    </section>`;
  }
  const other = {value: 'other', label: msg('something else', {id: 'talk.report.other'})};
  return question(view, {
    title: msg('Report the comment', {id: 'talk.report.title'}),
    faults: [...faults].filter(([field]) => field !== 'email').map(([field, fault]) => ({name: prefix + field, label: reportLabel(field).replace(/\?$/, ''), ...fault})),
    emailFault: faults.get('email'),
    body: html`<p>${msg('Moderators see your report, not your name or e-mail. They hide a comment only for one of these reasons.', {id: 'talk.report.text'})}</p>
      ${choiceRows({
        name: `${prefix}reason`,
        label: reportLabel('reason'),
        value: reason,
        choices: [...grounds.map(({id, title}) => ({value: id, label: inWords(title).text})), other],
        error: errorOf(faults.get('reason')),
      })}
      ${areaField({name: `${prefix}note`, label: reportLabel('note'), hint: msg('If you like, in a few words', {id: 'talk.report.note.hint'}), rows: 2, value: note, error: errorOf(faults.get('note'))})}`,
    button: msg('Report it', {id: 'talk.report.do'}),
  });
}
