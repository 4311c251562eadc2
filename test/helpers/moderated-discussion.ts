import type {CommentTransition, HeldWords, ModerationQueue, ModerationState, NewCommentPage, RegisteredPage} from '../../src/contract/comment-moderation.ts';
import type {CommentLogEntry, CommentReceipt, EditedComment, NewComment, NewReport} from '../../src/contract/comments.ts';
import type {MovedConsultation, NewConsultation} from '../../src/contract/consultation-desk.ts';
import * as consultations from '../../src/contract/consultation-routes.ts';
import type {Page} from '../../src/contract/http.ts';
import type {NewVersion} from '../../src/contract/provisions.ts';
import * as routes from '../../src/contract/comment-routes.ts';
import {bodyId, officials, type Service} from './service.ts';

interface Call {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly revision?: number;
}

export const pageDraft: NewCommentPage = {bodyId, url: 'https://park.example/plan', title: {en: 'Plan of the park', uk: 'План парку'}, stances: true, moderation: 'post', closesAt: null};

/** People who discuss on the service of a page, and moderators elsewhere. */
export class ModeratedDiscussion {
  readonly service: Service;

  constructor(service: Service) {
    this.service = service;
  }

  /** Somebody writes under a petition, or the page that is named. Resolves to the comment's id. */
  async say(petition: string, text: string, change: Partial<NewComment> & {readonly email?: string} = {}): Promise<string> {
    const {email = 'petro@mail.example', ...rest} = change;
    const body = {subject: petition.includes(':') ? petition : `petition:${petition}`, name: 'Petro Koval', lang: 'en', text, consent: true, ...rest} satisfies NewComment;
    return (await this.#ask<CommentReceipt>(email, routes.comments(), {method: 'POST', body})).id;
  }

  async report(id: string, report: NewReport = {reason: 'insult'}, email = 'olena@mail.example'): Promise<void> {
    await this.#ask(email, routes.commentReports(id), {method: 'POST', body: report});
  }

  /** The author changes the words a minute after writing them, while that was possible. */
  async edit(id: string, text: string, email = 'petro@mail.example'): Promise<void> {
    const {clock, db} = this.service;
    const {written_at} = await db.selectFrom('comments').select('written_at').where('id', '=', id).executeTakeFirstOrThrow();
    const now = clock.now().toISOString();
    clock.set(written_at);
    clock.pass({minutes: 1});
    await this.#ask<EditedComment>(email, routes.comment(id), {method: 'PUT', body: {text}, revision: await this.#revision(id)});
    clock.set(now);
  }

  async erase(id: string, email = 'petro@mail.example'): Promise<void> {
    await this.#ask(email, routes.comment(id), {method: 'DELETE'});
  }

  /** A moderator decides at another desk. */
  async decide(id: string, transition: CommentTransition): Promise<void> {
    await this.#ask(officials.moderator, routes.commentTransitions(id), {method: 'POST', body: transition, revision: await this.#revision(id)});
  }

  async hold(words: readonly string[]): Promise<void> {
    const {revision} = await this.words();
    await this.#ask<HeldWords>(officials.moderator, routes.heldWords(bodyId), {method: 'PUT', body: {words}, revision});
  }

  words(): Promise<HeldWords> {
    return this.#ask(officials.moderator, routes.heldWords(bodyId));
  }

  /** A consultation on a draft act of one point, in which all comments wait. Resolves to its subject. */
  async consult(): Promise<string> {
    const both = (text: string) => ({en: text, uk: text});
    const draft: NewConsultation = {
      bodyId,
      kind: 'draft_act',
      amends: false,
      title: both('Rules of parking near the school'),
      summary: both('A draft decision of the council on where cars may stop.'),
      text: both('Cars stand on the pavement.'),
      affected: both('Drivers and children'),
      consequences: both('Fewer places to park'),
      contact: {name: 'Oksana Lysenko', email: 'transport@rada.example', phone: null},
      documents: [],
      opensAt: this.service.clock.now().toISOString(),
      closesAt: new Date(this.service.clock.now().getTime() + 40 * 86_400_000).toISOString(),
      moderation: 'pre',
      stances: false,
    };
    const {id} = await this.#ask<MovedConsultation>(officials.official, consultations.consultations(), {method: 'POST', body: draft});
    const text: NewVersion = {lang: 'en', note: both('The first wording'), provisions: [{type: 'point', depth: 0, number: '1.', heading: {}, text: {en: 'Cars do not stop here.'}}]};
    const {revision} = await this.#ask<MovedConsultation>(officials.official, consultations.consultationVersions(id), {method: 'POST', body: text, revision: 1});
    await this.#ask(officials.official, consultations.consultationTransitions(id), {method: 'POST', body: {to: 'open'}, revision});
    return consultations.consultationSubject(id);
  }

  register(change: Partial<NewCommentPage> = {}): Promise<RegisteredPage> {
    return this.#ask(officials.moderator, routes.commentPages(), {method: 'POST', body: {...pageDraft, ...change}});
  }

  async change({id, revision, title, stances, moderation, closesAt}: RegisteredPage, change: Partial<RegisteredPage>): Promise<void> {
    await this.#ask(officials.moderator, routes.commentPage(id), {method: 'PUT', body: {title, stances, moderation, closesAt, ...change}, revision});
  }

  async pages(): Promise<readonly RegisteredPage[]> {
    return (await this.#ask<Page<RegisteredPage>>(officials.moderator, routes.commentPages())).items;
  }

  queue(state: ModerationState): Promise<ModerationQueue> {
    return this.#ask(officials.moderator, routes.commentModeration(`?state=${state}`));
  }

  /** What everybody can read of what was done, newest first. */
  async log(petition: string): Promise<readonly string[]> {
    const {items} = await this.#ask<Page<CommentLogEntry>>(undefined, routes.commentLog(`petition:${petition}`));
    return items.map(({action, ground}) => (ground ? `${action}: ${ground.id}` : action));
  }

  async #revision(id: string): Promise<number> {
    return (await this.service.db.selectFrom('comments').select('revision').where('id', '=', id).executeTakeFirstOrThrow()).revision;
  }

  async #ask<Data>(email: string | undefined, path: string, {method, body, revision}: Call = {}): Promise<Data> {
    const headers = new Headers({'content-type': 'application/json', ...(method ? {'idempotency-key': crypto.randomUUID()} : {})});
    if (email) headers.set('authorization', `Bearer ${(await this.service.enter(email)).token}`);
    if (revision !== undefined) headers.set('if-match', `"${String(revision)}"`);
    const response = await this.service.app.fetch(new Request(this.service.source.base + path, {method: method ?? 'GET', headers, body: body === undefined ? null : JSON.stringify(body)}));
    const text = await response.text();
    if (!response.ok) throw new Error(`${method ?? 'GET'} ${path}: ${String(response.status)} ${text}`);
    return JSON.parse(text) as Data;
  }
}
