import {now} from '../../client/clock.ts';
import type {Comment, TopComment} from '../../contract/comments.ts';

/** The longest time a timer can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1;

/** Calls when the time to change one of one's comments ends: its button goes then. */
export class EditClock {
  readonly #ended: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ended: () => void) {
    this.#ended = ended;
  }

  wait(items: readonly TopComment[]): void {
    this.stop();
    const shown = items.flatMap((top): readonly Comment[] => [top, ...top.firstReplies.items]);
    const left = shown.flatMap(({own}) => (own?.editableUntil ? Date.parse(own.editableUntil) - now().getTime() : []));
    const next = Math.min(...left.filter((time) => time > 0));
    if (next < longestWait) this.#timer = setTimeout(this.#ended, next + 50);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
