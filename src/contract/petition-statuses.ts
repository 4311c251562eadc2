/**
 * `submitted → collecting | rejected`, `collecting → threshold_reached | expired`,
 * `threshold_reached → under_review → answered`, `expired → handed_to_appeals`.
 * Overdue is not a state: it is derived from the due date.
 */
export const petitionStatuses = [
  'submitted',
  'rejected',
  'collecting',
  'threshold_reached',
  'under_review',
  'answered',
  'expired',
  'handed_to_appeals',
] as const;

export type PetitionStatus = (typeof petitionStatuses)[number];
