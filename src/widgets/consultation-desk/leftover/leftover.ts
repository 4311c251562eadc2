import {msg} from '../../../locale/msg.ts';
import {html} from 'lit/html.js';
import drafting from '../../../generated/catalogues/drafting.ts';
import replying from '../../../generated/catalogues/replying.ts';
import reporting from '../../../generated/catalogues/reporting.ts';
import wording from '../../../generated/catalogues/wording.ts';
import {speak} from '../../../locale/locale.ts';
import type {CaseHost} from '../case-host.ts';
import {placeOf} from '../ended.ts';
import type {Leftover} from '../ended-controller.ts';
import type {CasePart} from '../place-controller.ts';
import {formWords, leftoverText} from './leftover-text.ts';

/** Lines of the field before it scrolls. */
const rows = {least: 3, most: 14} as const;

/** What was typed into forms that are no more: to be read and copied, until it is discarded. */
class Leftovers {
  readonly #at: CaseHost;
  readonly #all: () => readonly Leftover[];
  readonly #part: () => CasePart;

  constructor(at: CaseHost, all: () => readonly Leftover[], part: () => CasePart) {
    this.#at = at;
    this.#all = all;
    this.#part = part;
  }

  draw(): unknown {
    const open = this.#at.open();
    if (!open) return undefined;
    return this.#all()
      .filter(({doing}) => placeOf(doing) === this.#part())
      .map((one) => {
        const text = leftoverText(one, open);
        const name = `left-${one.what}`;
        return html`<div class="field left">
          ${text
            ? html`<label for=${name}>${formWords(one.doing)}</label>
                <textarea class="input" id=${name} name=${name} readonly dir="auto" rows=${Math.min(Math.max(text.split('\n').length, rows.least), rows.most)} .value=${text}></textarea>`
            : html`<p class="strong">${formWords(one.doing)}</p>
                <p>${msg('No words of it differ from what is there now.', {id: 'conduct.left.none'})}</p>`}
          <p><button type="button" class="link" aria-label=${`${msg('Discard what I typed', {id: 'desk.discard'})}: ${formWords(one.doing)}`} @click=${() => this.#discard(open.consultation.id, one)}>${msg('Discard what I typed', {id: 'desk.discard'})}</button></p>
        </div>`;
      });
  }

  /** To why the others are no more, or where there are none, to the title, which stands before it. */
  async #goOn(): Promise<void> {
    const {host} = this.#at;
    await host.focusOn('#ended');
    if (!host.renderRoot.querySelector('#ended')) await host.focusOn('#case-title');
  }

  #discard(id: string, {what}: Leftover): void {
    this.#at.forms.drop({id, what});
    void this.#goOn();
  }
}

/**
 * Fetched when something was typed that cannot be sent any more.
 * @param part The part that is in sight.
 * @throws When the words did not arrive.
 */
export async function leftovers(at: CaseHost, all: () => readonly Leftover[], part: () => CasePart): Promise<{draw(): unknown}> {
  const spoken = await Promise.all([drafting, wording, replying, reporting].map(speak));
  if (spoken.includes(false)) throw new Error('no words');
  return new Leftovers(at, all, part);
}
