import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {deskReason, moment} from '../../../desk/desk-words.ts';
import {fill, inWords} from '../../../locale/format.ts';
import {choiceRows} from '../../../ui/choice.ts';
import {errorOf, faultSummary} from '../../../ui/faults.ts';
import {checkField} from '../../../ui/field.ts';
import {heading} from '../../../ui/parts.ts';
import {selectField} from '../../../ui/select.ts';
import {notice} from '../../../ui/states.ts';
import {changedView} from '../changed-view.ts';
import {contactFields, documentFields, needs, termFields, textsIn} from './draft-fields.ts';
import {languagesOf, type DraftValues} from './draft-values.ts';
import type {DraftFormView} from './draft-view.ts';
import {labelOf, wordsOf} from './draft-words.ts';

/** Puts what was typed into one field of the form into its values. */
function changeOf(values: DraftValues, {name, value, checked, type}: HTMLInputElement): Partial<DraftValues> | undefined {
  const [, n = '', part = '', lang = ''] = /^doc-(\d+)-(role|url|title)(?:-(.+))?$/.exec(name) ?? [];
  if (part) {
    const change = (document: DraftValues['documents'][number]) => (part === 'title' ? {...document, title: {...document.title, [lang]: value}} : {...document, [part]: value});
    return {documents: values.documents.map((document, at) => (at === Number(n) ? change(document) : document))};
  }
  if (/^(title|summary|text|affected|consequences)-/.test(name)) return {texts: {...values.texts, [name]: value}};
  return name in values ? {[name]: type === 'checkbox' ? checked : value} : undefined;
}

/** What is announced at all: by whom, about what. */
function kindFields({open, bodies, form}: DraftFormView): TemplateResult {
  const {value, faults} = form;
  return html`${bodies.length > 1
      ? selectField({name: 'bodyId', required: true, label: labelOf('bodyId'), value: value.bodyId, empty: msg('Choose', {id: 'desk.choose'}), error: errorOf(faults.get('bodyId')), choices: bodies.map(({id, name}) => ({value: id, label: inWords(name).text, lang: inWords(name).lang}))})
      : nothing}
    ${choiceRows({
      name: 'kind',
      required: true,
      label: labelOf('kind'),
      value: value.kind,
      error: errorOf(faults.get('kind')),
      choices: [
        {value: 'policy', label: msg('A policy or a question', {id: 'drafting.policy'}), hint: msg('people write about it as a whole', {id: 'drafting.policy.hint'})},
        {value: 'draft_act', label: msg('A draft act', {id: 'drafting.act'}), hint: msg('people write about every paragraph, and propose another wording', {id: 'drafting.act.hint'})},
      ],
    })}
    ${value.kind === 'draft_act' ? checkField({name: 'amends', label: msg('It changes an act that is in force', {id: 'drafting.amends'}), checked: value.amends}) : nothing}
    ${open && value.kind === 'draft_act' ? needs(open, 'versions') : nothing}`;
}

/** One language after another: the first one open, the others where something is written in them. */
function languageFields(view: DraftFormView): TemplateResult {
  const {form} = view;
  const {value, faults} = form;
  const langs = languagesOf(value);
  const isOpen = (lang: string) => lang === langs[0] || [...faults.keys()].some((name) => name.endsWith(`-${lang}`)) || Object.entries(value.texts).some(([name, words]) => name.endsWith(`-${lang}`) && words.trim());
  return html`${langs.map((lang) => textsIn(lang, isOpen(lang), lang === langs[0], view))}`;
}

/** Keeps the draft on the device, or not. */
function deviceLine({form, shared, share, timeZone}: DraftFormView): TemplateResult {
  const onChange = (event: Event) => {
    event.stopPropagation();
    share((event.target as HTMLInputElement).checked);
  };
  return html`<div class="stack tight" @change=${onChange}>
    <p class="small muted">${shared ? msg('Nothing is kept on this computer: what is not saved is gone when the page closes.', {id: 'drafting.device.off'}) : msg('What you type is kept on this device for 7 days, until you save it.', {id: 'drafting.device'})}
      ${form.draftOf ? fill(msg('You are going on with what you typed: {when}.', {id: 'drafting.device.of'}), {when: moment(form.draftOf.toISOString(), timeZone)}) : nothing}</p>
    ${checkField({name: 'shared', label: msg('Others use this computer: keep nothing here', {id: 'drafting.device.shared'}), checked: shared})}
  </div>`;
}

function leavingView({leaving, ask, discard}: DraftFormView): TemplateResult {
  if (!leaving) return html`<p><button type="button" class="link" id="discard" @click=${() => ask(true)}>${msg('Throw the draft away', {id: 'drafting.discard'})}</button></p>`;
  return html`<div class="confirm stack tight" role="group" aria-labelledby="leaving">
    <p class="strong" id="leaving" tabindex="-1">${msg('Throw the whole draft away, with the text of the act?', {id: 'drafting.discard.ask'})}</p>
    <p class="row">
      <button type="button" class="btn btn--danger btn--sm" @click=${discard}>${msg('Throw away', {id: 'drafting.discard.yes'})}</button>
      <button type="button" class="btn btn--secondary btn--sm" @click=${() => ask(false)}>${msg('Keep it', {id: 'drafting.discard.no'})}</button>
    </p>
  </div>`;
}

/** All that is announced of a consultation. */
export function draftForm(view: DraftFormView): TemplateResult {
  const {open, form, level, busy, failure, type, save, cancel, forget, go} = view;
  const {faults, value} = form;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), save());
  const onInput = ({target}: Event) => {
    const change = changeOf(form.value, target as HTMLInputElement);
    if (change) type(change);
  };
  const lines = [...faults].map(([name, fault]) => ({name, label: labelOf(name), words: wordsOf(name, fault), ...fault}));
  return html`<form class="stack wide narrow" part="form" novalidate aria-labelledby="view-title" @submit=${onSubmit} @input=${onInput}>
    ${heading(level + 1, open ? msg('What is announced', {id: 'drafting.title'}) : msg('A new consultation', {id: 'drafting.new'}), open ? 'h2' : 'title', 'view-title', true)}
    ${changedView(open, form, view.email, forget)} ${faultSummary(lines, go)}
    ${failure && faults.size === 0 && failure.code !== 'stale' ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(failure), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot happen twice.', {id: 'conduct.kept'})}</p>` : nothing)}</div>` : nothing}
    ${kindFields(view)} ${languageFields(view)} ${contactFields(view)} ${documentFields(view)} ${termFields(view)}
    ${choiceRows({
      name: 'moderation',
      label: labelOf('moderation'),
      value: value.moderation,
      choices: [
        {value: 'post', label: msg('At once', {id: 'drafting.post'}), hint: msg('but for those with a held word; people can report what should not be there', {id: 'drafting.post.hint'})},
        {value: 'pre', label: msg('After a moderator has read them', {id: 'drafting.pre'}), hint: msg('each of them waits in the moderators’ queue', {id: 'drafting.pre.hint'})},
      ],
    })}
    ${checkField({name: 'stances', label: msg('People may say whether they support or oppose', {id: 'drafting.stances'}), checked: value.stances})} ${deviceLine(view)}
    <p class="row">
      <button class="btn" part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : msg('Save the draft', {id: 'drafting.save'})}</button>
      ${open ? nothing : html`<button type="button" class="btn btn--secondary" @click=${cancel}>${msg('Cancel', {id: 'drafting.cancel'})}</button>`}
    </p>
    ${open ? leavingView(view) : nothing}
  </form>`;
}
