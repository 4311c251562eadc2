import {msg} from '../../locale/msg.ts';
import {html, type TemplateResult} from 'lit/html.js';
import {fill, inWords} from '../../locale/format.ts';
import {choiceRows} from '../../ui/choice.ts';
import {selectField} from '../../ui/select.ts';
import {errorOf} from '../../ui/faults.ts';
import {areaField} from '../../ui/area.ts';
import {textField} from '../../ui/field.ts';
import type {OpenCase} from './case-controller.ts';
import type {DecisionController} from './decision-controller.ts';
import {labelOf, type FieldName} from './decision-fields.ts';
import {periodWords} from './effects.ts';

export interface DecisionView {
  readonly open: OpenCase;
  readonly decisions: DecisionController;
  readonly level: number;
  /** The address of who decides. */
  readonly email: string;
  readonly submit: () => void;
  readonly discard: () => void;
  readonly go: (field: FieldName) => void;
  readonly update: () => void;
  /** Something was typed into a field. */
  readonly typed: () => void;
  /** Whether it is looked at whether the decision may be sent. */
  readonly settling: boolean;
  /** The fields of an answer: what draws them is fetched apart. */
  readonly answer: (view: DecisionView) => unknown;
}

/** To publish or to refuse. */
export const stepChoice = ({open, decisions}: DecisionView): TemplateResult => {
  const {step, faults} = decisions.form(open);
  return choiceRows({
    name: 'step',
    required: true,
    label: labelOf('step'),
    value: step,
    error: errorOf(faults.get('step')),
    choices: [
      {value: 'collecting', label: msg('Publish', {id: 'case.publish'}), hint: periodWords(open.petition.terms)},
      {value: 'rejected', label: msg('Refuse', {id: 'case.refuse'}), hint: msg('needs a legal ground and an explanation', {id: 'case.refuse.hint'})},
    ],
  });
};

/** What a refusal consists of. */
export function refusalFields({open, decisions}: DecisionView): TemplateResult {
  const {values, faults} = decisions.form(open);
  const ground = open.grounds.find(({id}) => id === values.ground);
  return html`${selectField({
      name: 'ground',
      required: true,
      label: labelOf('ground'),
      hint: ground && fill(msg('Basis: {source}', {id: 'case.ground.source'}), {source: inWords(ground.source.title).text}),
      error: errorOf(faults.get('ground')),
      value: values.ground ?? '',
      empty: msg('Choose the ground', {id: 'case.ground.choose'}),
      choices: open.grounds.map(({id, title}) => ({value: id, label: inWords(title).text, lang: inWords(title).lang})),
    })}
    ${areaField({
      name: 'reason',
      required: true,
      label: msg('Explanation for whoever started the petition', {id: 'case.reason'}),
      hint: msg('Comes by mail and is seen by everyone. Plain words, no abbreviations.', {id: 'case.reason.hint'}),
      rows: 5,
      error: errorOf(faults.get('reason')),
      value: values.reason ?? '',
    })}`;
}

/** What the appeal is known by. */
export function appealFields({open, decisions}: DecisionView): TemplateResult {
  const {values, faults} = decisions.form(open);
  return html`<div class="halves">
    ${textField({name: 'number', required: true, label: labelOf('number'), hint: msg('As registered with citizens’ appeals', {id: 'case.appeal.hint'}), error: errorOf(faults.get('number')), value: values.number ?? ''})}
    ${textField({name: 'dueOn', required: true, label: labelOf('dueOn'), hint: msg('The petitioner gets this date by mail', {id: 'case.appeal.due.hint'}), type: 'date', error: errorOf(faults.get('dueOn')), value: values.dueOn ?? ''})}
  </div>`;
}
