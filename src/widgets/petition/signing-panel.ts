import {html, nothing} from 'lit/html.js';
import type {Petition} from '../../contract/petition.ts';
import {canSign} from '../../core/petition-words.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {whileOnline} from '../../locale/locale.ts';
import {blankValues, signForm, type SigningValues} from './sign-form.ts';
import type {SigningAct} from './signing-controller.ts';
import type {SigningFlow, SigningFlowHost} from './signing-flow.ts';

/**
 * The panel in which a person signs. The first form is there at once; the rest is fetched when
 * somebody starts to fill it in, and what was typed meanwhile goes along.
 */
export class SigningPanel {
  readonly #host: SigningFlowHost;
  readonly #closed = globalThis.origin === 'null';
  #values: SigningValues = blankValues;
  #flow: SigningFlow | undefined;
  #opening: Promise<SigningFlow | undefined> | undefined;
  #failed = false;
  /** Asked for once: what fails here would be asked for at every drawing. */
  #refusing: Promise<unknown> | undefined;

  constructor(host: SigningFlowHost) {
    this.#host = host;
  }

  draw(petition: Petition, level: number): unknown {
    if (this.#flow) return this.#flow.draw(petition, level);
    if (!canSign(petition)) return nothing;
    // Nobody signs in a closed frame or in an archive: the rest knows what to say.
    if (this.#closed || this.#host.source?.archivedOn) {
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
      submit: () => void this.#go(),
      withdraw: () => void this.#go('withdraw'),
    });
  }

  /** Whether there is nothing to do, and so nothing to lead to. */
  get done(): boolean | undefined {
    return this.#flow?.done;
  }

  #open(): Promise<SigningFlow | undefined> {
    return (this.#opening ??= this.#fetch());
  }

  async #fetch(): Promise<SigningFlow | undefined> {
    try {
      const {openSigning} = await whileOnline(() => import('./signing.ts'));
      this.#flow = await openSigning(this.#host, () => this.#values, this.#closed);
      this.#failed = false;
      return this.#flow;
    } catch {
      this.#opening = undefined;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Begins an act, or sends what is filled in, as soon as the rest is there; says so where it does not come. */
  async #go(act?: SigningAct): Promise<void> {
    const flow = await this.#open();
    if (flow) return act ? flow.begin(act) : flow.submit();
    this.#failed = true;
    this.#host.requestUpdate();
    await this.#host.focusOn('#failure');
  }
}
