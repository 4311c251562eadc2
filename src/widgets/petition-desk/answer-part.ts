import type {ReactiveController} from 'lit';
import {msg} from '../../locale/msg.ts';
import {html} from 'lit/html.js';
import type {DeskHost} from '../../desk/desk-host.ts';
import type {SessionController} from '../../desk/session-controller.ts';
import {notice} from '../../ui/states.ts';
import {whileOnline} from '../../locale/locale.ts';
import type {OpenCase} from './case-controller.ts';
import type {DecisionController} from './decision-controller.ts';
import type {DecisionView} from './decision-forms.ts';
import type {Writing} from './answer/answer.ts';

interface Options {
  readonly session: SessionController;
  readonly decisions: DecisionController;
  /** The case that is open and was read. */
  readonly open: () => OpenCase | undefined;
  /** Called when the case waits for no answer any more. */
  readonly moved: () => void;
}

/** The writing of the answer of the open case; what does it is fetched when a case waits for one. */
export class AnswerPart implements ReactiveController {
  /** Whether it is looked at whether the answer may be published. */
  settling = false;

  readonly #host: DeskHost;
  readonly #options: Options;
  #writing: Writing | undefined;
  /** The case and the person it is of. */
  #key = '';
  /** What was in sight when the element was drawn last. */
  #seen = '';
  #lost = false;

  constructor(host: DeskHost, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const {session, open: openCase} = this.#options;
    const open = openCase();
    const key = open?.transitions.includes('answered') && session.session ? JSON.stringify([open.petition.id, session.session.email]) : '';
    const before = this.#seen;
    this.#seen = key;
    if (!open || !key) return;
    if (key !== this.#key) this.#begin(key, open);
    else {
      this.#writing?.follow(open);
      // Back from another case, or signed in again: a colleague may have written meanwhile.
      if (key !== before) void this.#writing?.read();
    }
  }

  draw(view: DecisionView): unknown {
    if (this.#writing) return this.#writing.draw(view);
    if (!this.#lost) return html`<span class="sk answer-size" aria-hidden="true"></span>`;
    return html`<div class="stack">
      ${notice('warn', msg('This part of the desk could not be fetched', {id: 'desk.part.lost'}))}
      <p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${() => this.#begin(this.#key, view.open)}>${msg('Try again', {id: 'ui.retry'})}</button></p>
    </div>`;
  }

  /** Something was typed into the open case. */
  touch(): void {
    this.#writing?.touch();
  }

  /** Whether what is in the form may be published; where not, focus is at the reason. */
  async settle(): Promise<boolean> {
    if (!this.#writing || this.settling) return !this.settling;
    this.settling = true;
    this.#host.requestUpdate();
    try {
      return await this.#writing.settle();
    } finally {
      this.settling = false;
      this.#host.requestUpdate();
    }
  }

  /** The answer is published, or nobody sits here any more. */
  end(): void {
    this.#writing?.end();
    this.#writing = undefined;
    this.#key = '';
  }

  #begin(key: string, open: OpenCase): void {
    this.end();
    this.#key = key;
    this.#lost = false;
    void this.#fetch(key, open);
  }

  /** The editor is not quite as high as the room that was kept for it, and not every browser scrolls by the difference. */
  async #keepInSight(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.activeElement?.scrollIntoView({block: 'nearest'});
  }

  async #fetch(key: string, open: OpenCase): Promise<void> {
    const {session, decisions, moved} = this.#options;
    try {
      const {write} = await whileOnline(() => import('./answer/answer.ts'));
      const writing = await write(this.#host, {session, decisions, open, moved});
      if (this.#key !== key) return writing.end();
      this.#writing = writing;
      void writing.read().then(() => this.#keepInSight());
    } catch {
      this.#lost = this.#key === key;
    }
    this.#host.requestUpdate();
  }
}
