/** Characters that turn the direction of all that follows them in a line; marks for a single place are not among them. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * What somebody typed, for a place inside a sentence of ours: whatever its direction, the sentence
 * around it keeps its own (Unicode Standard Annex 9: FIRST STRONG ISOLATE to POP DIRECTIONAL ISOLATE).
 */
export const isolated = (typed: string) => `\u2068${typed.replace(turns, '')}\u2069`;
