import type {AnswerDraft} from '../../src/contract/answer-drafts.ts';
import type {CommentReceipt, NewComment, Vote} from '../../src/contract/comments.ts';
import * as comments from '../../src/contract/comment-routes.ts';
import type {Transition} from '../../src/contract/desk.ts';
import type {Case, Session} from '../../src/contract/desk.ts';
import type {Pending} from '../../src/contract/http.ts';
import type {NewPetition, Petition, PetitionReceipt} from '../../src/contract/petition.ts';
import * as acts from '../../src/contract/act-routes.ts';
import type {App, Database} from '../../src/server/deps.ts';

interface Call {
  /** `POST` where a body goes along. */
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly token?: string;
  readonly revision?: number;
}

/** Acts on the service as people do: by its contract, with the codes from its mail. */
export class Visitor {
  readonly #app: App;
  readonly #db: Database;
  readonly #seats = new Map<string, string>();

  constructor(app: App, db: Database) {
    this.#app = app;
    this.#db = db;
  }

  async submit(petition: NewPetition): Promise<string> {
    const {id} = await this.#call<Pending>(acts.petitions(), {body: petition});
    const code = await this.#codeFor(petition.email);
    const {petitionId} = await this.#call<PetitionReceipt>(acts.petitionConfirmation(id), {body: {code}});
    return petitionId;
  }

  async decide(email: string, petitionId: string, transition: Transition): Promise<Petition> {
    const token = await this.enter(email);
    const {revision} = await this.#call<Case>(acts.caseOf(petitionId), {token});
    await this.#call(acts.transitions(petitionId), {body: transition, token, revision});
    return (await this.#call<Case>(acts.caseOf(petitionId), {token})).petition;
  }

  /** Begins the answer of a petition. */
  async draft(email: string, petitionId: string, draft: AnswerDraft): Promise<void> {
    await this.#call(acts.answerDraft(petitionId), {method: 'PUT', body: draft, token: await this.enter(email), revision: 0});
  }

  async comment(token: string, comment: NewComment): Promise<string> {
    return (await this.#call<CommentReceipt>(comments.comments(), {body: comment, token})).id;
  }

  async vote(token: string, id: string, vote: Vote): Promise<void> {
    await this.#call(comments.commentVotes(id), {body: {vote}, token});
  }

  async eraseComment(token: string, id: string): Promise<void> {
    await this.#call(comments.comment(id), {method: 'DELETE', body: {}, token});
  }

  async hideComment(email: string, id: string, ground: string): Promise<void> {
    await this.#call(comments.commentTransitions(id), {body: {to: 'hidden', ground}, token: await this.enter(email), revision: 1});
  }

  /** Acts as somebody who has proved an address: a citizen, or an official at the revision that was read. */
  async act<Answer>(email: string, path: string, body: unknown, revision?: number): Promise<Answer> {
    return this.#call<Answer>(path, {body, token: await this.#seat(email), ...(revision === undefined ? {} : {revision})});
  }

  async look<Answer>(email: string, path: string): Promise<Answer> {
    return this.#call<Answer>(path, {token: await this.#seat(email)});
  }

  /** The clock has moved: whoever had signed in does so again. */
  leave(): void {
    this.#seats.clear();
  }

  async #seat(email: string): Promise<string> {
    const token = this.#seats.get(email) ?? (await this.enter(email));
    this.#seats.set(email, token);
    return token;
  }

  /** Opens a session for an address. */
  async enter(email: string): Promise<string> {
    const {id} = await this.#call<Pending>(acts.sessions(), {body: {email}});
    const code = await this.#codeFor(email);
    return (await this.#call<Session>(acts.sessionConfirmation(id), {body: {code}})).token;
  }

  /** Takes the code out of the mailbox: the clock goes back between stories, so dates cannot tell which is new. */
  async #codeFor(email: string): Promise<string> {
    const {code} = await this.#db.deleteFrom('mails').where('recipient', '=', email).where('code', 'is not', null).returning('code').executeTakeFirstOrThrow();
    return code ?? '';
  }

  async #call<Answer>(path: string, {method = 'POST', body, token, revision}: Call): Promise<Answer> {
    const headers = new Headers({'accept-language': 'uk'});
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (revision !== undefined) headers.set('if-match', `"${revision}"`);
    const init: RequestInit = {headers};
    if (body !== undefined) {
      headers.set('content-type', 'application/json');
      headers.set('idempotency-key', crypto.randomUUID());
      Object.assign(init, {method, body: JSON.stringify(body)});
    }
    const response = await this.#app.fetch(new Request(`http://localhost${path}`, init));
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  }
}
