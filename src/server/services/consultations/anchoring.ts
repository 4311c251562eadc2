import type {AnchorState, AnchorWay} from '../../../contract/consultations.ts';
import type {Selector} from '../../../contract/comments.ts';
import {quoteIn} from '../../../contract/quote.ts';
import {provisionWords, type Provision} from '../../../contract/provisions.ts';

/** A place in a version. */
export interface Place {
  readonly provision: string | null;
  readonly state: AnchorState;
  readonly way: AnchorWay;
  /** Of the quotation, in UTF-16 characters; null where the provision as a whole is meant. */
  readonly first: number | null;
  readonly past: number | null;
}

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The words of a version's provisions. */
export interface Text {
  readonly provisions: ReadonlyArray<Pick<Provision, 'id' | 'heading' | 'text' | 'hash' | 'was'>>;
  readonly lang: string;
}

export const quoteOf = (selectors: readonly Selector[] | undefined): Quote | undefined => {
  const quote = quoteIn(selectors);
  return quote?.exact ? {exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? ''} : undefined;
};

/** How many characters around a place are as they were: 0 where nothing of them fits. */
function around(words: string, at: number, {exact, prefix, suffix}: Quote): number {
  let n = 0;
  while (n < prefix.length && words[at - 1 - n] === prefix[prefix.length - 1 - n]) n++;
  let m = 0;
  while (m < suffix.length && words[at + exact.length + m] === suffix[m]) m++;
  return n + m;
}

interface Found {
  readonly first: number;
  /** Whether it can be no other place: there is one alone, or one alone has all that stood around. */
  readonly clear: boolean;
}

const mostPlaces = 1000;

/** The place of a quotation in some words, or nothing. */
export function findQuote(words: string, quote: Quote): Found | undefined {
  const places: Array<{first: number; fits: number}> = [];
  for (let at = words.indexOf(quote.exact); at >= 0 && places.length < mostPlaces; at = words.indexOf(quote.exact, at + 1)) places.push({first: at, fits: around(words, at, quote)});
  const [best, second] = places.sort((a, b) => b.fits - a.fits || a.first - b.first);
  return best && {first: best.first, clear: second === undefined || best.fits > second.fits};
}

const nowhere: Place = {provision: null, state: 'unplaced', way: 'none', first: null, past: null};

/**
 * Where something stands that is written about a provision of a version.
 * @returns Undefined where the version has no such provision.
 */
export function placeAsWritten({provisions, lang}: Text, id: string, selectors: readonly Selector[] | undefined): Place | undefined {
  const provision = provisions.find((one) => one.id === id);
  if (!provision) return undefined;
  const words = provisionWords(provision, lang);
  const whole: Place = {provision: id, state: 'sure', way: 'written', first: null, past: null};
  const quote = quoteOf(selectors);
  const position = selectors?.find((selector) => selector.type === 'TextPositionSelector');
  if (position?.type === 'TextPositionSelector' && position.end <= words.length && (!quote || words.slice(position.start, position.end) === quote.exact)) {
    return {...whole, first: position.start, past: position.end};
  }
  if (!quote) return whole;
  const found = findQuote(words, quote);
  // A quotation of a translation, or of what a page showed otherwise: the provision is still the one that was meant.
  return found ? {...whole, first: found.first, past: found.first + quote.exact.length} : whole;
}

/**
 * Where something stands in the next version: in the provision that has the same words; else where
 * its quotation is found in the provision's new words; else elsewhere in the document; else in what the
 * provision has become, for somebody to confirm; else nowhere.
 * What was doubtful before stays so until somebody confirms it.
 */
export function placeInNext(before: Place, quote: Quote | undefined, from: Text, to: Text): Place {
  const old = from.provisions.find(({id}) => id === before.provision);
  const next = old && to.provisions.find(({was}) => was === old.id);
  const kept = (place: Place): Place => (before.state === 'doubtful' && place.state === 'sure' ? {...place, state: 'doubtful'} : place);
  if (old && next?.hash === old.hash) return kept({provision: next.id, state: 'sure', way: 'same', first: before.first, past: before.past});
  // A proposal that was taken up is no longer found by the very words it was against: its provision is still this one.
  const rewritten: Place = next ? {provision: next.id, state: 'doubtful', way: 'mapped', first: null, past: null} : nowhere;
  if (!quote) return rewritten;
  if (next) {
    const found = findQuote(provisionWords(next, to.lang), quote);
    if (found) return kept({provision: next.id, state: found.clear ? 'sure' : 'doubtful', way: 'quote', first: found.first, past: found.first + quote.exact.length});
  }
  let best: {id: string; first: number; fits: number} | undefined;
  for (const provision of to.provisions) {
    const words = provisionWords(provision, to.lang);
    const found = findQuote(words, quote);
    if (!found) continue;
    const fits = around(words, found.first, quote);
    if (!best || fits > best.fits) best = {id: provision.id, first: found.first, fits};
  }
  return best ? {provision: best.id, state: 'doubtful', way: 'elsewhere', first: best.first, past: best.first + quote.exact.length} : rewritten;
}
