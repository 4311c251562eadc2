import type {NewAnswer} from './desk.ts';
import type {FieldFault} from './problems.ts';

/** An official answer while it is being written: any part of it may still be empty. */
export interface AnswerDraft extends Omit<NewAnswer, 'outcome'> {
  readonly outcome: NewAnswer['outcome'] | '';
}

/**
 * The one draft of a case, which the officials who may answer it share. `GET
 * /cases/{id}/answer-draft`; its ETag, the `revision` in quotes, goes into `If-Match`.
 */
export interface SharedAnswerDraft {
  /** Null while there is none. */
  readonly draft: AnswerDraft | null;
  /** Grows with every saving and with the discarding; 0 before the first. */
  readonly revision: number;
  readonly savedAt: string | null;
  /** The address of the official who saved it last. */
  readonly savedBy: string | null;
}

/** What saving or discarding a draft answers. */
export interface SavedAnswerDraft {
  readonly revision: number;
  readonly savedAt: string;
}

const controls = /[^\P{Cc}\n\t]|\p{Cs}/u;

/**
 * Why a part of a draft cannot be kept, or nothing: it may be unfinished, but not of signs that no text has.
 * @param max Characters.
 */
export function faultOfDraft(value: string, max: number): FieldFault | undefined {
  if (controls.test(value)) return 'not_text';
  return [...value].length > max ? 'too_long' : undefined;
}
