/** What people write for one and the same apostrophe; taken out first, since some of them fall apart into a space and a mark. */
const apostrophes = /[\u0027\u0060\u00b4\u02b9-\u02bf\u02c8\u2018-\u201b\u2032\u2035\uff07]/gu;

/** Letters that other keyboards lack or that have no capital of their own, as people write them then. */
const plainly: Readonly<Record<string, string>> = {ß: 'ss', ς: 'σ', ı: 'i', ґ: 'г', ө: 'о', ү: 'у', ң: 'н', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe'};
const special = new RegExp(`[${Object.keys(plainly).join('')}]`, 'gu');

/**
 * Text as search compares it: lower case in every alphabet, without accents, apostrophes, soft
 * hyphens and the sign №, and with the plain letter for one that many keyboards lack (ө and о, ґ and
 * г). Done in JavaScript because SQLite's own `lower` knows ASCII only, and databases differ.
 */
export const fold = (text: string): string =>
  text
    .replace(apostrophes, '')
    .replace(/№/gu, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(special, (letter) => plainly[letter]!)
    .replace(/\s+/gu, ' ')
    .trim();

/** The words of a text, folded, in their order: runs of letters and digits. */
export const wordsIn = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
