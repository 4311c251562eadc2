import {html, nothing} from 'lit/html.js';
import type {ReactiveController} from 'lit';
import type {Comment} from '../../contract/comments.ts';
import type {Source} from '../../contract/http.ts';
import {whileOnline} from '../../locale/locale.ts';
import {msg} from '../../locale/msg.ts';
import {missingWords, notice} from '../../ui/states.ts';
import {actsRow} from '../../ui/thread/acts.ts';
import {votes, type TalkParts} from '../../ui/thread/comment.ts';
import {composeForm, composerPlace} from '../../ui/thread/compose-form.ts';
import {hasDraft} from '../draft-key.ts';
import {commentDraftName} from './draft-names.ts';
import type {Words} from './comment-draft.ts';
import type {Talk} from './talk.ts';
import type {TalkHost} from './talk-host.ts';
import type {TalkThread} from './talk-thread.ts';

/** What is fetched when somebody begins: with words and styles. */
export interface Talking {
  /** @throws When the words did not arrive. */
  openTalk(host: TalkHost, thread: TalkThread, source: Source, typed: () => string, closed: boolean): Promise<Talk>;
}

/**
 * What people can do in a discussion, before anybody does: a field to write in, and buttons. The rest
 * is fetched when somebody begins, has written here before or presses one of them; what was typed
 * meanwhile goes along.
 */
export class TalkPanel implements ReactiveController, TalkParts {
  readonly #host: TalkHost;
  readonly #thread: TalkThread;
  readonly #load: () => Promise<Talking>;
  readonly #framed = globalThis.origin === 'null';
  #source: Source | undefined;
  #subject = '';
  #about: string | undefined;
  #typed = '';
  #talk: Talk | undefined;
  #opening: Promise<Talk | undefined> | undefined;
  /** Where it could not be fetched: at a comment, or at the top. */
  #failedAt: string | undefined;

  constructor(host: TalkHost, thread: TalkThread, load: () => Promise<Talking>) {
    this.#host = host;
    this.#thread = thread;
    this.#load = load;
    host.addController(this);
  }

  /** Another discussion is another talk. */
  hostUpdate(): void {
    const {source, subject, about} = this.#host;
    if (source === this.#source && subject === this.#subject && about?.key === this.#about) return;
    this.#source = source;
    this.#subject = subject;
    this.#about = about?.key;
    this.#talk?.end();
    this.#talk = this.#opening = this.#failedAt = undefined;
    this.#typed = '';
    // A draft needs the rest, which says what it is; so does who cannot send anything.
    if (source && subject && (this.#closed || about || hasDraft(commentDraftName(source.base, subject)))) void this.#open();
  }

  readonly composer = (): unknown => {
    if (this.#talk) return this.#talk.composer();
    const {discussion, isOpen} = this.#thread;
    if (this.#closed || !discussion || !isOpen || (this.#about !== undefined && this.#opening)) return nothing;
    return composerPlace(
      composeForm({
        prefix: '',
        level: Math.min(this.#host.headingLevel + 1, 6),
        title: msg('What do you think?', {id: 'thread.write'}),
        text: this.#typed,
        head: this.#failure(''),
        keep: ({text}) => {
          this.#typed = String(text);
          void this.#open();
        },
        submit: () => void this.#go('', (talk) => talk.submit()),
      }),
    );
  };

  /** Puts words into the form, as soon as that is there. */
  write(words: Partial<Words>): Promise<void> {
    return this.#go('', (talk) => talk.write(words));
  }

  readonly acts = (comment: Comment): unknown => {
    if (this.#closed) return votes(comment);
    return this.#talk?.acts(comment) ?? actsRow({comment, open: this.#thread.isOpen, press: (act) => void this.#go(comment.id, (talk) => talk.begin(act, comment))});
  };

  readonly instead = (comment: Comment): unknown => this.#talk?.instead(comment);

  readonly below = (comment: Comment): unknown => this.#talk?.below(comment) ?? this.#failure(comment.id);

  readonly mark = (comment: Comment): unknown => this.#talk?.mark(comment);

  readonly stamp = (comment: Comment): unknown => this.#talk?.stamp(comment) ?? `${this.#closed} ${this.#thread.isOpen} ${this.#failedAt === comment.id}`;

  /** Nothing can be sent from a sandboxed frame, or to an archive. */
  get #closed(): boolean {
    return this.#framed || this.#source?.archivedOn !== undefined;
  }

  #failure(at: string): unknown {
    return this.#failedAt === at ? html`<div id="failure" tabindex="-1">${notice('warn', missingWords({code: 'offline'}))}</div>` : nothing;
  }

  #open(): Promise<Talk | undefined> {
    return (this.#opening ??= this.#fetch());
  }

  async #fetch(): Promise<Talk | undefined> {
    const source = this.#source;
    const subject = this.#subject;
    const about = this.#about;
    try {
      if (!source) return undefined;
      const [{openTalk}] = await Promise.all([whileOnline(this.#load), this.#thread.wake()]);
      const talk = await openTalk(this.#host, this.#thread, source, () => this.#typed, this.#closed);
      if (source !== this.#source || subject !== this.#subject || about !== this.#about) {
        talk.end();
        return undefined;
      }
      this.#failedAt = undefined;
      return (this.#talk = talk);
    } catch {
      // Asked for again by the next key, or the next press.
      this.#opening = undefined;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Goes on as soon as the rest is there; says so where it does not come. */
  async #go(at: string, on: (talk: Talk) => Promise<void>): Promise<void> {
    const talk = await this.#open();
    if (talk) return on(talk);
    this.#failedAt = at;
    this.#host.requestUpdate();
    await this.#host.focusOn('#failure');
  }
}
