/** Limits both sides check alike. Lengths are in characters (code points). */
export const limits = {
  name: {min: 2, max: 120},
  email: {max: 254},
  code: {length: 6, tries: 5, minutes: 15},
  title: {min: 10, max: 200},
  text: {min: 40, max: 20_000},
  reason: {min: 20, max: 4_000},
  answer: {min: 40, max: 40_000},
  signatory: {min: 2, max: 200},
  search: {max: 200},
  page: {size: 50, max: 100},
  counts: {max: 100},
  topics: {max: 100},
} as const;
