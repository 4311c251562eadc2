/** Limits of consultations. Lengths are in characters (code points). */
export const consultationLimits = {
  title: {min: 10, max: 300},
  summary: {min: 20, max: 2_000},
  text: {min: 1, max: 40_000},
  /** Who is affected, what follows for them. */
  affected: {min: 2, max: 2_000},
  contact: {min: 2, max: 200},
  documents: {max: 30},
  documentTitle: {min: 2, max: 300},
  languages: {max: 8},
  /** Provisions of one version, and the parts of each. */
  provisions: {max: 1_000},
  number: {max: 60},
  heading: {max: 500},
  provision: {max: 10_000},
  /** A whole pasted act. */
  pasted: {max: 400_000},
  depth: 5,
  versions: {max: 50},
  note: {min: 2, max: 4_000},
  reason: {min: 10, max: 4_000},
  answer: {min: 10, max: 10_000},
  /** Proposals answered at once. */
  answered: {max: 200},
  search: {max: 200},
  page: {size: 20, max: 100},
} as const;
