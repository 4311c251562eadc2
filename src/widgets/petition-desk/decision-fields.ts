import {msg} from '../../locale/msg.ts';
import type {Transition} from '../../contract/desk.ts';
import {faultOfLine, faultOfText, limits, tidyLine, tidyText} from '../../contract/fields.ts';
import type {Outcome} from '../../contract/petition.ts';
import {faultWithin, type Fault} from '../../ui/faults.ts';

export type Step = Transition['to'];

export type FieldName = 'step' | 'ground' | 'reason' | 'outcome' | 'lang' | 'text' | 'signatory' | 'unit' | 'signedOn' | 'number' | 'dueOn';

export type Values = Partial<Record<FieldName, string>>;

const appealNumber = {min: 1, max: limits.signatory.max};

/** What each step asks for, in the order of the form. */
export const fieldsOf: Readonly<Record<Step, readonly FieldName[]>> = {
  collecting: [],
  rejected: ['ground', 'reason'],
  under_review: [],
  answered: ['outcome', 'text', 'signatory', 'unit', 'signedOn', 'lang'],
  handed_to_appeals: ['number', 'dueOn'],
};

export function labelOf(name: FieldName): string {
  switch (name) {
    case 'step':
      return msg('Decision', {id: 'case.field.step'});
    case 'ground':
      return msg('Ground', {id: 'case.field.ground'});
    case 'reason':
      return msg('Explanation', {id: 'case.field.reason'});
    case 'outcome':
      return msg('Decision on the petition', {id: 'case.field.outcome'});
    case 'lang':
      return msg('Language of the answer', {id: 'case.field.lang'});
    case 'text':
      return msg('Text of the answer', {id: 'case.field.text'});
    case 'signatory':
      return msg('Who signs the answer', {id: 'case.field.signatory'});
    case 'unit':
      return msg('Body or unit', {id: 'case.field.unit'});
    case 'signedOn':
      return msg('Date of the answer', {id: 'case.field.signed'});
    case 'number':
      return msg('Number of the appeal', {id: 'case.field.number'});
    case 'dueOn':
      return msg('The appeal is answered by', {id: 'case.field.due'});
  }
}

const limitsOf: Partial<Record<FieldName, {readonly min: number; readonly max: number}>> = {
  reason: limits.reason,
  text: limits.answer,
  signatory: limits.signatory,
  unit: limits.signatory,
  number: appealNumber,
};

/** @param today The local date at the body, `YYYY-MM-DD`. */
function faultOf(name: FieldName, value: string, today: string): Fault | undefined {
  const range = limitsOf[name];
  if (range) {
    return faultWithin((name === 'reason' || name === 'text' ? faultOfText : faultOfLine)(value, range), range);
  }
  if (!value) return {fault: 'required'};
  if (name === 'signedOn' && value > today) return {fault: 'date_in_future'};
  if (name === 'dueOn' && value < today) return {fault: 'date_in_past'};
  return undefined;
}

/** What is missing or wrong, in the order of the form. */
export function faultsIn(step: Step | '', values: Values, today: string): Map<FieldName, Fault> {
  const faults = new Map<FieldName, Fault>();
  if (!step) faults.set('step', {fault: 'required'});
  else {
    for (const name of fieldsOf[step]) {
      const fault = faultOf(name, values[name] ?? '', today);
      if (fault) faults.set(name, fault);
    }
  }
  return faults;
}

/** The step as it is sent; call it only where `faultsIn` found nothing. */
export function transitionOf(step: Step, values: Values): Transition {
  const line = (name: FieldName) => tidyLine(values[name] ?? '');
  switch (step) {
    case 'collecting':
    case 'under_review':
      return {to: step};
    case 'rejected':
      return {to: step, ground: line('ground'), reason: tidyText(values.reason ?? '')};
    case 'answered':
      return {
        to: step,
        answer: {
          outcome: line('outcome') as Outcome,
          lang: line('lang'),
          text: tidyText(values.text ?? ''),
          signatory: line('signatory'),
          unit: line('unit'),
          signedOn: line('signedOn'),
        },
      };
    case 'handed_to_appeals':
      return {to: step, appeal: {number: line('number'), dueOn: line('dueOn')}};
  }
}
