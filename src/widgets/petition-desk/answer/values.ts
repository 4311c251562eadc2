import type {AnswerDraft} from '../../../contract/answer-drafts.ts';
import type {Values} from '../decision-fields.ts';

const outcomeOf = (value: string | undefined): AnswerDraft['outcome'] => (value === 'supported' || value === 'not_supported' ? value : '');

/** What stands in the form, as a draft. */
export const draftOf = ({outcome, lang = '', text = '', signatory = '', unit = '', signedOn = ''}: Values): AnswerDraft => ({outcome: outcomeOf(outcome), lang, text, signatory, unit, signedOn});
