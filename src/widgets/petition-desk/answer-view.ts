import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {parseRichText} from '../../contract/rich-text-parser.ts';
import {day} from '../../locale/format.ts';
import {languages} from '../../locale/page-language.ts';
import {choiceRows, selectField} from '../../ui/choice.ts';
import {errorOf} from '../../ui/faults.ts';
import {areaField} from '../../ui/area.ts';
import {textField} from '../../ui/field.ts';
import {heading, chip} from '../../ui/parts.ts';
import {richText} from '../../ui/rich-text.ts';
import {labelOf} from './decision-fields.ts';
import type {DecisionView} from './decision-forms.ts';

const languageName = (tag: string) => new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;

/** The small markup by example: what is typed, and what it gives. */
const markupHelp = () => html`<details>
  <summary>${msg('Headings, lists, links', {id: 'desk.markup'})}</summary>
  <table class="table markup">
    <caption class="vh">${msg('How to mark up the text', {id: 'desk.markup.caption'})}</caption>
    <thead><tr><th scope="col">${msg('You type', {id: 'desk.markup.type'})}</th><th scope="col">${msg('Everyone sees', {id: 'desk.markup.see'})}</th></tr></thead>
    <tbody>
      <tr><td><code># ${msg('Next steps', {id: 'desk.markup.heading'})}</code></td><td class="strong">${msg('Next steps', {id: 'desk.markup.heading'})}</td></tr>
      <tr><td><code>- ${msg('by 1 May: a project', {id: 'desk.markup.item'})}</code></td><td>• ${msg('by 1 May: a project', {id: 'desk.markup.item'})}</td></tr>
      <tr><td><code>*${msg('will be built', {id: 'desk.markup.emphasis'})}*</code></td><td><em>${msg('will be built', {id: 'desk.markup.emphasis'})}</em></td></tr>
      <tr><td><code>[${msg('the budget', {id: 'desk.markup.link'})}](https://…)</code></td><td><span class="link">${msg('the budget', {id: 'desk.markup.link'})}</span></td></tr>
      <tr><td>${msg('an empty line', {id: 'desk.markup.blank'})}</td><td>${msg('a new paragraph', {id: 'desk.markup.paragraph'})}</td></tr>
    </tbody>
  </table>
</details>`;

/** The answer as everyone will see it, while it is being written. */
function preview({open, decisions, level}: DecisionView) {
  const {values} = decisions.form(open);
  const {outcome, text = '', signatory, unit, signedOn, lang = ''} = values;
  const signed = [signatory, unit, signedOn && day(signedOn, open.petition.body.timeZone, 'long')].filter(Boolean).join(', ');
  return html`<section class="preview stack tight" aria-labelledby="preview">
    ${heading(level + 2, msg('As everyone will see it', {id: 'desk.preview'}), 'small muted', 'preview')}
    ${outcome ? html`<p>${outcome === 'supported' ? chip('ok', msg('Petition supported', {id: 'count.status.supported'})) : chip('out', msg('Petition not supported', {id: 'count.status.unsupported'}))}</p>` : nothing}
    ${text.trim() ? richText(parseRichText(text), level + 3, lang) : html`<p class="muted">${msg('The text appears here as you write.', {id: 'desk.preview.empty'})}</p>`}
    ${signed ? html`<p class="small muted" dir="auto">${signed}</p>` : nothing}
  </section>`;
}

/** What an official answer consists of. */
export function answerFields(view: DecisionView): TemplateResult {
  const {open, decisions} = view;
  const {values, faults} = decisions.form(open);
  const today = decisions.today(open);
  return html`${choiceRows({
      name: 'outcome',
      label: labelOf('outcome'),
      value: values.outcome ?? '',
      fault: faults.get('outcome'),
      choices: [
        {value: 'supported', label: msg('Supported', {id: 'desk.outcome.supported'}), hint: msg('say what will be done, by whom and when', {id: 'desk.outcome.supported.hint'})},
        {value: 'not_supported', label: msg('Not supported', {id: 'desk.outcome.unsupported'}), hint: msg('say why, and what people can do next', {id: 'desk.outcome.unsupported.hint'})},
      ],
    })}
    <div class="editor">
      <div class="stack tight">
        ${areaField({
          name: 'text',
          label: labelOf('text'),
          hint: msg('Plain words: the decision first, then the reasons', {id: 'desk.answer.hint'}),
          rows: 12,
          error: errorOf(faults.get('text')),
          value: values.text ?? '',
        })}
        ${markupHelp()}
      </div>
      ${preview(view)}
    </div>
    <div class="halves">
      ${textField({name: 'signatory', label: labelOf('signatory'), hint: msg('Name and post', {id: 'desk.signatory.hint'}), error: errorOf(faults.get('signatory')), value: values.signatory ?? ''})}
      ${textField({name: 'unit', label: labelOf('unit'), hint: msg('Who answers in the name of the body', {id: 'desk.unit.hint'}), error: errorOf(faults.get('unit')), value: values.unit ?? ''})}
      ${textField({name: 'signedOn', label: labelOf('signedOn'), hint: msg('Today or earlier', {id: 'desk.signed.hint'}), type: 'date', error: errorOf(faults.get('signedOn')), value: values.signedOn ?? today})}
      ${selectField({name: 'lang', label: labelOf('lang'), hint: msg('The language it is written in', {id: 'desk.lang.hint'}), value: values.lang ?? '', fault: faults.get('lang'), choices: languages.map((tag) => ({value: tag, label: languageName(tag), lang: tag}))})}
    </div>`;
}
