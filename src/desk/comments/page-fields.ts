import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Body} from '../../contract/body.ts';
import type {RegisteredPage} from '../../contract/comment-moderation.ts';
import {fill, inWords} from '../../locale/format.ts';
import {languageName} from '../../locale/language-name.ts';
import {choiceRows} from '../../ui/choice.ts';
import {errorOf, faultSummary, type Fault} from '../../ui/faults.ts';
import {checkField, textField} from '../../ui/field.ts';
import {heading} from '../../ui/parts.ts';
import {selectField} from '../../ui/select.ts';
import {notice} from '../../ui/states.ts';
import {deskReason} from '../desk-words.ts';
import {titleLanguages, type PageField, type PageForm} from './page-form.ts';
import type {PagesController} from './pages-controller.ts';

export interface PageFormView {
  readonly pages: PagesController;
  readonly bodies: readonly Body[];
  readonly level: number;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly go: (field: string) => void;
  readonly update: () => void;
}

const labels = (): Record<PageField, string> => ({
  bodyId: msg('Body', {id: 'moderation.body'}),
  url: msg('Address of the page', {id: 'moderation.page.url'}),
  title: msg('Title', {id: 'moderation.page.title'}),
  moderation: msg('Comments appear', {id: 'moderation.page.when'}),
  closesAt: msg('Last day for comments', {id: 'moderation.page.closes'}),
});

/** What is wrong, in words that fit the field. */
const wordsOf = (name: PageField, fault: Fault | undefined) =>
  name === 'url' && (fault?.fault === 'not_text' || fault?.fault === 'unknown_value')
    ? msg('This is not the address of a web page. Example: https://town.example/park', {id: 'moderation.page.url.fault'})
    : errorOf(fault);

/** The field that a line of the summary leads to. */
const fieldOf = (name: PageField, form: PageForm) => (name === 'title' ? `title-${titleLanguages(form)[0] ?? ''}` : name === 'closesAt' ? 'closesOn' : name);

function titles(form: PageForm) {
  const error = wordsOf('title', form.faults.get('title'));
  return html`<fieldset class="field">
    <legend class="legend">${labels().title}</legend>
    <p class="hint">${msg('What moderators and letters call the discussion; one language is enough', {id: 'moderation.page.title.hint'})}</p>
    <div class="halves titles">
      ${titleLanguages(form).map((lang, index) => html`<div lang=${lang}>${textField({name: `title-${lang}`, label: languageName(lang), value: form.titles[lang] ?? '', error: index === 0 ? error : undefined})}</div>`)}
    </div>
  </fieldset>`;
}

function type(form: PageForm, {name, value, checked}: HTMLInputElement): void {
  if (name === 'bodyId' || name === 'url' || name === 'closesOn') form[name] = value;
  else if (name === 'stances') form.stances = checked;
  else if (name === 'moderation') form.moderation = value === 'pre' ? 'pre' : 'post';
  else if (name.startsWith('title-')) form.titles[name.slice('title-'.length)] = value;
}

/** Which page, what it is called, and by what rules people discuss under it. */
export function pageFields(page: RegisteredPage | undefined, view: PageFormView): TemplateResult {
  const {pages, bodies, level, save, cancel, go, update} = view;
  const form = pages.form(pages.open, bodies.length === 1 ? bodies[0]!.id : '');
  const {faults} = form;
  const {busy, failure} = page ? pages.changing : pages.registering;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), save());
  const onInput = ({target}: Event) => {
    type(form, target as HTMLInputElement);
    update();
  };
  const lines = [...faults].map(([name, fault]) => ({name: fieldOf(name, form), label: labels()[name], words: wordsOf(name, fault), ...fault}));
  return html`<form class="panel stack wide" part="form" novalidate aria-labelledby="page-form" @submit=${onSubmit} @input=${onInput}>
    ${heading(level, page ? msg('Change the settings', {id: 'moderation.page.change'}) : msg('Open a discussion under a page', {id: 'moderation.page.new'}), 'h3', 'page-form', true)}
    ${faultSummary(lines, go)}
    ${form.overtaken
      ? html`<div id="overtaken" tabindex="-1">${notice('warn', msg('A colleague has changed these settings meanwhile', {id: 'moderation.page.overtaken'}), html`<p>${msg('Above the form they stand as they are now. Nothing of yours was sent; what you typed is still here, and saving puts it in their place.', {id: 'moderation.page.overtaken.text'})}</p>`)}</div>`
      : nothing}
    ${failure && faults.size === 0 && failure.code !== 'stale' ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(failure), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot happen twice.', {id: 'moderation.kept'})}</p>` : nothing)}</div>` : nothing}
    ${page
      ? nothing
      : html`${bodies.length > 1
          ? selectField({name: 'bodyId', label: labels().bodyId, hint: msg('Its moderators decide on the comments', {id: 'moderation.page.body.hint'}), required: true, value: form.bodyId, empty: msg('Choose', {id: 'desk.choose'}), error: wordsOf('bodyId', faults.get('bodyId')), choices: bodies.map(({id, name}) => ({value: id, label: inWords(name).text, lang: inWords(name).lang}))})
          : nothing}
        ${textField({name: 'url', label: labels().url, hint: msg('Copy it from the browser. Comments are taken from this site alone; the address cannot be changed later.', {id: 'moderation.page.url.hint'}), required: true, value: form.url, error: wordsOf('url', faults.get('url'))})}`}
    ${titles(form)}
    ${choiceRows({
      name: 'moderation',
      label: labels().moderation,
      value: form.moderation,
      choices: [
        {value: 'post', label: msg('At once', {id: 'moderation.page.post'}), hint: msg('but for those with a held word; people can report what should not be there', {id: 'moderation.page.post.hint'})},
        {value: 'pre', label: msg('After a moderator has read them', {id: 'moderation.page.pre'}), hint: msg('each of them waits in your queue', {id: 'moderation.page.pre.hint'})},
      ],
    })}
    ${checkField({name: 'stances', label: msg('People may say whether they support or oppose', {id: 'moderation.page.stances'}), checked: form.stances})}
    ${textField({name: 'closesOn', label: labels().closesAt, hint: msg('Leave it empty where no end is set', {id: 'moderation.page.closes.hint'}), type: 'date', value: form.closesOn, error: wordsOf('closesAt', faults.get('closesAt'))})}
    <p class="row">
      <button class="btn" part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : page ? msg('Save the settings', {id: 'moderation.page.save'}) : msg('Open the discussion', {id: 'moderation.page.register'})}</button>
      <button type="button" class="btn btn--secondary" @click=${cancel}>${msg('Cancel', {id: 'moderation.cancel'})}</button>
    </p>
  </form>`;
}

/** The end of a discussion in words. */
export const endWords = (closed: boolean, when: string) => (closed ? fill(msg('Closed since {when}', {id: 'moderation.page.closed'}), {when}) : fill(msg('Open until {when}', {id: 'moderation.page.until'}), {when}));
