import type {AnswerDraft} from '../../../contract/answer-drafts.ts';

/** The parts of an answer in the order of its form. */
export const parts = ['outcome', 'text', 'signatory', 'unit', 'signedOn', 'lang'] as const satisfies readonly (keyof AnswerDraft)[];

export type AnswerPart = (typeof parts)[number];

/** Which parts differ. */
export const differing = (a: AnswerDraft, b: AnswerDraft): readonly AnswerPart[] => parts.filter((part) => a[part] !== b[part]);

export const isSame = (a: AnswerDraft, b: AnswerDraft): boolean => differing(a, b).length === 0;

export interface Paragraph {
  readonly words: string;
  /** Whether the other text does not have it. */
  readonly own: boolean;
}

const split = (text: string): readonly string[] => text.split(/\n\s*\n/).map((words) => words.trim()).filter(Boolean);

/** The paragraphs of a text, those marked that another text lacks. */
export function against(text: string, other: string): readonly Paragraph[] {
  const there = new Set(split(other));
  return split(text).map((words) => ({words, own: !there.has(words)}));
}

/** A text, and below it what only the other one has. */
export const bothTexts = (text: string, other: string): string =>
  [text.trim(), ...against(other, text).flatMap(({words, own}) => (own ? [words] : []))].filter(Boolean).join('\n\n');
