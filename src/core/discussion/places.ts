import type {TemplateResult} from 'lit/html.js';
import {commentLimits} from '../../contract/comment-limits.ts';
import type {Comment} from '../../contract/comments.ts';
import {lengthOf, tidyText} from '../../contract/fields.ts';
import {roomLeft} from '../../ui/thread/compose-more.ts';
import type {CommentAct} from '../../ui/thread/acts.ts';
import {draftNews} from '../../ui/thread/draft-notices.ts';
import {CommentDraft, type Words} from './comment-draft.ts';
import type {FrontDesk} from './known-act.ts';
import type {Place, Stepwise} from './place.ts';
import type {TalkHost} from './talk-host.ts';

/** Characters left from which on a person is told. */
const nearly = 20;

/** A place with the way it is drawn. */
export interface Open {
  readonly place: Place;
  readonly draw: () => TemplateResult;
}

/** All places of one box in which somebody does something, and the drafts in them. */
export class Places {
  readonly #host: TalkHost;
  readonly #desk: FrontDesk;
  readonly #open = new Map<string, Open>();
  readonly #drafts = new Set<CommentDraft>();
  #number = 0;
  #room = '';

  constructor(host: TalkHost, desk: FrontDesk) {
    this.#host = host;
    this.#desk = desk;
  }

  get all(): readonly Open[] {
    return [...this.#open.values()];
  }

  /** Whether words would go with the page. */
  get atRisk(): boolean {
    return [...this.#drafts].some(({atRisk}) => atRisk);
  }

  of(comment: Pick<Comment, 'id'>): Open | undefined {
    return this.#open.get(comment.id);
  }

  /** A place with names of its own. */
  make<Doing extends Stepwise>(kind: CommentAct, comment: Comment | undefined, doing: Doing, draw: (place: Place<Doing>) => TemplateResult, draft?: CommentDraft): Open {
    const place: Place<Doing> = {prefix: comment ? `p${(this.#number += 1)}-` : '', comment, kind, doing, draft};
    return {place, draw: () => draw(place)};
  }

  /** Opens a place below its comment, in the stead of what was open there. */
  add(open: Open): void {
    const {comment} = open.place;
    if (!comment) return;
    this.close(comment.id);
    this.#open.set(comment.id, open);
  }

  close(id: string): void {
    const draft = this.#open.get(id)?.place.draft;
    if (draft) this.drop(draft);
    this.#open.delete(id);
  }

  /** A draft under this name, for as long as its place is open. */
  draft(name: string, before?: Words, typed?: Partial<Words>): CommentDraft {
    const draft: CommentDraft = new CommentDraft({
      name,
      ...(before && {before}),
      ...(typed && {typed}),
      shared: () => this.#desk.visitor?.shared ?? false,
      changed: () => this.#tell(draft),
    });
    this.#drafts.add(draft);
    draft.listen();
    this.#tell(draft);
    return draft;
  }

  drop(draft: CommentDraft): void {
    draft.rest();
    this.#drafts.delete(draft);
  }

  /** Others use this device, or not any more. */
  share(): void {
    for (const draft of this.#drafts) draft.share();
  }

  /** Keeps what was typed; says once when little room is left, and once when there is none. */
  keep(draft: CommentDraft, words: Partial<Words>): void {
    if (Object.keys(words).length === 0) return;
    const told = draftNews(draft);
    draft.keep(words);
    if (draftNews(draft) !== told) this.#tell(draft);
    const left = commentLimits.text.max - lengthOf(tidyText(draft.words.text));
    const room = left < 0 ? 'over' : left <= nearly ? 'near' : '';
    if (room && room !== this.#room) this.#host.say(roomLeft(left));
    this.#room = room;
  }

  listen(): void {
    for (const draft of this.#drafts) draft.listen();
  }

  rest(): void {
    for (const draft of this.#drafts) draft.rest();
  }

  #tell(draft: CommentDraft): void {
    const news = draftNews(draft);
    if (news) this.#host.say(news);
    this.#host.requestUpdate();
  }
}
