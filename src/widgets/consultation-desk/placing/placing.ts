import {msg} from '../../../locale/msg.ts';
import type {PlacedComment} from '../../../contract/consultations.ts';
import catalogue from '../../../generated/catalogues/placing.ts';
import {speak} from '../../../locale/locale.ts';
import type {CaseHost, LaterCasePart} from '../case-host.ts';
import {saidStyles} from '../said.styles.ts';
import {VersionTexts} from '../version-texts.ts';
import {PlacesController} from './places-controller.ts';
import {placesView} from './places-view.ts';
import styles from './placing.styles.ts';

/** Where what was said stands in the newest version: confirmed or said otherwise by an official. */
class Placing implements LaterCasePart {
  readonly #at: CaseHost;
  readonly #places: PlacesController;
  readonly #texts: VersionTexts;

  constructor(at: CaseHost, shown: () => boolean) {
    this.#at = at;
    this.#places = new PlacesController(at, shown);
    this.#texts = new VersionTexts(at);
  }

  draw(): unknown {
    const open = this.#at.open();
    if (!open) return undefined;
    const {host} = this.#at;
    const places = this.#places;
    return placesView({
      open,
      places,
      texts: this.#texts,
      level: Math.min(host.headingLevel + 2, 6),
      turnTo: (state) => {
        places.state = state;
        places.act.clear();
        void host.focusOn('#view-title');
      },
      choose: (comment, provision) => {
        places.chosen.set(comment.id, provision);
        host.requestUpdate();
      },
      place: (comment, provision) => void this.#place(open.consultation.id, comment, provision),
      more: () => void this.#more(),
    });
  }

  clear(): void {
    this.#places.act.clear();
  }

  async #place(id: string, comment: PlacedComment, provision: string | null): Promise<void> {
    const {host, isOpen, done, refresh} = this.#at;
    const places = this.#places;
    if (places.act.busy) return;
    const items = places.items ?? [];
    const next = items[items.findIndex((one) => one.id === comment.id) + 1]?.id;
    if (!(await places.place(comment, provision))) {
      if (!isOpen(id)) return this.clear();
      // A colleague was faster: what stands there now has to be seen before anything else.
      if (places.act.failure?.code === 'stale') await Promise.all([places.refresh(), refresh()]);
      return host.focusOn('#failure, #view-title');
    }
    const words = provision === null ? msg('It stands in the list of what has no place', {id: 'placing.done.none'}) : msg('The place is on record', {id: 'placing.done'});
    await Promise.all([done(id, words), places.refresh()]);
    if (!isOpen(id)) return;
    host.say(words);
    await host.focusOn(next && places.items?.some((one) => one.id === next) ? `#place-${CSS.escape(next)}` : '#view-title, #case-title');
  }

  async #more(): Promise<void> {
    const before = await this.#places.more();
    const next = this.#places.items?.[before];
    await this.#at.host.focusOn(next ? `#place-${CSS.escape(next.id)}` : '#more');
  }
}

/**
 * Fetched when somebody comes to the places.
 * @param shown Whether they are in sight.
 * @throws When the words did not arrive.
 */
export async function place(at: CaseHost, shown: () => boolean): Promise<LaterCasePart> {
  if (!(await speak(catalogue))) throw new Error('no words');
  at.host.adopt([saidStyles, styles]);
  return new Placing(at, shown);
}
