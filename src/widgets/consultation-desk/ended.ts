import {msg} from '../../locale/msg.ts';
import {partsOf} from './case-parts.ts';
import type {OpenConsultation} from './case-controller.ts';
import type {CasePart} from './place-controller.ts';

const doings = ['draft', 'text', 'places', 'extend', 'close', 'answers', 'summary', 'decision'] as const;
/** What officials write in a consultation, each while the state of it allows. */
export type Doing = (typeof doings)[number];

const answerTo = 'answer-';

/** @param what As in the name of a form. */
export const doingOf = (what: string): Doing | undefined => (what.startsWith(answerTo) ? 'answers' : doings.find((one) => one === what));

/** The name of the form in which a proposal is answered. */
export const answerForm = (proposal: string): string => answerTo + proposal;

/** Whether a proposal can still be answered by whoever sits here: after the report, only one that came back without an answer. */
export const isAnswerable = ({consultation, mayAnswer, owedAnswers}: OpenConsultation, proposal: string): boolean => mayAnswer && (consultation.reportPublishedAt === null || owedAnswers.includes(proposal));

/**
 * Whether it can still be done by whoever sits here.
 * @param what The name of the form it is done in.
 */
export function isPossible(open: OpenConsultation, doing: Doing, what: string): boolean {
  switch (doing) {
    case 'draft':
    case 'text':
    case 'places':
      return partsOf(open).includes(doing);
    case 'extend':
      return open.mayExtend;
    case 'close':
      return open.transitions.includes('closed');
    case 'answers':
      return isAnswerable(open, what.slice(answerTo.length));
    case 'summary':
      return open.consultation.reportPublishedAt === null;
    case 'decision':
      return open.consultation.decision === null;
  }
}

/** The part in which what is left of it stands. */
export function placeOf(doing: Doing): CasePart {
  if (doing === 'answers') return 'proposals';
  return doing === 'summary' || doing === 'decision' ? 'report' : 'overview';
}

/** That it cannot be done any more. */
export function endedWords(doing: Doing): string {
  switch (doing) {
    case 'draft':
      return msg('The announcement cannot be changed any more', {id: 'conduct.ended.draft'});
    case 'text':
      return msg('A version of the text cannot be published any more', {id: 'conduct.ended.text'});
    case 'places':
      return msg('No place has to be looked at any more', {id: 'conduct.ended.places'});
    case 'extend':
      return msg('The term cannot be extended any more', {id: 'conduct.ended.extend'});
    case 'close':
      return msg('The consultation is closed already', {id: 'conduct.ended.close'});
    case 'answers':
      return msg('The report is published: its answers are not changed any more', {id: 'conduct.ended.answers'});
    case 'summary':
      return msg('The report is published already', {id: 'conduct.ended.summary'});
    case 'decision':
      return msg('The decision is published already', {id: 'conduct.ended.decision'});
  }
}

/** The steps that end it, as the log calls them. */
const enders: Readonly<Record<Doing, readonly string[]>> = {
  draft: ['consultation_open'],
  text: ['consultation_report_published'],
  places: ['comment_placed', 'consultation_report_published'],
  extend: ['consultation_closed'],
  close: ['consultation_closed'],
  answers: ['consultation_report_published'],
  summary: ['consultation_report_published'],
  decision: ['consultation_decided'],
};

/** The newest entry of the log that tells why it has ended; undefined where time did it, or who sits here lost their role. */
export const enderOf = ({log}: OpenConsultation, doing: Doing) => log.find(({action}) => enders[doing].includes(action));
