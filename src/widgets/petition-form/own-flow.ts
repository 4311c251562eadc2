import type {TemplateResult} from 'lit/html.js';
import type {Seat} from '../../client/sessions.ts';
import type {Petition} from '../../contract/petition.ts';
import type {Fault} from '../../ui/faults.ts';
import {resend, type AuthorHost} from './author-host.ts';
import {OwnController} from './own-controller.ts';
import {ownView, type OwnActions} from './own-view.ts';

/** Leads authors to what became of their petitions, with focus. */
export class OwnFlow {
  readonly #host: AuthorHost;
  readonly #own: OwnController;
  readonly #actions: OwnActions;

  /** @param again Begins a new petition with the text of an earlier one. */
  constructor(host: AuthorHost, again: (petition: Petition) => void) {
    this.#host = host;
    this.#own = new OwnController(host);
    this.#actions = {
      href: (id) => host.hrefOf(id),
      start: () => void this.#start(),
      confirm: (code, fault) => void this.#confirm(code, fault),
      resend: () => void resend(host, this.#own.flow),
      change: () => {
        this.#own.flow.reset();
        void this.#focus('#email');
      },
      signOut: () => {
        this.#own.signOut();
        void this.#focus('#step');
      },
      retry: () => void this.#retry(),
      more: () => void this.#more(),
      again,
    };
  }

  draw(level: number): TemplateResult {
    return ownView({own: this.#own, level, ...this.#actions});
  }

  /** Where no address was typed yet, this one is in the field. */
  suggest(email: string): void {
    this.#own.email ||= email;
  }

  seatOf(email: string): Seat | undefined {
    return this.#own.seatOf(email);
  }

  expire(): void {
    this.#own.expire();
  }

  /** After an own act: reads anew where somebody is signed in. */
  async refresh(): Promise<void> {
    if (this.#own.session) await this.#own.load();
  }

  async #start(): Promise<void> {
    const own = this.#own;
    if (own.flow.busy) return;
    const moved = await own.start();
    await this.#focus(moved ? '#step' : own.faults.size > 0 ? '#email' : '#failure');
  }

  async #confirm(code: string, fault: Fault | undefined): Promise<void> {
    const own = this.#own;
    if (own.flow.busy) return;
    const done = await own.confirm(code, fault);
    await this.#focus(done ? '#step' : own.faults.size > 0 ? '#code' : '#failure');
  }

  async #retry(): Promise<void> {
    await this.#own.load();
    await this.#focus('#step');
  }

  async #more(): Promise<void> {
    const from = await this.#own.more();
    await this.#focus(`.own > li:nth-child(${from + 1}) .own__title`);
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.focusOn(selector);
  }
}
