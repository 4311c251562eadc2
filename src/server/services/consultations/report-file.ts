import type {ConsultationReport, ReportedProposal} from '../../../contract/consultations.ts';
import {plainText} from '../../../contract/rich-text-parser.ts';
import {localDate} from '../../calendar.ts';
import type {Row} from '../../http/csv.ts';

/** One line for each public proposal. */
export const reportColumns = [
  'consultationId', 'consultationNumber', 'n', 'proposalId', 'date', 'author', 'onBehalf', 'lang', 'version', 'provision', 'provisionNumber', 'text', 'wording',
  'outcome', 'reason', 'unit', 'answerDate', 'resultVersion', 'resultProvision', 'answeredTogether', 'reportRevision',
] as const;

/** Days are those of the body. */
export const reportRow = ({consultation, status}: ConsultationReport, {n, comment, provision}: ReportedProposal): Row => {
  const {answer} = comment;
  const zone = consultation.body.timeZone;
  return [
    consultation.id,
    consultation.number,
    n,
    comment.id,
    localDate(comment.writtenAt, zone),
    comment.author,
    comment.onBehalf,
    comment.lang,
    provision?.version ?? null,
    provision?.id ?? null,
    provision?.number ?? null,
    plainText(comment.text),
    comment.wording,
    answer?.outcome ?? null,
    answer ? plainText(answer.reason) : null,
    answer?.unit ?? null,
    answer ? localDate(answer.answeredAt, zone) : null,
    answer?.provision?.version ?? null,
    answer?.provision?.id ?? null,
    answer?.together ?? null,
    answer && status === 'published' ? (answer.revision ?? 1) : null,
  ];
};
