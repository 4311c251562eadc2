import {msg} from '../../locale/msg.ts';
import type {Body} from '../../contract/body.ts';
import {HeldWordsController} from './held-words-controller.ts';
import {heldWordsView} from './held-words-view.ts';
import type {SectionHost} from './section-host.ts';

/** The held words of one body after another. */
export class HeldWordsPart {
  readonly words: HeldWordsController;

  readonly #section: SectionHost;
  readonly #bodies: () => readonly Body[];
  #bodyId = '';

  /** @param bodies Those somebody moderates for. */
  constructor(section: SectionHost, shown: () => boolean, bodies: () => readonly Body[]) {
    this.#section = section;
    this.#bodies = bodies;
    this.words = new HeldWordsController(section.host, section.session, () => (shown() ? this.#inSight : ''));
  }

  draw(level: number): unknown {
    const {host, go} = this.#section;
    return heldWordsView({
      list: this.words,
      bodies: this.#bodies(),
      bodyId: this.#inSight,
      level,
      choose: (id) => {
        this.#bodyId = id;
        host.requestUpdate();
      },
      save: () => void this.#save(),
      merge: () => (this.words.merge(), go('words')),
      update: () => host.requestUpdate(),
    });
  }

  forget(): void {
    this.#bodyId = '';
    this.words.forget();
  }

  get #inSight(): string {
    return this.#bodyId || (this.#bodies()[0]?.id ?? '');
  }

  async #save(): Promise<void> {
    const {words} = this;
    const {host, say} = this.#section;
    if (await words.save()) {
      say(msg('The list is saved. It holds for comments from now on.', {id: 'moderation.words.saved'}));
      return host.focusOn('#place-title');
    }
    await host.focusOn(words.theirs ? '#theirs' : words.saving.failure ? '#failure' : '[name="words"]');
  }
}
