import {html, nothing, type TemplateResult} from 'lit/html.js';
import {hasDraft} from '../../core/draft-key.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {whileOnline} from '../../locale/locale.ts';
import type {AuthorFlow} from './author-flow.ts';
import type {LaterHost} from './later.ts';
import type {Setup} from './setup-controller.ts';
import {blankValues, draftName, type PetitionValues} from './values.ts';
import {authorPage, tabs, writeForm} from './write-form.ts';

/**
 * The form an author begins with. It is there at once; the rest is fetched when somebody begins to
 * write, has written here before or asks for earlier petitions, and what was typed meanwhile goes along.
 */
export class AuthorPanel {
  readonly #host: LaterHost;
  readonly #closed = globalThis.origin === 'null';
  #values = blankValues();
  #shared = false;
  #flow: AuthorFlow | undefined;
  #opening: Promise<AuthorFlow | undefined> | undefined;
  #failed = false;
  #lookedFor = '';
  /** Asked for once: what fails here would be asked for at every drawing. */
  #refusing: Promise<unknown> | undefined;

  constructor(host: LaterHost) {
    this.#host = host;
  }

  draw(setup: Setup, level: number): TemplateResult {
    if (this.#flow) return this.#flow.draw(setup, level);
    // Nobody can send anything from a closed frame: the rest knows what to say.
    if (this.#closed) {
      void (this.#refusing ??= this.#open());
      return html`<slot></slot>`;
    }
    this.#lookForDraft();
    const form = writeForm({
      setup,
      values: this.#values,
      level,
      head: this.#failed ? html`<div id="failure" tabindex="-1">${notice('warn', missingWords({code: 'offline'}))}</div>` : nothing,
      shared: this.#shared,
      // Drafts are kept by the part that did not come.
      kept: !this.#failed,
      keep: (typed) => this.#keep(setup, typed),
      share: (shared) => {
        this.#shared = shared;
        void this.#open();
      },
      submit: () => void this.#go((flow) => flow.preview(setup)),
    });
    return authorPage(tabs('write', (view) => void this.#go((flow) => flow.show(view))), form);
  }

  #keep(setup: Setup, typed: Partial<PetitionValues>): void {
    this.#values = {...this.#values, ...typed};
    this.#host.requestUpdate();
    // What was typed last is looked at once the rest is there.
    void this.#open().then((flow) => flow?.keep(setup, {}));
  }

  /** Once for each service: a draft needs the rest, which says what it is. */
  #lookForDraft(): void {
    const {source} = this.#host;
    if (!source || source.base === this.#lookedFor) return;
    this.#lookedFor = source.base;
    if (hasDraft(draftName(source.base))) void this.#open();
  }

  #open(): Promise<AuthorFlow | undefined> {
    return (this.#opening ??= this.#fetch());
  }

  async #fetch(): Promise<AuthorFlow | undefined> {
    try {
      const {openFlow} = await whileOnline(() => import('./later.ts'));
      // The words may still be on their way: what is typed until they are here goes along.
      const flow = await openFlow(this.#host, () => this.#values, this.#closed);
      if (this.#shared) flow.share(true);
      this.#failed = false;
      return (this.#flow = flow);
    } catch {
      this.#opening = undefined;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Goes on as soon as the rest is there; says so where it does not come. */
  async #go(on: (flow: AuthorFlow) => Promise<void>): Promise<void> {
    const flow = await this.#open();
    if (flow) return on(flow);
    this.#failed = true;
    this.#host.requestUpdate();
    await this.#host.focusOn('#failure');
  }
}
