import type {OpenConsultation} from './case-controller.ts';
import type {CasePart} from './place-controller.ts';

/** Which parts there are for this person in this state. */
export function partsOf({consultation: {kind, status}, mayEdit, mayAddVersion, doubtful, unplaced}: OpenConsultation): readonly CasePart[] {
  const begun = status !== 'draft' && status !== 'planned';
  return [
    'overview',
    ...(mayEdit ? (['draft'] as const) : []),
    ...(kind === 'draft_act' && mayAddVersion ? (['text'] as const) : []),
    ...(begun ? (['proposals'] as const) : []),
    ...(mayAddVersion && doubtful + unplaced > 0 ? (['places'] as const) : []),
    ...(begun && status !== 'open' ? (['report'] as const) : []),
  ];
}
