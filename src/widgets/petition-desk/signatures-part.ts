import {msg} from '../../locale/msg.ts';
import {html} from 'lit/html.js';
import type {DeskHost} from '../../desk/desk-host.ts';
import type {SessionController} from '../../desk/session-controller.ts';
import {notice} from '../../ui/states.ts';
import {whileOnline} from '../../locale/locale.ts';
import type {OpenCase} from './case-controller.ts';
import type {Inspection} from './suspicions/suspicions.ts';

/** The look into the signatures of the open case; what draws it is fetched when somebody looks. */
export class SignaturesPart {
  readonly #host: DeskHost;
  readonly #session: SessionController;
  readonly #changed: () => void;
  #inspection: Inspection | undefined;
  /** The petition whose inspection is on its way, or did not arrive. */
  #asked = '';
  #lost = false;

  /** @param changed Called when the count of a petition was put right. */
  constructor(host: DeskHost, session: SessionController, changed: () => void) {
    this.#host = host;
    this.#session = session;
    this.#changed = changed;
  }

  async look(petitionId: string): Promise<void> {
    this.#asked = petitionId;
    this.#lost = false;
    this.#inspection = undefined;
    try {
      const {inspect} = await whileOnline(() => import('./suspicions/suspicions.ts'));
      const inspection = await inspect(this.#host, this.#session, petitionId, this.#changed);
      if (this.#asked === petitionId) this.#inspection = inspection;
    } catch {
      this.#lost = true;
    }
    await this.#host.focusOn('#suspicions-title');
  }

  draw(open: OpenCase): unknown {
    const {id} = open.petition;
    if (this.#inspection?.petitionId === id) return this.#inspection.draw(open);
    if (!this.#lost) return html`<span class="sk text-size" aria-hidden="true"></span>`;
    return html`<div class="stack" id="suspicions-title" tabindex="-1">
      ${notice('warn', msg('This part of the desk could not be fetched', {id: 'desk.part.lost'}))}
      <p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => void this.look(id)}>${msg('Try again', {id: 'ui.retry'})}</button></p>
    </div>`;
  }
}
