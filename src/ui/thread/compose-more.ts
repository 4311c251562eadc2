import {html, nothing, type TemplateResult} from 'lit/html.js';
import {commentLimits} from '../../contract/comment-limits.ts';
import type {Discussion} from '../../contract/comments.ts';
import {counted, fill, hour, inWords, number} from '../../locale/format.ts';
import {languageName} from '../../locale/language-name.ts';
import {msg} from '../../locale/msg.ts';
import {languages} from '../../locale/page-language.ts';
import {css} from '../css.ts';
import {checkField, textField} from '../field.ts';
import {icon} from '../icon.ts';
import {selectField} from '../select.ts';

export type Errors = ReadonlyMap<string, string>;

/** Told to people who listen when they come near the limit, and shown to all. */
export const roomLeft = (left: number): string =>
  left < 0 ? counted(-left, msg('# character too many|# characters too many', {id: 'talk.over'})) : counted(left, msg('# character left|# characters left', {id: 'talk.left'}));

/** How much is written, counted as the service counts, and whether it is kept. */
export function textState(length: number, savedAt: Date | undefined): TemplateResult {
  const {max} = commentLimits.text;
  return html`<p class="hint row between">
    <span>${savedAt ? fill(msg('Draft kept on this device at {time}', {id: 'talk.saved'}), {time: hour(savedAt)}) : nothing}</span>
    <span class=${length > max ? 'over' : ''}>${length > max ? roomLeft(max - length) : fill(msg('{n} of {max} characters', {id: 'talk.count'}), {n: number(length), max: number(max)})}</span>
  </p>`;
}

export interface PersonFields {
  readonly prefix: string;
  /** Whether the name may be left out. */
  readonly free: boolean;
  readonly name: string;
  readonly onBehalf: string;
  readonly lang: string;
  readonly errors: Errors;
}

/** Who writes: the name; and on demand for whom, and in which language. */
export const personFields = ({prefix, free, name, onBehalf, lang, errors}: PersonFields): TemplateResult => html`
  ${textField({name: `${prefix}name`, label: msg('Your name', {id: 'talk.name'}), hint: free ? msg('It stands above the comment. You may leave it out.', {id: 'talk.name.free'}) : msg('It stands above the comment', {id: 'talk.name.hint'}), autocomplete: 'name', value: name, error: errors.get('name')})}
  <div>
    <details ?open=${errors.has('onBehalf')}>
      <summary>${msg('On behalf of an organisation', {id: 'talk.behalf'})}</summary>
      ${textField({name: `${prefix}onBehalf`, label: msg('Name of the organisation', {id: 'talk.behalf.name'}), hint: msg('Only if you speak for it', {id: 'talk.behalf.hint'}), value: onBehalf, error: errors.get('onBehalf')})}
    </details>
    <details>
      <summary>${fill(msg('Language of the comment: {language}', {id: 'talk.lang'}), {language: languageName(lang)})}</summary>
      ${selectField({
        name: `${prefix}lang`,
        label: msg('In which language do you write?', {id: 'talk.lang.name'}),
        hint: msg('So that it is read out rightly to people who listen', {id: 'talk.lang.hint'}),
        value: lang,
        choices: [...new Set([...languages, lang])].map((tag) => ({value: tag, label: languageName(tag), lang: tag})),
      })}
    </details>
  </div>`;

export const emailField = (prefix: string, email: string, error: string | undefined): TemplateResult =>
  textField({name: `${prefix}email`, label: msg('E-mail', {id: 'talk.email'}), hint: msg('We send a 6-digit code, once for this visit of the page', {id: 'talk.email.hint'}), type: 'email', autocomplete: 'email', value: email, error});

const eye = 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z';
const desk = 'M4 20V9.5h16V20M2.5 9.5h19M8 9.5V6h8v3.5M9 13.5h6';
const lock = 'M5.5 10.5h13v9.5h-13zM8 10.5V8a4 4 0 0 1 8 0v2.5';

export interface WhoSees {
  readonly discussion: Discussion;
  readonly stances: boolean;
  readonly nameless: boolean;
  /** The comment as it will stand there. */
  readonly preview: unknown;
}

function shownOf(stances: boolean, nameless: boolean): string {
  if (nameless) return stances ? msg('your position, the text and the time', {id: 'talk.public.nameless.side'}) : msg('the text and the time', {id: 'talk.public.nameless'});
  return stances ? msg('your name, your position, the text and the time', {id: 'talk.public.side'}) : msg('your name, the text and the time', {id: 'talk.public.what'});
}

/** Who will see what, and the comment as it will stand there, before the act. */
export function whoSees({discussion, stances, nameless, preview}: WhoSees): TemplateResult {
  const {body, moderation, addressDays} = discussion;
  return html`<div class="public">
    <div class="public__cols">
      <div>${icon(eye)}<p><strong class="strong">${msg('Everyone will see', {id: 'talk.public'})}</strong><br />${shownOf(stances, nameless)}</p></div>
      <div>${icon(lock)}<p><strong class="strong">${msg('Not shown to anyone', {id: 'talk.private'})}</strong><br />${counted(addressDays, msg('your e-mail: the service sends the code to it, and what a moderator decides, and erases it after # day|your e-mail: the service sends the code to it, and what a moderator decides, and erases it after # days', {id: 'talk.private.what'}))}</p></div>
    </div>
    ${moderation === 'pre'
      ? html`<div class="public__one">${icon(desk)}<p><strong class="strong">${msg('A moderator reads it first', {id: 'talk.first'})}</strong><br />${fill(msg('It appears when it has been read: {body}', {id: 'talk.first.what'}), {body: inWords(body.name).text})}</p></div>`
      : nothing}
    <div class="public__preview"><p class="small muted">${msg('This is how it will look:', {id: 'talk.preview'})}</p>${preview}</div>
  </div>`;
}

export const consentField = (prefix: string, nameless: boolean, checked: boolean, error: string | undefined): TemplateResult =>
  checkField({name: `${prefix}consent`, label: nameless ? msg('I agree to my words being published', {id: 'talk.consent.nameless'}) : msg('I agree to my name and my words being published', {id: 'talk.consent'}), checked, error});

export interface Keeping {
  readonly prefix: string;
  readonly shared: boolean;
  /** Whether the browser keeps drafts. */
  readonly kept: boolean;
}

/** Whether the text stays on the device. */
export const keeping = ({prefix, shared, kept}: Keeping): TemplateResult => html`<div>
  ${checkField({name: `${prefix}shared`, label: msg('Others use this device: keep nothing on it', {id: 'talk.shared'}), checked: shared})}
  <p class="small muted">${shared
    ? msg('Nothing is kept: when this page is closed, what you wrote is gone.', {id: 'talk.kept.not'})
    : kept
      ? msg('The text is kept on this device for 7 days after its last change, without your name and e-mail.', {id: 'talk.kept'})
      : msg('This browser keeps no drafts: copy the text before you close the page.', {id: 'talk.kept.cannot'})}</p>
</div>`;

/** As whom somebody writes, and the way to be somebody else. */
export const knownAs = (email: string, leave: () => void): TemplateResult =>
  html`<p class="small">${fill(msg('You write as {email}.', {id: 'talk.known'}), {email})} <button type="button" class="link" @click=${leave}>${msg('Somebody else?', {id: 'talk.leave'})}</button></p>`;

export const moreStyles = css`
  .hint { gap: 0 1em; font-variant-numeric: tabular-nums; }
  .over { color: var(--_danger); font-weight: 500; }
  .public { border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_bg); }
  .public__cols { display: grid; }
  .public__cols > div, .public__one { display: grid; grid-template-columns: 1.25em minmax(0, 1fr); gap: .65em; padding: .9em 1em; }
  .public__cols > div + div, .public__one { border-block-start: 1px solid var(--_border); }
  .public__preview { border-block-start: 1px dashed var(--_border-strong); padding: .9em 1em; }
  .public__preview > p + * { margin-block-start: .5em; }
  .quote { border-inline-start: 2px solid var(--_border-strong); padding-inline-start: .75em; margin-block: .5em; white-space: pre-line; }
  .note .row, .note p + p { margin-block-start: .5em; }
  .facts > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; padding-block: .5em; border-block-end: 1px solid var(--_border); font-size: .9375em; }
  .facts dt { color: var(--_text-muted); }
  .facts dd { margin-inline-start: auto; text-align: end; font-weight: 500; font-variant-numeric: tabular-nums; }
  .facts .hash { font-family: ui-monospace, monospace; font-size: .875em; font-weight: 400; }
  .done { display: flex; gap: .75em; color: var(--_success); }
  .done .icon { inline-size: 1.75em; block-size: 1.75em; }
  .done .h2 { color: var(--_text); }
  .in-place { margin-block: .75em; }
  @container (min-width: 34em) {
    .public__cols { grid-template-columns: 1fr 1fr; }
    .public__cols > div + div { border-block-start: 0; border-inline-start: 1px solid var(--_border); }
  }
  @media (forced-colors: active) {
    .public { border-color: CanvasText; }
  }
`;
