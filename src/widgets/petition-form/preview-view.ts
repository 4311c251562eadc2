import {html, nothing, type TemplateResult} from 'lit/html.js';
import {tidyLine, tidyText} from '../../contract/fields.ts';
import {parseRichText} from '../../contract/rich-text-parser.ts';
import {counted, fill, inWords} from '../../locale/format.ts';
import {languageName} from '../../locale/language-name.ts';
import {msg} from '../../locale/msg.ts';
import {languages} from '../../locale/page-language.ts';
import {errorOf, faultSummary} from '../../ui/faults.ts';
import {checkField} from '../../ui/field.ts';
import {icon} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {reasonOf} from '../../ui/reasons.ts';
import {richText} from '../../ui/rich-text.ts';
import {selectField} from '../../ui/select.ts';
import {notice} from '../../ui/states.ts';
import type {FilingController, FilingField} from './filing-controller.ts';
import type {Setup} from './setup-controller.ts';
import {bodyFor, keeper, type WriteForm} from './write-form.ts';
import type {PetitionValues} from './values.ts';

export interface PreviewView extends Pick<WriteForm, 'setup' | 'keep' | 'submit'> {
  readonly filing: FilingController;
  readonly values: PetitionValues;
  readonly level: number;
  /** Whether the author is signed in with this address: then no code is needed. */
  readonly known: boolean;
  readonly back: () => void;
  readonly go: (field: string) => void;
}

export function labelOf(field: FilingField): string {
  switch (field) {
    case 'bodyId':
      return msg('Addressed to', {id: 'start.to'});
    case 'title':
      return msg('What do you ask for?', {id: 'start.field.title'});
    case 'text':
      return msg('Text of the petition', {id: 'start.field.text'});
    case 'name':
      return msg('Full name', {id: 'start.name'});
    case 'email':
      return msg('E-mail', {id: 'start.email'});
    case 'consent':
      return msg('Consent', {id: 'author.consent'});
    case 'code':
      return msg('6-digit code', {id: 'form.code.label'});
  }
}

/** A label that asks is no question where a colon follows it. */
const asTopic = (label: string) => label.replace(/\?$/, '');

/** All faults, or why the act was refused as a whole. */
export function trouble({faults, flow: {failure}}: FilingController, go: (field: string) => void): unknown {
  if (faults.size > 0) return faultSummary([...faults].map(([name, fault]) => ({name, label: asTopic(labelOf(name)), ...fault})), go);
  if (!failure) return nothing;
  return html`<div id="failure" tabindex="-1">
    ${notice('warn', reasonOf(failure), failure.retryable ? html`<p>${msg('What you wrote is still here. Sending it again cannot submit it twice.', {id: 'author.kept'})}</p>` : nothing)}
  </div>`;
}

const eye = 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z';
const desk = 'M4 20V9.5h16V20M2.5 9.5h19M8 9.5V6h8v3.5M9 13.5h6';
const lock = 'M5.5 10.5h13v9.5h-13zM8 10.5V8a4 4 0 0 1 8 0v2.5';

/** Who will see what, before the act. */
const visibility = ({capabilities}: Setup, body: string) => html`<div class="public">
  <div>${icon(eye)}<p><strong class="strong">${msg('Everyone will see', {id: 'author.public'})}</strong><br />${msg('the title, the text, your name, and every step with its date; after a refusal the ground and the reason, and the text unless the ground forbids it', {id: 'author.public.what'})}</p></div>
  <div>${icon(desk)}<p><strong class="strong">${fill(msg('Seen at once by officials: {body}', {id: 'author.officials'}), {body})}</strong><br />${msg('the title, the text and your name, while the petition is being checked', {id: 'author.officials.what'})}</p></div>
  <div>${icon(lock)}<p><strong class="strong">${msg('Not shown to anyone', {id: 'author.private'})}</strong><br />${counted(capabilities.retentionDays, msg('your e-mail: the service sends the code and news of the petition to it, and erases it # day after the case is over|your e-mail: the service sends the code and news of the petition to it, and erases it # days after the case is over', {id: 'author.private.what'}))}</p></div>
</div>`;

/** The petition exactly as it will be published, who will see what, and the last word. */
export function previewView(view: PreviewView): TemplateResult {
  const {setup, filing, values, level, known, keep, submit, back, go} = view;
  const {lang, title, text, name, consent} = values;
  const body = bodyFor(setup, values);
  const bodyName = body ? inWords(body.name).text : '';
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), submit());
  const {busy} = filing.flow;
  return html`
    ${heading(level, msg('This is how everyone will see it', {id: 'author.preview'}), 'title', 'step', true)}
    <form class="stack wide narrow" part="form" novalidate aria-labelledby="step" @submit=${onSubmit} @input=${keeper(keep)}>
      <article class="paper stack" aria-labelledby="paper-title">
        <p class="small muted">${fill(msg('Petition to: {body}', {id: 'author.preview.to'}), {body: bodyName})}</p>
        ${heading(level + 1, html`<span lang=${lang} dir="auto">${tidyLine(title)}</span>`, 'paper__title', 'paper-title')}
        <p class="muted" dir="auto">${fill(msg('Initiated by {name}', {id: 'author.preview.by'}), {name: tidyLine(name)})}</p>
        ${richText(parseRichText(tidyText(text)), level + 2, lang)}
      </article>
      ${visibility(setup, bodyName)}
      ${selectField({
        name: 'lang',
        label: msg('Language of the text', {id: 'author.lang'}),
        hint: msg('So that it is read out rightly to people who listen', {id: 'author.lang.hint'}),
        value: lang,
        choices: languages.map((tag) => ({value: tag, label: languageName(tag), lang: tag})),
      })}
      ${checkField({
        name: 'consent',
        label:
          body?.kind === 'national'
            ? msg('I am a citizen and agree to the text and my name being published', {id: 'author.consent.national'})
            : msg('I live in the community and agree to the text and my name being published', {id: 'author.consent.local'}),
        checked: consent,
        error: errorOf(filing.faults.get('consent')),
      })}
      ${trouble(filing, go)}
      <div class="row acts">
        <button class="btn" part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : known ? msg('Submit the petition', {id: 'author.submit'}) : msg('Get the code', {id: 'author.get.code'})}</button>
        <button type="button" class="btn btn--secondary" @click=${back}>${msg('Change the text', {id: 'author.back'})}</button>
      </div>
      ${known ? nothing : html`<p class="small muted">${msg('The petition is submitted once you enter the code from the e-mail.', {id: 'author.counts'})}</p>`}
    </form>`;
}
