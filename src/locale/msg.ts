const words: Record<string, string> = {};

/** Adds a widget's words, by message id. */
export const learn = (more: Readonly<Record<string, string>>) => void Object.assign(words, more);

/** The last member is the mark by which the extraction tool of Lit's localizer knows a message. */
type Message = ((text: string, options: {readonly id: string}) => string) & {readonly _LIT_LOCALIZE_MSG_?: never};

/**
 * A whole sentence in the page's language: one look-up in one page-wide table. In the script-tag
 * build the English text is taken out of the code and a short id stands alone: English is a
 * catalogue there like every other language.
 */
export const msg: Message = (text, options?: {readonly id: string}) => words[options?.id ?? text] ?? text;
