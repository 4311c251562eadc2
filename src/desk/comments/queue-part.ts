import type {CommentTransition, ModerationRow, ModerationState} from '../../contract/comment-moderation.ts';
import type {SectionHost} from './section-host.ts';
import {ModerationController, type Moved} from './moderation-controller.ts';
import {doneWords} from './moderation-words.ts';
import {commentQueue} from './queue-view.ts';

const at = (id: string) => `#comment-${CSS.escape(id)}`;

/** The three queues: each comment is decided on in its row, then it is the next one's turn. */
export class QueuePart {
  readonly moderation: ModerationController;

  readonly #section: SectionHost;

  /** @param queue The one in sight; nothing is read while none is. */
  constructor(section: SectionHost, queue: () => ModerationState | undefined) {
    this.#section = section;
    this.moderation = new ModerationController(section.host, section.session, queue);
  }

  draw(queue: ModerationState, level: number): unknown {
    const {moderation} = this;
    const {host, session, timeZoneOf, linkOf, go} = this.#section;
    return commentQueue({
      moderation,
      queue,
      grounds: moderation.first?.grounds ?? [],
      level: level + 1,
      email: session.session?.email ?? '',
      timeZoneOf,
      linkOf,
      move: (row, transition) => void this.#step(row, () => moderation.move(row, transition), transition),
      ask: (row) => (moderation.ask(row), go('ground')),
      cancel: (row) => (moderation.ask(undefined), void host.focusOn(`#hide-${CSS.escape(row.comment.id)}`)),
      hide: (row) => void this.#step(row, () => moderation.hide(row), {to: 'hidden', ground: ''}),
      putAway: (row) => this.#putAway(row),
      more: () => void this.#more(),
      go,
      update: () => host.requestUpdate(),
    });
  }

  /** After a step focus goes to the comment whose turn it is, else to the title of the queue. */
  async #step(row: ModerationRow, act: () => Promise<Moved>, transition: CommentTransition): Promise<void> {
    const {moderation} = this;
    const {host, say} = this.#section;
    if (moderation.act.busy) return;
    const {id} = row.comment;
    const next = moderation.after(id);
    const moved = await act();
    if (moved === 'changed') return host.focusOn(`#changed-${CSS.escape(id)}`);
    if (moved === 'failed') return host.focusOn(moderation.hiding(id).faults.size > 0 ? '#faults' : '#failure');
    say(doneWords(row, transition));
    await this.#turnTo(next);
  }

  #putAway({comment}: ModerationRow): void {
    const next = this.moderation.after(comment.id);
    this.moderation.putAway(comment.id);
    void this.#turnTo(next);
  }

  #turnTo(next: string | undefined): Promise<void> {
    return this.#section.host.focusOn(next ? at(next) : '#place-title');
  }

  async #more(): Promise<void> {
    const before = await this.moderation.more();
    const first = this.moderation.items?.[before];
    await this.#section.host.focusOn(first ? at(first.comment.id) : '#more');
  }
}
