import {msg} from '../../../locale/msg.ts';
import type {AnswerDraft} from '../../../contract/answer-drafts.ts';
import {day} from '../../../locale/format.ts';
import {languageName} from '../../../locale/language-name.ts';
import type {AnswerPart} from './comparing.ts';

/** A short part of an answer as people read it; a dash where it is empty. */
export function partWords(draft: AnswerDraft, part: Exclude<AnswerPart, 'text'>, timeZone: string): string {
  const value = draft[part];
  if (!value) return '–';
  switch (part) {
    case 'outcome':
      return value === 'supported' ? msg('Supported', {id: 'answering.supported'}) : msg('Not supported', {id: 'answering.unsupported'});
    case 'lang':
      return languageName(value);
    case 'signedOn':
      return day(value, timeZone, 'long');
    default:
      return value;
  }
}
