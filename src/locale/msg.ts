import type {msg as extractable} from '@lit/localize';

const words: Record<string, string> = {};

/** Adds a widget's words, by message id. */
export const learn = (more: Readonly<Record<string, string>>) => void Object.assign(words, more);

/**
 * A whole sentence in the page's language. The type is the extraction tool's mark; the code is our
 * own, because one look-up in one page-wide table is all that is needed. In the script-tag build
 * the English text is taken out of the code and an id stands alone: English is a catalogue there
 * like every other language.
 */
export const msg = ((text: string, options?: {readonly id?: string}) => words[options?.id ?? text] ?? text) as unknown as typeof extractable;
