import type {ConsultationTransition} from '../../../contract/consultation-desk.ts';
import {consultationLimits as limits} from '../../../contract/consultation-limits.ts';
import type {ConsultationDecision} from '../../../contract/consultations.ts';
import {faultOfText, tidyText} from '../../../contract/fields.ts';
import {isWebAddress, tidyAddress} from '../../../desk/web-address.ts';
import {faultWithin, type Fault} from '../../../ui/faults.ts';

/** What is typed of the report: what the authority says of it as a whole, by language. */
export type SummaryValues = Readonly<Record<string, string>>;

/** What is typed of the decision. */
export interface DecisionValues {
  readonly outcome: ConsultationDecision['outcome'] | '';
  readonly text: string;
  readonly lang: string;
  readonly url: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

export function summaryFaults(values: SummaryValues): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  for (const [name, words] of Object.entries(values)) {
    const fault = words.trim() ? faultWithin(faultOfText(words, limits.note), limits.note) : undefined;
    if (fault) faults.set(name, fault);
  }
  return faults;
}

export const reportOf = (values: SummaryValues): ConsultationTransition => ({
  to: 'report_published',
  summary: Object.fromEntries(Object.entries(values).flatMap(([name, words]) => (words.trim() ? [[name.slice('summary-'.length), tidyText(words)]] : []))),
});

/** @param today The local date at the body, `YYYY-MM-DD`. */
export function decisionFaults({outcome, text, url, decidedOn}: DecisionValues, today: string): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  if (!outcome) faults.set('outcome', {fault: 'required'});
  const inText = faultWithin(faultOfText(text, limits.note), limits.note);
  if (inText) faults.set('text', inText);
  if (url.trim() && !isWebAddress(url)) faults.set('url', {fault: 'not_text'});
  if (!decidedOn) faults.set('decidedOn', {fault: 'required'});
  else if (decidedOn > today) faults.set('decidedOn', {fault: 'date_in_future'});
  return faults;
}

export const decisionOf = ({outcome, text, lang, url, decidedOn}: DecisionValues): ConsultationTransition => ({
  to: 'decided',
  decision: {outcome: outcome || 'dropped', text: tidyText(text), lang, url: tidyAddress(url) || null, decidedOn},
});
