/** An official changed something about a consultation: its state, its text, an answer. */
export class ConsultationChangedEvent extends Event {
  static readonly type = 'viche-consultation-changed';
  readonly consultationId: string;

  constructor(consultationId: string) {
    super(ConsultationChangedEvent.type, {bubbles: true, composed: true});
    this.consultationId = consultationId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'viche-consultation-changed': ConsultationChangedEvent;
  }
}
