import {deleteComment, editComment, postComment, voteOnComment} from '../../src/client/commenting.ts';
import {moderateComment, registerCommentPage, saveHeldWords} from '../../src/client/comment-moderation.ts';
import {newKey} from '../../src/client/key.ts';
import type {Seat} from '../../src/client/sessions.ts';
import {inPage} from '../../src/client/source.ts';
import type {CommentTransition, NewCommentPage} from '../../src/contract/comment-moderation.ts';
import type {NewComment, Vote} from '../../src/contract/comments.ts';
import {bodyId, officials, type Service} from './service.ts';

/** People who discuss something, each with an address of their own. Their requests are not the widget's. */
export class Discussion {
  readonly service: Service;
  readonly subject: string;
  readonly #seats = new Map<string, Seat & {readonly expiresAt: string}>();

  constructor(service: Service, subject: string) {
    this.service = service;
    this.subject = subject;
  }

  /** Somebody who has proved an address, made of the name. */
  seat(name: string): Promise<Seat> {
    return this.#enter(`${[...name].map((letter) => letter.codePointAt(0)!.toString(36)).join('')}@mail.example`);
  }

  /** Somebody writes, and the next second begins. Resolves to the comment's id. */
  async say(name: string, text: string, change: Partial<NewComment> = {}): Promise<string> {
    const {id} = await postComment(await this.seat(name), newKey(), {subject: this.subject, name, lang: 'en', text, consent: true, ...change});
    this.service.clock.pass({seconds: 1});
    return id;
  }

  reply = (name: string, parent: string, text: string, change: Partial<NewComment> = {}) => this.say(name, text, {parent, ...change});

  async vote(name: string, id: string, vote: Vote | 'none' = 'up'): Promise<void> {
    await voteOnComment(await this.seat(name), id, newKey(), {vote});
  }

  async edit(name: string, id: string, text: string): Promise<void> {
    await editComment(await this.seat(name), id, await this.#revision(id), newKey(), text);
  }

  async erase(name: string, id: string): Promise<void> {
    await deleteComment(await this.seat(name), id, newKey());
  }

  async moderate(id: string, transition: CommentTransition): Promise<void> {
    await moderateComment(await this.#enter(officials.moderator), id, await this.#revision(id), newKey(), transition);
  }

  hide = (id: string, ground = 'personal_data') => this.moderate(id, {to: 'hidden', ground});

  /** Words that let a comment wait. */
  async hold(...words: readonly string[]): Promise<void> {
    await saveHeldWords(await this.#enter(officials.moderator), bodyId, 0, newKey(), words);
  }

  /** The same people under a page of somebody's site. */
  async onPage(change: Partial<NewCommentPage> = {}): Promise<Discussion> {
    const page = {bodyId, url: location.href, title: {en: 'The plan of the park', uk: 'План парку', ky: 'Парктын планы', ru: 'План парка'}, stances: false, moderation: 'post', closesAt: null, ...change} as const;
    const {subject} = await registerCommentPage(await this.#enter(officials.moderator), newKey(), page);
    return new Discussion(this.service, subject);
  }

  async #enter(email: string): Promise<Seat> {
    const known = this.#seats.get(email);
    if (known && Date.parse(known.expiresAt) > this.service.clock.now().getTime()) return known;
    const {token, expiresAt} = await this.service.enter(email);
    const seat = {source: inPage(this.service.app, this.service.source.base), token, expiresAt};
    this.#seats.set(email, seat);
    return seat;
  }

  async #revision(id: string): Promise<number> {
    return (await this.service.db.selectFrom('comments').select('revision').where('id', '=', id).executeTakeFirstOrThrow()).revision;
  }
}
