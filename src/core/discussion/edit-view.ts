import {html, nothing, type TemplateResult} from 'lit/html.js';
import {lengthOf, tidyText} from '../../contract/fields.ts';
import {msg} from '../../locale/msg.ts';
import {areaField} from '../../ui/area.ts';
import {errorOf, faultSummary, type FaultLine} from '../../ui/faults.ts';
import {markupBar, markupHelp} from '../../ui/markup-bar.ts';
import {heading} from '../../ui/parts.ts';
import {richText} from '../../ui/rich-text.ts';
import {notice} from '../../ui/states.ts';
import {emailField, textState} from '../../ui/thread/compose-more.ts';
import {draftNotices} from '../../ui/thread/draft-notices.ts';
import {cancelButton, copyButton, endedNotice, type ComposeView} from './compose-view.ts';
import type {Editing} from './editing.ts';
import {titleOf, type Place} from './place.ts';
import {isFinal, refusalWords} from './refusals.ts';

export interface EditView extends Pick<ComposeView, 'visitor' | 'level' | 'keep' | 'submit' | 'go' | 'copy' | 'draftActs'> {
  readonly place: Place<Editing>;
  readonly cancel: () => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

const secondary = (words: string, press: () => void) => html`<button type="button" class="btn btn--secondary btn--sm" @click=${press}>${words}</button>`;

/** Two texts where it was changed from elsewhere too: nothing is lost, and one of them goes on. */
function conflict({place, takeTheirs, keepMine}: EditView): unknown {
  const {theirs} = place.doing;
  if (!theirs) return nothing;
  return html`<div id="failure" tabindex="-1">
    ${notice(
      'warn',
      msg('This comment was changed elsewhere meanwhile', {id: 'talk.no.stale'}),
      html`<p>${msg('This is how it stands now. Your own text is below; choose which goes on here:', {id: 'talk.stale.text'})}</p>
        <div class="quote">${richText(theirs.text, 6, theirs.lang)}</div>
        <p class="row">${secondary(msg('Take the text from there', {id: 'talk.other.take'}), takeTheirs)} ${secondary(msg('Keep the text from here', {id: 'talk.other.keep'}), keepMine)}</p>`,
    )}
  </div>`;
}

function refusal({place, copy}: EditView): unknown {
  const {refusal: failure} = place.doing.act;
  if (!failure || failure.code === 'unauthenticated' || place.doing.theirs) return nothing;
  return html`<div id="failure" tabindex="-1">
    ${notice(
      'warn',
      refusalWords(failure),
      isFinal(failure)
        ? html`<p>${msg('Your text is still here: copy it, if you need it elsewhere.', {id: 'talk.kept.copy'})}</p><p>${copyButton(copy)}</p>`
        : html`<p>${msg('What you typed is still here.', {id: 'talk.kept.here'})}</p>`,
    )}
  </div>`;
}

/** Changing one's own comment, in the place of its words. */
export function editView(view: EditView): TemplateResult {
  const {place, visitor, level, keep, submit, go, cancel, draftActs} = view;
  const {prefix, doing} = place;
  const {draft, act, fault, emailFault} = doing;
  const lines: FaultLine[] = [
    ...(fault ? [{name: `${prefix}text`, label: msg('Comment', {id: 'thread.text'}), ...fault}] : []),
    ...(emailFault ? [{name: `${prefix}email`, label: msg('E-mail', {id: 'talk.email'}), ...emailFault}] : []),
  ];
  const onInput = ({target}: Event) => {
    const {name, value} = target as HTMLInputElement;
    if (name) keep({[name.slice(prefix.length)]: value});
  };
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), submit());
  const blocked = act.refusal && isFinal(act.refusal);
  return html`<form class="panel stack compose" novalidate aria-labelledby=${titleOf(place)} @submit=${onSubmit} @input=${onInput}>
    ${heading(level, msg('Change your comment', {id: 'talk.edit.title'}), 'h2', titleOf(place), true)}
    ${draftNotices(draft, draftActs)} ${faultSummary(lines, go)} ${conflict(view)} ${refusal(view)} ${endedNotice(visitor)}
    <div class="stack tight">
      ${areaField({name: `${prefix}text`, label: msg('Comment', {id: 'thread.text'}), rows: 4, tools: markupBar(`${prefix}text`), value: draft.words.text, error: errorOf(fault)})}
      ${textState(lengthOf(tidyText(draft.words.text)), draft.savedAt)} ${markupHelp()}
    </div>
    ${visitor.seat ? nothing : emailField(prefix, visitor.person.email, errorOf(emailFault))}
    <p class="small muted">${msg('Others see that it was changed, and when; of the earlier text only its fingerprint is kept.', {id: 'talk.edit.public'})}</p>
    <div class="row">
      ${blocked
        ? nothing
        : html`<button class="btn" aria-busy=${act.sending ? 'true' : 'false'}>${act.sending ? msg('Sending…', {id: 'form.sending'}) : visitor.seat ? msg('Save', {id: 'talk.edit.save'}) : msg('Get the code', {id: 'talk.get.code'})}</button>`}
      ${cancelButton(cancel)}
    </div>
  </form>`;
}
