/** A petition has been submitted: its author entered the code. It is not public yet. */
export class PetitionSubmittedEvent extends Event {
  static readonly type = 'viche-petition-submitted';
  readonly petitionId: string;

  constructor(petitionId: string) {
    super(PetitionSubmittedEvent.type, {bubbles: true, composed: true});
    this.petitionId = petitionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'viche-petition-submitted': PetitionSubmittedEvent;
  }
}
