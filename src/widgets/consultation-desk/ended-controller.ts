import type {ReactiveController} from 'lit';
import type {DeskHost} from '../../desk/desk-host.ts';
import type {OpenConsultation} from './case-controller.ts';
import {partsOf} from './case-parts.ts';
import {doingOf, endedWords, isPossible, type Doing} from './ended.ts';
import type {Forms} from './forms.ts';
import type {PlaceController} from './place-controller.ts';

/** What somebody typed and can send no more. */
export interface Leftover {
  readonly doing: Doing;
  /** Of its form. */
  readonly what: string;
  readonly value: object;
}

interface Options {
  readonly open: () => OpenConsultation | undefined;
  readonly forms: Forms;
  readonly place: PlaceController;
  /** Whether an own act is told of: whoever has placed the last comment knows why there are no places any more. */
  readonly own: () => boolean;
}

/**
 * What of the open consultation has ended while somebody was at it: a colleague has announced what is
 * being edited, or the term is over. They are led out of what is no more, told why, and what they
 * typed stays in sight.
 */
export class EndedController implements ReactiveController {
  /** What somebody was at when it ended. */
  doing: Doing | undefined;
  left: readonly Leftover[] = [];

  readonly #host: DeskHost;
  readonly #options: Options;
  #id = '';
  /** What this drawing has to tell. */
  #news: Doing | undefined;
  /** Whether focus was in the desk before it. */
  #held = false;

  constructor(host: DeskHost, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const {place, own} = this.#options;
    const open = this.#options.open();
    if (!open) {
      this.clear();
      this.left = [];
      this.#id = '';
      return;
    }
    const left = this.#leftovers(open);
    const isNew = open.consultation.id !== this.#id;
    const fresh = left.find(({what}) => !this.left.some((one) => one.what === what))?.doing;
    this.#id = open.consultation.id;
    this.left = left;
    if (!partsOf(open).includes(place.part)) {
      // Only parts with something to do ever end.
      const doing = doingOf(place.part);
      place.part = 'overview';
      if (doing !== 'places' || !own()) this.#news = this.doing = doing;
    } else if (fresh && !isNew) this.#news = fresh;
    this.#held ||= this.#host.renderRoot.activeElement !== null;
  }

  hostUpdated(): void {
    const [news, held] = [this.#news, this.#held];
    this.#news = undefined;
    this.#held = false;
    if (!news) return;
    // Where focus went with what has ended, it goes to why; nobody is torn away from elsewhere.
    if (held && !this.#host.renderRoot.activeElement) void this.#host.focusOn('#ended');
    else this.#host.say(endedWords(news));
  }

  /** Whoever goes on has read it. */
  clear(): void {
    this.doing = undefined;
  }

  #leftovers(open: OpenConsultation): readonly Leftover[] {
    return [...this.#options.forms.typed(open.consultation.id)].flatMap(([what, value]) => {
      const doing = doingOf(what);
      return doing && !isPossible(open, doing, what) ? [{doing, what, value}] : [];
    });
  }
}
