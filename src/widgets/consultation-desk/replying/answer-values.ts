import type {NewProposalAnswer} from '../../../contract/consultation-desk.ts';
import {consultationLimits as limits} from '../../../contract/consultation-limits.ts';
import type {ProposalRow} from '../../../contract/consultations.ts';
import {faultOfLine, faultOfText, tidyLine, tidyText} from '../../../contract/fields.ts';
import type {ProposalOutcome} from '../../../contract/proposals.ts';
import {faultWithin, type Fault} from '../../../ui/faults.ts';

/** What is typed as the answer to a proposal. */
export interface AnswerValues {
  readonly outcome: ProposalOutcome | '';
  readonly reason: string;
  readonly unit: string;
  readonly lang: string;
  /** Where the act says now what was proposed; empty for nowhere. */
  readonly provision: string;
}

/** What is missing or wrong, in the order of the form. */
export function faultsIn({outcome, reason, unit}: AnswerValues): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  if (!outcome) faults.set('outcome', {fault: 'required'});
  const inReason = faultWithin(faultOfText(reason, limits.answer), limits.answer);
  if (inReason) faults.set('reason', inReason);
  const inUnit = faultWithin(faultOfLine(unit, limits.contact), limits.contact);
  if (inUnit) faults.set('unit', inUnit);
  return faults;
}

/** As it is sent; call it only where `faultsIn` found nothing. @param version The newest one. */
export const answerOf = ({outcome, reason, unit, lang, provision}: AnswerValues, rows: readonly ProposalRow[], version: number | null): NewProposalAnswer => ({
  proposals: rows.map(({comment: {id}, revision}) => ({id, revision})),
  outcome: outcome || 'noted',
  lang,
  reason: tidyText(reason),
  unit: tidyLine(unit),
  ...(provision && version ? {provision: {version, id: provision}} : {}),
});
