import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Petition, Rejection} from '../../contract/petition.ts';
import {codeStep} from '../../core/code-step.ts';
import {nextClock, ofThreshold, statusChip} from '../../core/petition-words.ts';
import {petitionSteps, sourceLine, uncheckedTerms} from '../../core/step-words.ts';
import {day, fill, inWords, number} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {errorOf, type Fault} from '../../ui/faults.ts';
import {textField} from '../../ui/field.ts';
import {heading} from '../../ui/parts.ts';
import {reasonOf} from '../../ui/reasons.ts';
import {richText} from '../../ui/rich-text.ts';
import {notice, stale} from '../../ui/states.ts';
import {timeline} from '../../ui/timeline.ts';
import type {OwnController} from './own-controller.ts';

export interface OwnActions {
  readonly href: (id: string) => string;
  readonly start: () => void;
  readonly confirm: (code: string, fault: Fault | undefined) => void;
  readonly resend: () => void;
  readonly change: () => void;
  readonly signOut: () => void;
  readonly retry: () => void;
  readonly more: () => void;
  /** Begins a new petition with the text of this one. */
  readonly again: (petition: Petition) => void;
}

export interface OwnView extends OwnActions {
  readonly own: OwnController;
  readonly level: number;
}

const whyHere = ({ended}: OwnController): unknown =>
  ended === 'signed_out'
    ? notice('ok', msg('You have signed out', {id: 'own.out.done'}))
    : ended === 'expired'
      ? notice('info', msg('Your session has ended', {id: 'own.expired'}), html`<p>${msg('Get a new code to go on.', {id: 'own.expired.text'})}</p>`)
      : nothing;

/** Who submitted something, proved by a code from the mail. */
function signIn({own, level, start, confirm, resend, change}: OwnView): TemplateResult {
  const {flow, email, faults} = own;
  if (flow.step === 'code') {
    return codeStep({flow, headingLevel: level, email: email.trim(), button: msg('Show my petitions', {id: 'own.enter'}), fault: faults.get('code'), submit: confirm, resend, change});
  }
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), start());
  const onInput = (event: InputEvent) => (own.email = (event.target as HTMLInputElement).value);
  return html`<form class="stack" part="form" novalidate aria-labelledby="step" @submit=${onSubmit} @input=${onInput}>
    ${heading(level, msg('My petitions', {id: 'start.own'}), 'title', 'step', true)} ${whyHere(own)}
    <p>${msg('What became of the petitions you submitted: checked, published or refused, and what is due by when. No password: you get a code by e-mail.', {id: 'own.about'})}</p>
    ${flow.failure ? html`<div id="failure" tabindex="-1">${notice('warn', reasonOf(flow.failure))}</div>` : nothing}
    ${textField({name: 'email', label: msg('E-mail', {id: 'start.email'}), hint: msg('The address you submitted the petition with', {id: 'own.email.hint'}), type: 'email', autocomplete: 'email', value: email, error: errorOf(faults.get('email'))})}
    <button class="btn btn--block" part="submit" aria-busy=${flow.busy ? 'true' : 'false'}>${flow.busy ? msg('Sending…', {id: 'form.sending'}) : msg('Get the code', {id: 'own.get.code'})}</button>
  </form>`;
}

const refusal = ({ground, reason, textHidden}: Rejection) =>
  notice(
    'info',
    fill(msg('Refused: {ground}', {id: 'own.refused'}), {ground: inWords(ground.title).text}),
    html`<p class="reason" dir="auto">${reason}</p>
      ${sourceLine(ground.source)}
      ${textHidden ? html`<p class="small">${msg('The text is not shown to the public: the ground forbids it.', {id: 'own.hidden'})}</p>` : nothing}`,
  );

/** The text in the language it was written in. */
export const ownText = ({text}: Petition) => Object.entries(text)[0];

function petitionRow(petition: Petition, {level, href, again}: OwnView): TemplateResult {
  const {text: title, lang} = inWords(petition.title);
  const [textLang, blocks] = ownText(petition) ?? [];
  const chip = statusChip(petition);
  // While it is being checked the steps are what the author waits for; in a state this page has no word for they tell it.
  const open = petition.status === 'submitted' || !chip;
  return html`<li>
    <article class="stack" aria-labelledby="own-${petition.id}">
      <div class="stack tight">
        <p class="row">${chip} <span class="small muted">${fill(msg('No. {number}', {id: 'own.number'}), {number: petition.number})} · ${inWords(petition.body.name).text}</span></p>
        ${heading(level + 1, html`<span lang=${lang} dir="auto">${title}</span>`, 'own__title', `own-${petition.id}`, true)}
        <p class="small muted">${fill(msg('Submitted on {date}', {id: 'own.submitted'}), {date: day(petition.submittedAt, petition.body.timeZone, 'long')})}</p>
        ${petition.publishedAt ? html`<p><strong class="strong">${number(petition.signatures)}</strong> <span class="muted">${ofThreshold(petition.threshold)}</span></p>` : nothing}
        <p>${nextClock(petition)}</p>
      </div>
      ${petition.rejection ? refusal(petition.rejection) : nothing}
      ${petition.status === 'rejected' && blocks
        ? html`<p><button type="button" class="btn btn--secondary" @click=${() => again(petition)}>${msg('Start again from this text', {id: 'own.again'})}</button></p>`
        : nothing}
      ${petition.publishedAt || petition.rejection ? html`<p><a class="link" href=${href(petition.id)}>${petition.answer ? msg('Read the official answer', {id: 'own.answer'}) : msg('Open its public page', {id: 'own.public'})}</a></p>` : nothing}
      <div>
        <details ?open=${open}>
          <summary>${msg('What happens, and when', {id: 'own.steps'})}</summary>
          <div class="stack">${timeline(petitionSteps(petition))} ${uncheckedTerms(petition)}</div>
        </details>
        ${blocks && textLang
          ? html`<details>
              <summary>${msg('Show the text', {id: 'own.text'})}</summary>
              ${richText(blocks, level + 2, textLang)}
            </details>`
          : nothing}
      </div>
    </article>
  </li>`;
}

function list(view: OwnView): unknown {
  const {own, retry, more} = view;
  const {petitions, failure, next, loading, readAt} = own;
  if (!petitions) {
    return failure
      ? html`<div class="stack" id="failure" tabindex="-1">
          ${notice('warn', reasonOf(failure))}
          <p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${retry}>${msg('Try again', {id: 'ui.retry'})}</button></p>
        </div>`
      : html`<div class="stack" aria-hidden="true"><span class="sk own-size"></span><span class="sk own-size"></span></div>`;
  }
  if (petitions.length === 0) {
    return notice('info', msg('No petition was submitted from this address', {id: 'own.none'}), html`<p>${msg('A petition counts as submitted once the code from the e-mail was entered.', {id: 'own.none.text'})}</p>`);
  }
  return html`${stale(failure, readAt, retry)}
    <ol class="own">${petitions.map((petition) => petitionRow(petition, view))}</ol>
    ${next ? html`<p><button type="button" class="btn btn--secondary btn--sm" aria-busy=${loading ? 'true' : 'false'} @click=${more}>${msg('Show more petitions', {id: 'own.more'})}</button></p>` : nothing}`;
}

/** What somebody submitted and what became of it. */
export function ownView(view: OwnView): TemplateResult {
  const {own, level, signOut} = view;
  const {session} = own;
  if (!session) return html`<section class="panel stack narrow">${signIn(view)}</section>`;
  return html`<section class="stack narrow" aria-labelledby="step" aria-busy=${own.loading ? 'true' : 'false'}>
    ${heading(level, msg('My petitions', {id: 'start.own'}), 'title', 'step', true)}
    <p class="who"><span class="small muted">${session.email}</span> <button type="button" class="link" @click=${signOut}>${msg('Sign out', {id: 'own.out'})}</button></p>
    ${list(view)}
  </section>`;
}
