import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Comment, CommentReceipt, Discussion} from '../../contract/comments.ts';
import {lengthOf, tidyLine, tidyText} from '../../contract/fields.ts';
import {parseRichText} from '../../contract/rich-text-parser.ts';
import {fill} from '../../locale/format.ts';
import {fillParts} from '../../locale/fill-parts.ts';
import {msg} from '../../locale/msg.ts';
import {closedFrame} from '../../ui/closed-frame.ts';
import {errorOf, faultSummary} from '../../ui/faults.ts';
import {errorLine} from '../../ui/field.ts';
import {markupBar, markupHelp} from '../../ui/markup-bar.ts';
import {richText} from '../../ui/rich-text.ts';
import {notice} from '../../ui/states.ts';
import {composeForm} from '../../ui/thread/compose-form.ts';
import {consentField, emailField, keeping, knownAs, personFields, textState, whoSees} from '../../ui/thread/compose-more.ts';
import {draftNotices} from '../../ui/thread/draft-notices.ts';
import {receiptView} from '../../ui/thread/receipt.ts';
import {sideChoice} from '../../ui/thread/side-choice.ts';
import {stanceBadge} from '../../ui/thread/stance.ts';
import type {Composer, ComposerField} from './composer.ts';
import {titleOf, type Place} from './place.ts';
import {isFinal, refusalWords} from './refusals.ts';
import type {Visitor} from './visitor.ts';

export interface ComposeView {
  readonly place: Place<Composer>;
  readonly visitor: Visitor;
  readonly discussion: Discussion;
  readonly level: number;
  /** Whether comments are taken at this moment. */
  readonly open: boolean;
  /** Whether somebody has begun: then the whole form is there. */
  readonly begun: boolean;
  readonly keep: (typed: Readonly<Record<string, string | boolean>>) => void;
  readonly submit: () => void;
  /** The answer as a comment of its own: what it answers has gone. */
  readonly submitAlone: () => void;
  readonly go: (field: string) => void;
  readonly copy: () => void;
  readonly leave: () => void;
  readonly again: () => void;
  readonly show: ((receipt: CommentReceipt) => void) | undefined;
  readonly save: (receipt: CommentReceipt) => void;
  /** Closes a reply; none at the top. */
  readonly cancel?: (() => void) | undefined;
  /** Decides on a draft, and leads back to the text. */
  readonly draftActs: {readonly takeOther: () => void; readonly keepOwn: () => void; readonly restart: () => void};
}

function labelOf(field: ComposerField): string {
  switch (field) {
    case 'wording':
      return msg('Wording', {id: 'talk.wording'});
    case 'text':
      return msg('Comment', {id: 'thread.text'});
    case 'name':
      return msg('Your name', {id: 'talk.name'});
    case 'onBehalf':
      return msg('Name of the organisation', {id: 'talk.behalf.name'});
    case 'email':
      return msg('E-mail', {id: 'talk.email'});
    case 'consent':
      return msg('Consent', {id: 'talk.consent.short'});
  }
}

/** Where nothing can be sent: in a sandboxed frame, or because the service has gone. */
export function closedView(archived: boolean): TemplateResult {
  if (archived) return notice('info', msg('This discussion is in an archive: it can be read, and nothing can be written any more.', {id: 'talk.archived'}));
  const words = msg('This page stands in a closed frame, where nothing can be written or sent.', {id: 'talk.frame'});
  return html`<section class="panel stack" part="notice">
    ${/^https?:/.test(location.href) ? closedFrame(words, msg('Open it in a window of its own', {id: 'talk.frame.link'}), location.href) : html`<p>${words}</p>`}
  </section>`;
}

/** What is written at a comment that has gone from the list has not gone with it. */
export const orphan = (place: unknown): TemplateResult =>
  html`<div class="stack">${notice('info', msg('The comment you were at is not in the list any more', {id: 'talk.orphan'}))} ${place}</div>`;

/** A way to take the words elsewhere, where they cannot be sent from here. */
export const copyButton = (copy: () => void): TemplateResult =>
  html`<button type="button" class="btn btn--secondary btn--sm" @click=${copy}>${msg('Copy the text', {id: 'talk.copy'})}</button>`;

/** Above the form of an act whose session has ended on the way. */
export const endedNotice = ({ended, seat}: Visitor): unknown =>
  ended === 'expired' && !seat ? notice('info', msg('Your visit has ended: the service asks for a new code', {id: 'talk.no.session'}), html`<p>${msg('What you typed is still here.', {id: 'talk.kept.here'})}</p>`) : nothing;

function refusal({place, submitAlone, copy}: ComposeView): unknown {
  const {refusal: failure} = place.doing.act;
  // That somebody has to sign in anew is said by the field for the address, and above it.
  if (!failure || failure.code === 'unauthenticated') return nothing;
  const then = () => {
    if (failure.code === 'comment_gone')
      return html`<p>${msg('Your answer is still here. It can stand in the discussion as a comment of its own.', {id: 'talk.gone.alone'})}</p>
        <p class="row"><button type="button" class="btn btn--secondary btn--sm" @click=${submitAlone}>${msg('Post it as a comment of its own', {id: 'talk.alone'})}</button> ${copyButton(copy)}</p>`;
    if (isFinal(failure)) return html`<p>${msg('Your text is still here: copy it, if you need it elsewhere.', {id: 'talk.kept.copy'})}</p><p>${copyButton(copy)}</p>`;
    return failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot post it twice.', {id: 'talk.kept.again'})}</p>` : nothing;
  };
  return html`<div id="failure" tabindex="-1">${notice('warn', refusalWords(failure), then())}</div>`;
}

/** The comment as it will stand in the discussion. */
function preview({place, visitor}: ComposeView): TemplateResult {
  const {text, stance, lang} = place.doing.draft.words;
  const {name, onBehalf} = visitor.person;
  const organisation = tidyLine(onBehalf);
  return html`<div class="c">
    <p class="c__head"><strong class="strong" dir="auto" .textContent=${tidyLine(name) || (place.doing.nameless ? msg('Without a name', {id: 'talk.nameless'}) : msg('Your name', {id: 'talk.name'}))}></strong>
      ${organisation ? html`<span class="small muted">${fillParts(msg('on behalf of {organisation}', {id: 'thread.behalf'}), {organisation: html`<bdi>${organisation}</bdi>`})}</span>` : nothing}
      ${stance && !place.comment ? stanceBadge(stance) : nothing} <span class="small muted">${msg('just now', {id: 'thread.ago.now'})}</span></p>
    ${place.doing.about?.preview(place.doing.draft.words) ?? nothing} ${text.trim() ? richText(parseRichText(tidyText(text)), 6, lang) : nothing}
  </div>`;
}

function rest(view: ComposeView): TemplateResult {
  const {place, visitor, discussion, leave} = view;
  const {prefix, doing} = place;
  const {draft, faults} = doing;
  const {session, person, shared} = visitor;
  const errors = new Map([...faults].map(([name, fault]) => [name as string, errorOf(fault)!]));
  return html`
    ${discussion.stances && !place.comment ? sideChoice(prefix, draft.words.stance) : nothing} ${personFields({prefix, free: discussion.anonymous, name: person.name, onBehalf: person.onBehalf, lang: draft.words.lang, errors})}
    ${session ? knownAs(session.email, leave) : html`${endedNotice(visitor)} ${emailField(prefix, person.email, errors.get('email'))}`}
    ${whoSees({discussion, nameless: doing.nameless, stances: discussion.stances && !place.comment, preview: preview(view)})}
    ${consentField(prefix, doing.nameless, person.consent, errors.get('consent'))} ${keeping({prefix, shared, kept: draft.kept})}`;
}

/** Where comments are not taken any more and a text is there: it stays, and can be taken elsewhere. */
const closedFoot = ({copy, cancel}: ComposeView): TemplateResult => html`
  <div class="stack" id="closed" tabindex="-1">
    ${notice('warn', msg('Comments and votes are not taken here any more', {id: 'talk.no.closed'}), html`<p>${msg('Your text is still here: copy it, if you need it elsewhere.', {id: 'talk.kept.copy'})}</p>`)}
    <p class="row">${copyButton(copy)} ${cancel ? cancelButton(cancel) : nothing}</p>
  </div>`;

export const cancelButton = (cancel: () => void): TemplateResult => html`<button type="button" class="btn btn--quiet" @click=${cancel}>${msg('Cancel', {id: 'talk.cancel'})}</button>`;

const replyTitle = ({author}: Comment): string =>
  author ? fill(msg('Your reply to {name}', {id: 'talk.reply.title'}), {name: author}) : msg('Your reply to a comment without a name', {id: 'talk.reply.nameless'});

/** A form to write a comment in, or what became of it. The code in between is drawn by who knows all acts. */
export function composeView(view: ComposeView): TemplateResult {
  const {place, visitor, discussion, level, open, begun, keep, submit, go, again, show, save, cancel, draftActs} = view;
  const {prefix, doing, comment} = place;
  const {draft, act, faults, about} = doing;
  if (act.step === 'done' && act.result) {
    const receipt = act.result;
    return receiptView({
      id: titleOf(place),
      level,
      receipt,
      discussion,
      save: () => save(receipt),
      show: show && receipt.comment ? () => show(receipt) : undefined,
      again,
      againWords: comment ? msg('Close', {id: 'talk.close'}) : msg('Write another comment', {id: 'talk.again'}),
    });
  }
  const button = () => {
    if (act.sending) return msg('Sending…', {id: 'form.sending'});
    if (!visitor.seat) return msg('Get the code', {id: 'talk.get.code'});
    return discussion.moderation === 'pre' ? msg('Send to the moderator', {id: 'talk.send.first'}) : msg('Publish', {id: 'talk.send'});
  };
  return composeForm({
    prefix,
    level,
    title: comment ? replyTitle(comment) : (about?.title ?? msg('What do you think?', {id: 'thread.write'})),
    label: about?.textLabel(draft.words),
    text: draft.words.text,
    head: html`${draftNotices(draft, draftActs)} ${faultSummary([...faults].map(([name, fault]) => ({name: prefix + name, label: labelOf(name), ...fault})), go)} ${refusal(view)} ${about?.fields(prefix, draft.words, errorOf(faults.get('wording'))) ?? nothing}`,
    error: faults.has('text') ? errorLine(`${prefix}text`, errorOf(faults.get('text'))) : undefined,
    tools: begun ? markupBar(`${prefix}text`) : nothing,
    under: begun ? html`${textState(lengthOf(tidyText(draft.words.text)), draft.savedAt)} ${markupHelp()}` : nothing,
    rest: begun ? rest(view) : nothing,
    busy: act.sending,
    ...(begun && {button: button()}),
    ...((!open || act.refusal?.code === 'closed') && {foot: act.refusal?.code === 'closed' ? nothing : closedFoot(view)}),
    beside: cancel ? cancelButton(cancel) : nothing,
    keep,
    submit,
  });
}
