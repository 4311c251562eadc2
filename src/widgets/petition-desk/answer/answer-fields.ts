import {msg} from '../../../locale/msg.ts';
import {html, type TemplateResult} from 'lit/html.js';
import {languageName} from '../../../locale/language-name.ts';
import {languages} from '../../../locale/page-language.ts';
import {choiceRows} from '../../../ui/choice.ts';
import {errorOf} from '../../../ui/faults.ts';
import {areaField} from '../../../ui/area.ts';
import {textField} from '../../../ui/field.ts';
import {markupBar, markupHelp} from '../../../ui/markup-bar.ts';
import {selectField} from '../../../ui/select.ts';
import {labelOf} from '../decision-fields.ts';
import type {DecisionView} from '../decision-forms.ts';

/** Supported or not, and what that obliges to say. */
export function outcomeField({open, decisions}: DecisionView): TemplateResult {
  const {values, faults} = decisions.form(open);
  return choiceRows({
    name: 'outcome',
    required: true,
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
      required: true,
      label: labelOf('text'),
      hint: msg('Plain words: the decision first, then the reasons', {id: 'answering.hint'}),
      rows: 12,
      tools: markupBar('text'),
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
    ${textField({name: 'signatory', required: true, label: labelOf('signatory'), hint: msg('Name and post', {id: 'answering.signatory.hint'}), error: errorOf(faults.get('signatory')), value: values.signatory ?? ''})}
    ${textField({name: 'unit', required: true, label: labelOf('unit'), hint: msg('Who answers in the name of the body', {id: 'answering.unit.hint'}), error: errorOf(faults.get('unit')), value: values.unit ?? ''})}
    ${textField({name: 'signedOn', required: true, label: labelOf('signedOn'), hint: msg('Today or earlier', {id: 'answering.signed.hint'}), type: 'date', error: errorOf(faults.get('signedOn')), value: values.signedOn ?? ''})}
    ${selectField({name: 'lang', required: true, label: labelOf('lang'), hint: msg('The language it is written in', {id: 'answering.lang.hint'}), value: values.lang ?? '', error: errorOf(faults.get('lang')), choices: languages.map((tag) => ({value: tag, label: languageName(tag), lang: tag}))})}
  </div>`;
}
