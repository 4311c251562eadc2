import * as acts from '../../src/contract/act-routes.ts';
import * as routes from '../../src/contract/comment-routes.ts';
import type {CommentLogEntry, CommentReceipt, NewComment, NewReport} from '../../src/contract/comments.ts';
import type {Session} from '../../src/contract/desk.ts';
import type {Page, Pending} from '../../src/contract/http.ts';
import type {Town} from './town.ts';

async function ask<Answer>(town: Town, path: string, body?: unknown, token?: string): Promise<Answer> {
  const headers = new Headers({'accept-language': 'en', ...(token ? {authorization: `Bearer ${token}`} : {})});
  const write = body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)};
  if (body !== undefined) for (const [name, value] of [['content-type', 'application/json'], ['idempotency-key', crypto.randomUUID()]] as const) headers.set(name, value);
  const response = await fetch(town.base + path, {...write, headers});
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Somebody who has proved an address elsewhere. Resolves to the token. */
async function enter(town: Town, email: string): Promise<string> {
  const {id} = await ask<Pending>(town, acts.sessions(), {email});
  return (await ask<Session>(town, acts.sessionConfirmation(id), {code: await town.code(email)})).token;
}

/** Somebody writes a comment, by the contract. Resolves to its id. */
export async function say(town: Town, email: string, comment: Pick<NewComment, 'subject' | 'name' | 'text'>): Promise<string> {
  return (await ask<CommentReceipt>(town, routes.comments(), {lang: 'en', consent: true, ...comment}, await enter(town, email))).id;
}

/** Somebody asks the moderators to look. */
export async function report(town: Town, email: string, id: string, body: NewReport): Promise<void> {
  await ask(town, routes.commentReports(id), body, await enter(town, email));
}

/** What everybody can read of what was done in a discussion, newest first. */
export async function publicLog(town: Town, subject: string): Promise<ReadonlyArray<readonly [string, string | undefined]>> {
  const {items} = await ask<Page<CommentLogEntry>>(town, routes.commentLog(subject));
  return items.map(({action, ground}) => [action, ground?.id]);
}
