/** The steps of the overview. The report has a part of its own. */
export type StepName = 'open' | 'extend' | 'close';

/** What is typed for a step: until when (as clocks at the body show it), and why. */
export interface StepValues {
  readonly closesAt: string;
  readonly reason: string;
}

/** Two forms stand on one page. */
export const nameIn = (step: StepName, field: keyof StepValues): string => `${step}-${field}`;
