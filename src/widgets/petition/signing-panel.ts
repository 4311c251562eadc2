import {html, nothing} from 'lit/html.js';
import type {Petition} from '../../contract/petition.ts';
import {canSign} from '../../core/petition-words.ts';
import type {Fault} from '../../ui/faults.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {SignedEvent, WithdrawnEvent} from './events.ts';
import {blankValues, signForm, type SigningValues} from './sign-form.ts';
import type {SigningAct, SigningController, SigningHost} from './signing-controller.ts';
import type {SigningActions} from './signing-steps.ts';
import type * as steps from './signing.ts';

export type SigningPanelHost = SigningHost & {
  focusOn(selector: string): Promise<void>;
  acted(event: SignedEvent | WithdrawnEvent): void;
};

/**
 * The panel in which a person signs. The first form is there at once; the rest is fetched when
 * somebody starts to fill it in, and what was typed meanwhile goes along.
 */
export class SigningPanel {
  readonly #host: SigningPanelHost;
  #values: SigningValues = blankValues;
  #steps: typeof steps | undefined;
  #signing: SigningController | undefined;
  #opening: Promise<SigningController | undefined> | undefined;
  #failed = false;
  /** Asked for once: what fails here would be asked for at every drawing. */
  #refusing: Promise<unknown> | undefined;

  constructor(host: SigningPanelHost) {
    this.#host = host;
  }

  draw(petition: Petition, level: number): unknown {
    if (this.#steps && this.#signing) return this.#steps.signingStep(petition, this.#signing, this.#actions(level));
    if (!canSign(petition)) return nothing;
    // Nobody signs in a closed frame or in an archive: the rest knows what to say.
    if (self.origin === 'null' || this.#host.source?.archivedOn) {
      void (this.#refusing ??= this.#open());
      return nothing;
    }
    return signForm({
      petition,
      level,
      values: this.#values,
      head: this.#failed ? html`<div id="failure" tabindex="-1">${notice('warn', missingWords({code: 'offline'}))}</div>` : nothing,
      keep: (values) => {
        this.#values = {...this.#values, ...values};
        this.#host.requestUpdate();
        void this.#open();
      },
      submit: () => void this.#submit(),
      withdraw: () => void this.#begin('withdraw'),
    });
  }

  /** Whether there is nothing to do, and so nothing to lead to. */
  get done(): boolean | undefined {
    return this.#signing?.done;
  }

  /** Brings the person to the present step. */
  focus(): Promise<void> {
    return this.#host.focusOn('#step');
  }

  #open(): Promise<SigningController | undefined> {
    return (this.#opening ??= this.#fetch());
  }

  async #fetch(): Promise<SigningController | undefined> {
    try {
      const fetched = await import('./signing.ts');
      const signing = await fetched.openSigning(this.#host, this.#values);
      // Typed while it was on its way.
      signing.values = this.#values;
      this.#steps = fetched;
      this.#signing = signing;
      this.#failed = false;
      return signing;
    } catch {
      this.#opening = undefined;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }

  async #openOrSay(): Promise<SigningController | undefined> {
    const signing = await this.#open();
    this.#failed = !signing;
    if (signing) return signing;
    this.#host.requestUpdate();
    await this.#host.focusOn('#failure');
    return undefined;
  }

  #actions(level: number): SigningActions {
    return {
      level,
      submit: () => void this.#submit(),
      confirm: (code, fault) => void this.#confirm(code, fault),
      resend: () => void this.#signing?.flow.resend(),
      begin: (act) => void this.#begin(act),
      back: () => {
        this.#signing?.flow.reset();
        void this.#host.focusOn('#email');
      },
      go: (name) => void this.#host.focusOn(`#${name}`),
    };
  }

  async #begin(act: SigningAct): Promise<void> {
    (await this.#openOrSay())?.begin(act);
    await this.focus();
  }

  async #submit(): Promise<void> {
    const signing = await this.#openOrSay();
    if (!signing) return;
    const moved = await signing.submit();
    if (moved) await this.focus();
    else if (signing.faults.size > 0) await this.#host.focusOn('#faults');
    else if (signing.flow.failure) await this.#host.focusOn('#failure');
  }

  async #confirm(code: string, fault: Fault | undefined): Promise<void> {
    const signing = this.#signing!;
    const {shownId} = this.#host;
    const done = await signing.confirm(code, fault);
    if (done) this.#host.acted(signing.act === 'sign' ? new SignedEvent(shownId) : new WithdrawnEvent(shownId));
    await this.#host.focusOn(done || signing.signedBefore ? '#step' : signing.faults.size > 0 ? '#code' : '#failure');
  }
}
