import type {PetitionStatus} from '../../contract/petition.ts';

/** An official took a step in a case. */
export class CaseMovedEvent extends Event {
  static readonly type = 'viche-case-moved';
  readonly petitionId: string;
  /** The state the petition is in now. */
  readonly status: PetitionStatus;

  constructor(petitionId: string, status: PetitionStatus) {
    super(CaseMovedEvent.type, {bubbles: true, composed: true});
    this.petitionId = petitionId;
    this.status = status;
  }
}

declare global {
  interface HTMLElementEventMap {
    'viche-case-moved': CaseMovedEvent;
  }
}
