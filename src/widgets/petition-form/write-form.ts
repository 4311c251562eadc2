import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Body} from '../../contract/body.ts';
import type {Capabilities} from '../../contract/capabilities.ts';
import {limits as ownLimits} from '../../contract/limits.ts';
import type {Term} from '../../contract/terms.ts';
import {counted, fill, inWords, number} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {areaField} from '../../ui/area.ts';
import {checkField, textField} from '../../ui/field.ts';
import {heading} from '../../ui/parts.ts';
import {selectField} from '../../ui/select.ts';
import {markupBar, markupHelp} from '../../ui/markup-bar.ts';
import type {Setup} from './setup-controller.ts';
import type {PetitionValues} from './values.ts';

export interface WriteForm {
  readonly setup: Setup;
  readonly values: PetitionValues;
  readonly level: number;
  /** Where the text comes from, and which goes on where there are two. */
  readonly notices?: unknown;
  /** What stands at the head: the list of faults, why it was refused. */
  readonly head?: unknown;
  /** What is wrong with a field, in words. */
  readonly errors?: ReadonlyMap<string, string>;
  /** How many characters are typed, as the service counts them. */
  readonly lengths?: {readonly title: number; readonly text: number};
  /** Petitions that ask for much the same; stands under the title. */
  readonly similar?: unknown;
  readonly keep: (typed: Partial<PetitionValues>) => void;
  readonly submit: () => void;
  /** Whether others use this device, and whether the browser keeps drafts. */
  readonly shared?: boolean;
  readonly kept?: boolean;
  readonly share: (shared: boolean) => void;
}

export const limitsOf = ({limits}: Capabilities): Capabilities['limits'] => (limits as Capabilities['limits'] | undefined) ?? ownLimits;

/** Whom the petition goes to: chosen, or the only one there is. */
export const bodyFor = ({bodies}: Setup, {bodyId}: Pick<PetitionValues, 'bodyId'>): Body | undefined =>
  bodies.length === 1 ? bodies[0] : bodies.find(({id}) => id === bodyId);

const length = (n: number, unit: Term['unit']) =>
  unit === 'working_day'
    ? counted(n, msg('# working day|# working days', {id: 'start.working'}))
    : unit === 'day'
      ? counted(n, msg('# day|# days', {id: 'start.days'}))
      : counted(n, msg('# month|# months', {id: 'start.months'}));

/** `P90D` or `P3M`. */
function periodLength(period: string): string {
  const [, n = '0', unit] = /^P(\d+)([DM])/.exec(period) ?? [];
  return length(Number(n), unit === 'M' ? 'month' : 'day');
}

/** What happens after it is sent, with this body's own numbers. */
const howItGoes = ({petition, name}: Body, level: number) => html`<section class="how stack tight" aria-labelledby="how">
  ${heading(level, msg('How it goes', {id: 'start.how'}), 'h3', 'how')}
  <ol>
    <li>${fill(msg('A moderator checks the text before it is published. Term: {days}.', {id: 'start.how.check'}), {days: length(petition.moderation.n, petition.moderation.unit)})}</li>
    <li>${counted(petition.threshold, msg('People sign for {days}: # signature is needed.|People sign for {days}: # signatures are needed.', {id: 'start.how.sign'}), {days: periodLength(petition.period)})}</li>
    <li>${fill(msg('Then it has to be reviewed and answered in public: {body}.', {id: 'start.how.answer'}), {body: inWords(name).text})}</li>
  </ol>
</section>`;

/** Told to people who listen when they come near the limit. */
export const roomLeft = (left: number) =>
  left < 0 ? counted(-left, msg('# character too many|# characters too many', {id: 'start.over'})) : counted(left, msg('# character left|# characters left', {id: 'start.left'}));

/** What the author is at: writing a petition, or reading what became of earlier ones. */
export type AuthorView = 'write' | 'own';

export const tabs = (view: AuthorView, show: (view: AuthorView) => void): TemplateResult => {
  const tab = (name: AuthorView, words: string) => html`<button type="button" aria-current=${view === name ? 'page' : nothing} @click=${() => show(name)}>${words}</button>`;
  return html`<nav class="tabs" aria-label=${msg('Your petitions', {id: 'start.tabs'})}>${tab('write', msg('Start a petition', {id: 'start.title'}))} ${tab('own', msg('My petitions', {id: 'start.own'}))}</nav>`;
};

/**
 * The tabs and what stands under them. One template for both who draw it: else the fields would be
 * made anew, and focus lost, when the rest arrives under the fingers of somebody who types.
 */
export const authorPage = (head: TemplateResult, content: unknown): TemplateResult => html`${head} ${content}`;

const none = {title: 0, text: 0};

/** How much is typed, counted as the service counts it; words and not colour alone where it is too much. */
const counter = (n: number, max: number) =>
  n > max
    ? html`<p class="counter counter--over">${roomLeft(max - n)}</p>`
    : html`<p class="counter">${fill(msg('{n} of {max} characters', {id: 'start.count'}), {n: number(n), max: number(max)})}</p>`;

/** Keeps every keystroke, so that no failure can lose it. */
export const keeper = (keep: WriteForm['keep']) => (event: Event) => {
  const {name, value, checked, type} = event.target as HTMLInputElement;
  if (name !== 'shared') keep({[name]: type === 'checkbox' ? checked : value});
};

function bodyField({setup, values, errors}: WriteForm): unknown {
  const {bodies} = setup;
  const label = msg('Addressed to', {id: 'start.to'});
  const [only] = bodies;
  if (bodies.length === 1) return html`<p>${label}: <strong class="strong" lang=${inWords(only!.name).lang}>${inWords(only!.name).text}</strong></p>`;
  return selectField({
    name: 'bodyId',
    label,
    hint: msg('The body that can decide on it', {id: 'start.to.hint'}),
    value: values.bodyId,
    empty: msg('Choose', {id: 'start.to.empty'}),
    choices: bodies.map(({id, name}) => ({value: id, label: inWords(name).text, lang: inWords(name).lang})),
    error: errors?.get('bodyId'),
  });
}

const whatIsKept = ({shared, kept = true}: WriteForm) =>
  shared
    ? msg('Nothing is kept: when this page is closed, what you wrote is gone.', {id: 'start.kept.not'})
    : kept
      ? msg('The text is kept on this device for 7 days after its last change, without your name and e-mail.', {id: 'start.kept'})
      : msg('This browser keeps no drafts: copy the text before you close the page.', {id: 'start.kept.cannot'});

/** The first step: what is asked for, by whom; who follows where. */
export function writeForm(form: WriteForm): TemplateResult {
  const {setup, values, level, notices = nothing, head = nothing, errors, lengths = none, similar = nothing, shared = false, keep, submit, share} = form;
  const {title, text, name, email} = values;
  const limits = limitsOf(setup.capabilities);
  const body = bodyFor(setup, values);
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), submit());
  const onShared = (event: Event) => share((event.target as HTMLInputElement).checked);
  return html`
    ${heading(level, msg('Start a petition', {id: 'start.title'}), 'title', 'step', true)}
    <div class="sides">
      ${body ? howItGoes(body, level + 1) : nothing}
      <form class="stack wide" part="form" novalidate aria-labelledby="step" @submit=${onSubmit} @input=${keeper(keep)}>
        ${notices} ${head} ${bodyField(form)}
        <div class="stack tight">
          ${textField({
            name: 'title',
            label: msg('What do you ask for?', {id: 'start.field.title'}),
            hint: fill(msg('One sentence: what is to be done, and where. From {min} to {max} characters.', {id: 'start.field.title.hint'}), {min: number(limits.title.min), max: number(limits.title.max)}),
            value: title,
            error: errors?.get('title'),
          })}
          ${counter(lengths.title, limits.title.max)} ${similar}
        </div>
        <div class="stack tight">
          ${areaField({
            name: 'text',
            label: msg('Text of the petition', {id: 'start.field.text'}),
            hint: fill(msg('What is wrong, what is to be done, and why. From {min} to {max} characters.', {id: 'start.field.text.hint'}), {min: number(limits.text.min), max: number(limits.text.max)}),
            rows: 12,
            tools: markupBar('text'),
            value: text,
            error: errors?.get('text'),
          })}
          ${counter(lengths.text, limits.text.max)} ${markupHelp()}
        </div>
        ${textField({name: 'name', label: msg('Full name', {id: 'start.name'}), hint: msg('As in your passport; it stands above the petition', {id: 'start.name.hint'}), autocomplete: 'name', value: name, error: errors?.get('name')})}
        ${textField({name: 'email', label: msg('E-mail', {id: 'start.email'}), hint: msg('For the code, and for news of your petition', {id: 'start.email.hint'}), type: 'email', autocomplete: 'email', value: email, error: errors?.get('email')})}
        <div class="keeping" @change=${onShared}>
          ${checkField({name: 'shared', label: msg('Others use this device: keep nothing on it', {id: 'start.shared'}), checked: shared})}
          <p class="small muted">${whatIsKept(form)}</p>
        </div>
        <button class="btn btn--block" part="submit">${msg('See how it will look', {id: 'start.next'})}</button>
      </form>
    </div>`;
}
