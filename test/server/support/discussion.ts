import type {TestContext} from 'node:test';
import type {CommentTransition, ModerationQueue, MovedComment, NewCommentPage, RegisteredPage} from '../../../src/contract/comment-moderation.ts';
import type {CastVote, CommentInPlace, CommentLogEntry, CommentPage, CommentReceipt, EditedComment, NewComment, ReplyPage} from '../../../src/contract/comments.ts';
import type {Session} from '../../../src/contract/desk.ts';
import type {Page} from '../../../src/contract/http.ts';
import type {Problem} from '../../../src/contract/problems.ts';
import type {Config} from '../../../src/server/deps.ts';
import type {Open} from './databases.ts';
import {Town, type Answer} from './town.ts';

type OrProblem<Data> = Data & Pick<Problem, 'code' | 'fields'>;

/** A town with a petition that is discussed, and people who do. */
export class Discussion {
  readonly town: Town;
  readonly subject: string;
  readonly petition: string;
  readonly #people = new Map<string, Session>();

  private constructor(town: Town, petition: string) {
    this.town = town;
    this.petition = petition;
    this.subject = `petition:${petition}`;
  }

  static async open(t: TestContext, open: Open, config: Partial<Config> = {}): Promise<Discussion> {
    const town = await Town.open(t, open, {config});
    return new Discussion(town, await town.publish());
  }

  /** Somebody who has proved an address. */
  async person(name: string): Promise<Session> {
    const known = this.#people.get(name) ?? (await this.town.signIn(`${name}@example.org`));
    this.#people.set(name, known);
    return known;
  }

  async post(name: string, change: Partial<NewComment> = {}, {key, headers}: {key?: string; headers?: Readonly<Record<string, string>>} = {}): Promise<Answer<OrProblem<CommentReceipt>>> {
    const {token} = await this.person(name);
    const body = {subject: this.subject, name: `Name of ${name}`, lang: 'uk', text: 'Лавки потрібні.', consent: true, ...change};
    const answer = await this.town.ask<OrProblem<CommentReceipt>>('/api/v1/comments', {body, token, ...(key ? {key} : {}), ...(headers ? {headers} : {})});
    this.town.pass(1);
    return answer;
  }

  /** The id of a comment that was taken. */
  async say(name: string, change: Partial<NewComment> = {}): Promise<string> {
    const {status, data} = await this.post(name, change);
    if (status !== 201) throw new Error(`Answered ${status}: ${JSON.stringify(data)}`);
    return data.id;
  }

  reply = (name: string, parent: string, text = 'Згодна.') => this.say(name, {parent, text});

  async vote(name: string, id: string, vote: 'up' | 'down' | 'none', key?: string): Promise<Answer<OrProblem<CastVote>>> {
    return this.town.ask(`/api/v1/comments/${id}/votes`, {body: {vote}, token: (await this.person(name)).token, ...(key ? {key} : {})});
  }

  async edit(name: string, id: string, text: string, revision: number): Promise<Answer<OrProblem<EditedComment>>> {
    return this.town.ask(`/api/v1/comments/${id}`, {method: 'PUT', body: {text}, token: (await this.person(name)).token, headers: {'If-Match': `"${revision}"`}});
  }

  async erase(name: string, id: string, key = this.town.newKey()): Promise<Answer<OrProblem<{status: string}>>> {
    return this.town.ask(`/api/v1/comments/${id}`, {method: 'DELETE', token: (await this.person(name)).token, headers: {'Idempotency-Key': key}});
  }

  async report(name: string, id: string, reason = 'insult', note?: string): Promise<Answer<OrProblem<{status: string}>>> {
    return this.town.ask(`/api/v1/comments/${id}/reports`, {body: {reason, ...(note ? {note} : {})}, token: (await this.person(name)).token});
  }

  /** The discussion as it is after the next count. */
  async read(query = '', token?: string): Promise<CommentPage> {
    await this.town.app.tick();
    return (await this.town.ask<CommentPage>(`/api/v1/comments?subject=${this.subject}${query}`, token ? {token} : {})).data;
  }

  async replies(parent: string, query = ''): Promise<ReplyPage> {
    await this.town.app.tick();
    return (await this.town.ask<ReplyPage>(`/api/v1/comments?subject=${this.subject}&parent=${parent}${query}`)).data;
  }

  find(id: string, token?: string): Promise<Answer<OrProblem<CommentInPlace>>> {
    return this.town.ask(`/api/v1/comments/${id}`, token ? {token} : {});
  }

  async queue(state: 'held' | 'reported' | 'hidden', who?: Session, comment?: string): Promise<ModerationQueue> {
    const {token} = who ?? (await this.town.signInAs.moderator());
    return (await this.town.ask<ModerationQueue>(`/api/v1/comments/moderation?state=${state}${comment ? `&comment=${comment}` : ''}`, {token})).data;
  }

  async move(id: string, transition: CommentTransition, {who, revision}: {who?: Session; revision?: number} = {}): Promise<Answer<OrProblem<MovedComment>>> {
    const {token} = who ?? (await this.town.signInAs.moderator());
    const row = await this.town.db.selectFrom('comments').select('revision').where('id', '=', id).executeTakeFirstOrThrow();
    return this.town.ask(`/api/v1/comments/${id}/transitions`, {body: transition, token, headers: {'If-Match': `"${revision ?? row.revision}"`}});
  }

  async hold(words: readonly string[]): Promise<number> {
    const {token} = await this.town.signInAs.moderator();
    return (await this.town.ask('/api/v1/bodies/town/held-words', {method: 'PUT', body: {words}, token, headers: {'If-Match': '"0"'}})).status;
  }

  async log(): Promise<readonly CommentLogEntry[]> {
    return (await this.town.ask<Page<CommentLogEntry>>(`/api/v1/comments/log?subject=${this.subject}`)).data.items;
  }

  async register(change: Partial<NewCommentPage> = {}, who?: Session): Promise<Answer<OrProblem<RegisteredPage>>> {
    const {token} = who ?? (await this.town.signInAs.moderator());
    const body = {bodyId: 'town', url: 'https://park.example/plan?a=1', title: {uk: 'План парку'}, stances: false, moderation: 'post', closesAt: null, ...change};
    return this.town.ask('/api/v1/comment-pages', {body, token});
  }

  /** The letters to somebody, without codes. */
  async letters(name: string): Promise<Array<{subject: string; text: string}>> {
    return this.town.db.selectFrom('mails').select(['subject', 'text']).where('recipient', '=', `${name}@example.org`).where('code', 'is', null).orderBy('created_at').execute();
  }
}
