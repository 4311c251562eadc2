import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import type {ModerationRow} from '../../contract/comment-moderation.ts';
import catalogue from '../../generated/catalogues/moderating.ts';
import {number} from '../../locale/format.ts';
import {speak} from '../../locale/locale.ts';
import {heading} from '../../ui/parts.ts';
import type {DeskHost} from '../desk-host.ts';
import {listFailed} from '../list-parts.ts';
import type {SessionController} from '../session-controller.ts';
import {ModeratedBodies} from './bodies.ts';
import {HeldWordsPart} from './held-words-part.ts';
import styles from './moderation.styles.ts';
import {isQueue, places, placeWords, type Place} from './moderation-words.ts';
import {PagesPart} from './pages-part.ts';
import {QueuePart} from './queue-part.ts';
import type {SectionHost} from './section-host.ts';

/** The moderators' work on comments. */
export interface Moderation {
  /** Whether something is typed that is not sent. */
  readonly isTyping: boolean;
  draw(): unknown;
  /** Nobody sits here any more. */
  forget(): void;
}

interface Options {
  readonly session: SessionController;
  /** Whether it is in sight: nothing is read before. */
  readonly shown: () => boolean;
  /** The page on which people find a discussion. */
  readonly linkOf: (discussion: ModerationRow['discussion']) => string;
}

class Section implements Moderation {
  readonly #host: DeskHost;
  readonly #session: SessionController;
  readonly #bodies: ModeratedBodies;
  readonly #queues: QueuePart;
  readonly #words: HeldWordsPart;
  readonly #pages: PagesPart;
  #place: Place = 'held';
  #said = '';
  #owner: string | undefined;

  constructor(host: DeskHost, {session, shown, linkOf}: Options) {
    this.#host = host;
    this.#session = session;
    this.#owner = session.session?.email;
    this.#bodies = new ModeratedBodies(host, session, shown);
    const section: SectionHost = {
      host,
      session,
      linkOf,
      timeZoneOf: (bodyId) => this.#bodies.timeZoneOf(bodyId),
      say: (sentence) => {
        this.#said = sentence;
        host.say(sentence);
      },
      go: (name) => void host.focusOn(`[name="${name}"]`),
    };
    const bodies = () => this.#bodies.items ?? [];
    this.#queues = new QueuePart(section, () => (shown() && isQueue(this.#place) ? this.#place : undefined));
    this.#words = new HeldWordsPart(section, () => shown() && this.#place === 'words', bodies);
    this.#pages = new PagesPart(section, () => shown() && this.#place === 'pages', bodies);
  }

  get isTyping(): boolean {
    return this.#queues.moderation.isTyping || this.#words.words.isTyped || this.#pages.pages.open !== '';
  }

  forget(): void {
    this.#queues.moderation.forget();
    this.#words.forget();
    this.#pages.pages.forget();
    this.#place = 'held';
    this.#said = '';
  }

  draw(): unknown {
    const {email} = this.#session.session ?? {};
    // Somebody else signed in: what was typed before is not theirs.
    if (email !== this.#owner) this.forget();
    this.#owner = email;
    const {headingLevel} = this.#host;
    return html`<div class="stack wide">
      <header class="stack tight">
        ${heading(headingLevel, msg('Comments', {id: 'desk.comments'}), 'title', 'view-title', true)}
        <p class="muted">${msg('What people write under petitions, in consultations and under pages of other sites. Everybody can see what was decided and on what ground.', {id: 'moderation.about'})}</p>
      </header>
      <div class="stack tight">
        <nav class="places" aria-label=${msg('Parts of moderation', {id: 'moderation.parts'})}>${places.map((place) => this.#tab(place))}</nav>
        <p class="small muted said" .textContent=${this.#said}></p>
      </div>
      ${this.#shown(headingLevel + 1)}
    </div>`;
  }

  #tab(place: Place) {
    const total = isQueue(place) ? this.#queues.moderation.totals?.[place] : undefined;
    const turnTo = () => {
      this.#place = place;
      this.#said = '';
      void this.#host.focusOn('#place-title');
    };
    return html`<button type="button" id="to-${place}" aria-current=${this.#place === place ? 'page' : nothing} @click=${turnTo}>${placeWords(place)}${total === undefined ? nothing : html` <span class="n-of" .textContent=${number(total)}></span>`}</button>`;
  }

  #shown(level: number): unknown {
    const place = this.#place;
    if (isQueue(place)) return this.#queues.draw(place, level);
    const bodies = this.#bodies;
    // Both need to know for whom somebody moderates.
    if (bodies.items) return place === 'words' ? this.#words.draw(level) : this.#pages.draw(level);
    return html`<div id="place-title" tabindex="-1">${bodies.failure ? listFailed(bodies.failure, () => void bodies.refresh()) : html`<span class="sk table-size" aria-hidden="true"></span>`}</div>`;
  }
}

/**
 * Fetched when a moderator comes to the comments for the first time.
 * @throws When the words did not arrive.
 */
export async function moderate(host: DeskHost, options: Options): Promise<Moderation> {
  if (!(await speak(catalogue))) throw new Error('no words');
  host.adopt([styles]);
  return new Section(host, options);
}
