import {msg} from '../locale/msg.ts';
import {html} from 'lit/html.js';
import {whileOnline} from '../locale/locale.ts';
import {notice} from '../ui/states.ts';
import type {DeskHost} from './desk-host.ts';

/** A part of the desk that is fetched when somebody comes to it for the first time. */
export class LaterPart<Part extends {draw(): unknown}> {
  part: Part | undefined;

  readonly #host: DeskHost;
  readonly #load: () => Promise<Part>;
  readonly #id: string;
  #asked = false;
  #lost = false;
  /** Whether focus is where it will be. */
  #waits = false;

  /**
   * @param load Fetches it, with its words.
   * @param id Of what focus can wait at until it is there: of its title, where it has one.
   */
  constructor(host: DeskHost, load: () => Promise<Part>, id = 'view-title') {
    this.#host = host;
    this.#load = load;
    this.#id = id;
  }

  /** Its first drawing fetches it. */
  draw(): unknown {
    if (this.part) return this.part.draw();
    if (!this.#asked) void this.#fetch();
    return html`<div class="stack" id=${this.#id} tabindex="-1" @focusin=${() => (this.#waits = true)} @focusout=${() => (this.#waits = false)}>
      ${this.#lost
        ? html`${notice('warn', msg('This part of the desk could not be fetched', {id: 'desk.part.lost'}))}
            <p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => this.#again()}>${msg('Try again', {id: 'ui.retry'})}</button></p>`
        : html`<span class="sk table-size" aria-hidden="true"></span>`}
    </div>`;
  }

  #again(): void {
    void this.#fetch();
    void this.#host.focusOn(`#${this.#id}`);
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    this.#lost = false;
    try {
      this.part = await whileOnline(this.#load);
    } catch {
      this.#lost = true;
    }
    // Whoever waits here with focus goes on from the title; nobody is torn away from elsewhere.
    if (this.#waits && this.part) await this.#host.focusOn(`#${this.#id}`);
    else this.#host.requestUpdate();
  }
}
