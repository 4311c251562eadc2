import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Failure} from '../../../client/failure.ts';
import type {DraftVersion} from '../../../contract/provisions.ts';
import {deskReason} from '../../../desk/desk-words.ts';
import {counted, fill} from '../../../locale/format.ts';
import {languageName} from '../../../locale/language-name.ts';
import {languages} from '../../../locale/page-language.ts';
import {areaField} from '../../../ui/area.ts';
import {errorOf, faultSummary} from '../../../ui/faults.ts';
import {heading} from '../../../ui/parts.ts';
import {selectField} from '../../../ui/select.ts';
import {notice} from '../../../ui/states.ts';
import type {Rows} from '../../../ui/thread/rows.ts';
import type {OpenConsultation} from '../case-controller.ts';
import {changedView} from '../changed-view.ts';
import {effects} from '../effects.ts';
import type {Form} from '../forms.ts';
import {provisionLine} from '../version-texts.ts';
import {canShift, changeOf, leftOut, neighbour, type Line} from './lines.ts';
import {fieldLabel, lineView, type LineAct} from './line-view.ts';
import {guessLanguage, type TextValues} from './text-values.ts';

export interface TextView {
  readonly open: OpenConsultation;
  readonly form: Form<TextValues>;
  /** The version there is, to go on from; of a published draft the one before. */
  readonly latest: DraftVersion | undefined;
  readonly rows: Rows;
  /** The line whose fields are open. */
  readonly editing: number | undefined;
  readonly level: number;
  readonly recognising: boolean;
  readonly sending: boolean;
  readonly failure: Failure | undefined;
  readonly type: (change: Partial<TextValues>) => void;
  readonly typeLine: (name: string, value: string) => void;
  readonly act: (line: Line, act: LineAct) => void;
  readonly recognise: () => void;
  readonly goOn: () => void;
  readonly again: () => void;
  readonly send: () => void;
  readonly discard: () => void;
  /** Of who sits here. */
  readonly email: string;
  readonly go: (name: string) => void;
}

const failed = ({failure, form}: TextView) =>
  failure && form.faults.size === 0 && failure.code !== 'stale'
    ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(failure), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot happen twice.', {id: 'conduct.kept'})}</p>` : nothing)}</div>`
    : nothing;

/** Whether what is made now is public at once. */
const isNext = ({open}: TextView) => open.consultation.status !== 'draft';

/** Where the text comes from: pasted, or the version there is. */
function source(view: TextView): TemplateResult {
  const {form, latest, recognising, recognise, goOn, type} = view;
  const {value, faults} = form;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), recognise());
  const onInput = ({target}: Event) => {
    const {name, value: typed} = target as HTMLInputElement;
    if (name === 'pasted') type({pasted: typed, ...(value.langChosen ? {} : {lang: guessLanguage(typed) ?? value.lang})});
    if (name === 'lang') type({lang: typed, langChosen: true});
  };
  return html`${latest
      ? html`<p><button type="button" class="btn btn--secondary" id="go-on" @click=${goOn}>${isNext(view) ? fill(msg('Go on from version {n}', {id: 'wording.from'}), {n: latest.n}) : msg('Go on with the saved text', {id: 'wording.from.saved'})}</button></p>`
      : nothing}
    <form class="stack" novalidate aria-label=${msg('Paste the text', {id: 'wording.paste'})} @submit=${onSubmit} @input=${onInput}>
      ${areaField({
        name: 'pasted',
        required: true,
        label: latest ? msg('Or paste the whole text anew', {id: 'wording.paste.anew'}) : msg('Paste the text of the act', {id: 'wording.paste.field'}),
        hint: msg('As it stands in your document, or in Markdown. Sections, articles, paragraphs and points are recognised by their numbers; nothing is published yet.', {id: 'wording.paste.hint'}),
        rows: 12,
        value: value.pasted,
        error: errorOf(faults.get('pasted')),
      })}
      ${selectField({name: 'lang', label: msg('Language in which the act is adopted', {id: 'wording.lang'}), value: value.lang, choices: languages.map((tag) => ({value: tag, label: languageName(tag), lang: tag}))})}
      <p><button class="btn" part="submit" aria-busy=${recognising ? 'true' : 'false'}>${recognising ? msg('Sending…', {id: 'form.sending'}) : msg('Recognise the provisions', {id: 'wording.recognise'})}</button></p>
    </form>`;
}

function list(view: TextView): TemplateResult {
  const {form, latest, rows, editing, act, typeLine} = view;
  const {lines, lang} = form.value;
  const before = isNext(view) ? latest : undefined;
  const onInput = ({target}: Event) => {
    const {name, value} = target as HTMLInputElement;
    typeLine(name, value);
  };
  const drawn = lines.map((line, at) => {
    const isOpen = line.key === editing;
    const can = {merge: at > 0, up: neighbour(lines, at, -1) !== undefined, down: neighbour(lines, at, 1) !== undefined, in: canShift(lines, at, 1), out: canShift(lines, at, -1)};
    const change = before && changeOf(line, before, lang);
    const stamp = [line, lang, isOpen, change, isOpen ? JSON.stringify(can) : '', isOpen ? [...form.faults.keys()].join() : ''];
    return rows.row(String(line.key), stamp, () => lineView(line, {lang, isOpen, change, can, faults: isOpen ? form.faults : new Map(), act: (what) => act(line, what)}));
  });
  const shown = html`<ol class="lines" @input=${onInput} @change=${onInput}>${drawn}</ol>`;
  rows.end();
  return shown;
}

/** What the new version does not have any more. */
function gone(view: TextView): unknown {
  const {form, latest} = view;
  const left = isNext(view) && latest ? leftOut(form.value.lines, latest) : [];
  if (left.length === 0 || !latest) return nothing;
  return html`<div class="stack tight">
    <p class="strong">${counted(left.length, msg('# provision of the version before is left out:|# provisions of the version before are left out:', {id: 'wording.left'}))}</p>
    <ul class="bullets">${left.map((one) => html`<li><bdi lang=${latest.lang}>${provisionLine(one, latest.lang)}</bdi></li>`)}</ul>
    <p class="small muted">${msg('What was said about them is looked for elsewhere in the text; what finds no place is listed, for you and for everyone.', {id: 'wording.left.said'})}</p>
  </div>`;
}

function publishing(view: TextView): TemplateResult {
  const {form, open, sending, send, type} = view;
  const {value, faults} = form;
  const next = (open.consultation.latestVersion ?? 0) + 1;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), send());
  const onInput = ({target}: Event) => type({note: (target as HTMLTextAreaElement).value});
  const words = isNext(view) ? fill(msg('Publish version {n}', {id: 'wording.publish'}), {n: next}) : msg('Save the text', {id: 'wording.save'});
  return html`<form class="section stack wide" part="form" novalidate aria-label=${words} @submit=${onSubmit} @input=${onInput}>
    ${isNext(view)
      ? html`${gone(view)}
          ${areaField({name: 'note', required: true, label: msg('What is new in this version', {id: 'wording.note'}), hint: msg('Everyone reads it above the text', {id: 'wording.note.hint'}), rows: 3, value: value.note, error: errorOf(faults.get('note'))})}
          ${effects([
            msg('Everyone can read the version at once. It cannot be changed any more.', {id: 'wording.effect.public'}),
            msg('All that was said so far is looked for in it; what is doubtful, you confirm.', {id: 'wording.effect.places'}),
          ])}`
      : nothing}
    <p class="row"><button class="btn" part="submit" aria-busy=${sending ? 'true' : 'false'}>${sending ? msg('Sending…', {id: 'form.sending'}) : words}</button></p>
  </form>`;
}

/** The text of the act: pasted, recognised, corrected by hand, and saved or published. */
export function textView(view: TextView): TemplateResult {
  const {form, open, level, again, discard, go} = view;
  const {lines} = form.value;
  const doubts = lines.filter((line) => line.doubts).length;
  const faults = [...form.faults].map(([name, fault]) => ({name, label: name === 'note' ? msg('What is new in this version', {id: 'wording.note'}) : name === 'pasted' ? msg('Paste the text of the act', {id: 'wording.paste.field'}) : fieldLabel(name), ...fault}));
  return html`<section class="stack wide narrow" aria-labelledby="view-title">
    ${heading(level, isNext(view) ? msg('A new version of the text', {id: 'wording.title.next'}) : msg('Text of the draft act', {id: 'wording.title'}), 'h2', 'view-title', true)}
    ${changedView(open, form, view.email, discard)} ${faultSummary(faults, go)} ${failed(view)}
    ${lines.length === 0
      ? source(view)
      : html`<div class="stack tight">
            <p class="strong" id="found" tabindex="-1">${counted(lines.length, msg('# provision|# provisions', {id: 'wording.count'}))}${doubts ? html`, <span class="doubted">${counted(doubts, msg('# to look at|# to look at', {id: 'wording.doubts'}))}</span>` : nothing}</p>
            <p class="small muted">${msg('Correct what was not recognised well. What you type is kept on this device until you send it.', {id: 'wording.about'})} <button type="button" class="link" id="again" @click=${again}>${msg('Take another text', {id: 'wording.again'})}</button></p>
          </div>
          ${list(view)} ${publishing(view)}`}
  </section>`;
}
