/** A signature has been confirmed and counts. */
export class SignedEvent extends Event {
  static readonly type = 'viche-signed';
  readonly petitionId: string;

  constructor(petitionId: string) {
    super(SignedEvent.type, {bubbles: true, composed: true});
    this.petitionId = petitionId;
  }
}

/** A signature has been taken back. */
export class WithdrawnEvent extends Event {
  static readonly type = 'viche-withdrawn';
  readonly petitionId: string;

  constructor(petitionId: string) {
    super(WithdrawnEvent.type, {bubbles: true, composed: true});
    this.petitionId = petitionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'viche-signed': SignedEvent;
    'viche-withdrawn': WithdrawnEvent;
  }
}
