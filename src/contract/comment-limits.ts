/** Comments on a page, unless fewer are asked for. */
export const commentPageSize = 50;

/** Limits of what people write in a discussion. Lengths are in characters (code points). */
export const commentLimits = {
  text: {min: 2, max: 4_000},
  /** How a provision should read. */
  wording: {max: 10_000},
  onBehalf: {min: 2, max: 200},
  /** Comments on a page; replies shown with each of them; replies on a page of replies. */
  page: {size: commentPageSize, max: 50, replies: 3},
  /** What is quoted of a document, and what stands around it. */
  quote: {max: 2_000, context: 64},
  /** Address of what is commented on. */
  source: {max: 2_000},
  /** What somebody adds to a report, and a moderator to a decision. */
  note: {max: 1_000},
  counts: {max: 100},
  heldWords: {max: 1_000, length: 60},
  /** A reply to a comment at this depth stands beside it, not below. */
  depth: 3,
} as const;
