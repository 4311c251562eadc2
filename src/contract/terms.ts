import type {LangMap} from './http.ts';

/** Where a legal number comes from. `verified: false` until somebody read the act itself. */
export interface LegalSource {
  readonly title: LangMap;
  readonly url?: string;
  readonly verified: boolean;
}

/** A term set by law: `n` working days, calendar days or months from the day after the event. */
export interface Term {
  readonly n: number;
  readonly unit: 'working_day' | 'day' | 'month';
  readonly source: LegalSource;
}
