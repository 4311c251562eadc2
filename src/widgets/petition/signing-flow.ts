import type {Petition} from '../../contract/petition.ts';
import type {Fault} from '../../ui/faults.ts';
import {SignedEvent, WithdrawnEvent} from './events.ts';
import type {SigningValues} from './sign-form.ts';
import {SigningController, type SigningAct, type SigningHost} from './signing-controller.ts';
import {signingStep, type SigningActions} from './signing-steps.ts';

export type SigningFlowHost = SigningHost & {
  focusOn(selector: string): Promise<void>;
  acted(event: Event): void;
};

/** Leads a person from step to step, with focus, once somebody began to sign. */
export class SigningFlow {
  readonly #host: SigningFlowHost;
  readonly #signing: SigningController;
  readonly #closed: boolean;

  /** @param closed Whether the widget stands in a sandboxed frame. */
  constructor(host: SigningFlowHost, values: SigningValues, closed: boolean) {
    this.#host = host;
    this.#closed = closed;
    this.#signing = new SigningController(host, values);
  }

  /** Whether there is nothing to do. */
  get done(): boolean {
    return this.#signing.done;
  }

  draw(petition: Petition, level: number): unknown {
    return signingStep(petition, this.#signing, this.#actions(level));
  }

  async begin(act: SigningAct): Promise<void> {
    this.#signing.begin(act);
    await this.#host.focusOn('#step');
  }

  async submit(): Promise<void> {
    const signing = this.#signing;
    const moved = await signing.submit();
    if (moved) await this.#host.focusOn('#step');
    else if (signing.faults.size > 0) await this.#host.focusOn('#faults');
    else if (signing.flow.failure) await this.#host.focusOn('#failure');
  }

  #actions(level: number): SigningActions {
    return {
      level,
      closed: this.#closed,
      submit: () => void this.submit(),
      confirm: (code, fault) => void this.#confirm(code, fault),
      resend: () => void this.#signing.flow.resend(),
      begin: (act) => void this.begin(act),
      back: () => {
        this.#signing.flow.reset();
        void this.#host.focusOn('#email');
      },
      go: (name) => void this.#host.focusOn(`#${name}`),
    };
  }

  async #confirm(code: string, fault: Fault | undefined): Promise<void> {
    const signing = this.#signing;
    const {shownId} = this.#host;
    const done = await signing.confirm(code, fault);
    if (done) this.#host.acted(signing.act === 'sign' ? new SignedEvent(shownId) : new WithdrawnEvent(shownId));
    await this.#host.focusOn(done || signing.signedBefore ? '#step' : signing.faults.size > 0 ? '#code' : '#failure');
  }
}
