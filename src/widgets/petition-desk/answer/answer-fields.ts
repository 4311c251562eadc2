import {msg} from '../../../locale/msg.ts';
import {html, type TemplateResult} from 'lit/html.js';
import {languages} from '../../../locale/page-language.ts';
import {choiceRows} from '../../../ui/choice.ts';
import {errorOf} from '../../../ui/faults.ts';
import {areaField} from '../../../ui/area.ts';
import {textField} from '../../../ui/field.ts';
import {selectField} from '../../../ui/select.ts';
import {labelOf} from '../decision-fields.ts';
import type {DecisionView} from '../decision-forms.ts';
import {languageName} from './answer-words.ts';

/** The small markup by example: what is typed, and what it gives. */
const markupHelp = () => html`<details>
  <summary>${msg('Headings, lists, links', {id: 'answering.markup'})}</summary>
  <table class="table markup">
    <caption class="vh">${msg('How to mark up the text', {id: 'answering.markup.caption'})}</caption>
    <thead><tr><th scope="col">${msg('You type', {id: 'answering.markup.type'})}</th><th scope="col">${msg('Everyone sees', {id: 'answering.markup.see'})}</th></tr></thead>
    <tbody>
      <tr><td><code># ${msg('Next steps', {id: 'answering.markup.heading'})}</code></td><td class="strong">${msg('Next steps', {id: 'answering.markup.heading'})}</td></tr>
      <tr><td><code>- ${msg('by 1 May: a project', {id: 'answering.markup.item'})}</code></td><td>• ${msg('by 1 May: a project', {id: 'answering.markup.item'})}</td></tr>
      <tr><td><code>*${msg('will be built', {id: 'answering.markup.emphasis'})}*</code></td><td><em>${msg('will be built', {id: 'answering.markup.emphasis'})}</em></td></tr>
      <tr><td><code>[${msg('the budget', {id: 'answering.markup.link'})}](https://…)</code></td><td><span class="link">${msg('the budget', {id: 'answering.markup.link'})}</span></td></tr>
      <tr><td>${msg('an empty line', {id: 'answering.markup.blank'})}</td><td>${msg('a new paragraph', {id: 'answering.markup.paragraph'})}</td></tr>
    </tbody>
  </table>
</details>`;

/** Supported or not, and what that obliges to say. */
export function outcomeField({open, decisions}: DecisionView): TemplateResult {
  const {values, faults} = decisions.form(open);
  return choiceRows({
    name: 'outcome',
    label: labelOf('outcome'),
    value: values.outcome ?? '',
    error: errorOf(faults.get('outcome')),
    choices: [
      {value: 'supported', label: msg('Supported', {id: 'answering.supported'}), hint: msg('say what will be done, by whom and when', {id: 'answering.supported.hint'})},
      {value: 'not_supported', label: msg('Not supported', {id: 'answering.unsupported'}), hint: msg('say why, and what people can do next', {id: 'answering.unsupported.hint'})},
    ],
  });
}

/** The text itself. */
export function textArea({open, decisions}: DecisionView): TemplateResult {
  const {values, faults} = decisions.form(open);
  return html`<div class="stack tight">
    ${areaField({
      name: 'text',
      label: labelOf('text'),
      hint: msg('Plain words: the decision first, then the reasons', {id: 'answering.hint'}),
      rows: 12,
      error: errorOf(faults.get('text')),
      value: values.text ?? '',
    })}
    ${markupHelp()}
  </div>`;
}

/** Who signs it, for whom, of which day, in which language. */
export function signatureFields({open, decisions}: DecisionView): TemplateResult {
  const {values, faults} = decisions.form(open);
  return html`<div class="halves">
    ${textField({name: 'signatory', label: labelOf('signatory'), hint: msg('Name and post', {id: 'answering.signatory.hint'}), error: errorOf(faults.get('signatory')), value: values.signatory ?? ''})}
    ${textField({name: 'unit', label: labelOf('unit'), hint: msg('Who answers in the name of the body', {id: 'answering.unit.hint'}), error: errorOf(faults.get('unit')), value: values.unit ?? ''})}
    ${textField({name: 'signedOn', label: labelOf('signedOn'), hint: msg('Today or earlier', {id: 'answering.signed.hint'}), type: 'date', error: errorOf(faults.get('signedOn')), value: values.signedOn ?? ''})}
    ${selectField({name: 'lang', label: labelOf('lang'), hint: msg('The language it is written in', {id: 'answering.lang.hint'}), value: values.lang ?? '', error: errorOf(faults.get('lang')), choices: languages.map((tag) => ({value: tag, label: languageName(tag), lang: tag}))})}
  </div>`;
}
