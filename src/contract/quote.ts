import type {Selector} from './comments.ts';

/** A quotation among the selectors of a target. */
export type TextQuote = Extract<Selector, {readonly type: 'TextQuoteSelector'}>;

/** What is quoted of the document, if anything is. */
export const quoteIn = (selectors: readonly Selector[] | undefined): TextQuote | undefined => selectors?.find((one) => one.type === 'TextQuoteSelector');
