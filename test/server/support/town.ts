import type {TestContext} from 'node:test';
import type {Session} from '../../../src/contract/desk.ts';
import type {Pending} from '../../../src/contract/http.ts';
import type {NewSignature, Petition, PetitionReceipt} from '../../../src/contract/petition.ts';
import type {Problem} from '../../../src/contract/problems.ts';
import {createApp} from '../../../src/server/app.ts';
import type {OpenDatabase} from '../../../src/server/db/migrations.ts';
import type {App, AppOptions, Config} from '../../../src/server/deps.ts';
import {saveBodies} from '../../../src/server/services/bodies/store.ts';
import type {Open} from './databases.ts';

export const base = 'https://petitions.example';
export const secret = 'a secret for tests that is long enough';

/** A Tuesday morning in Kyiv. */
const morning = '2026-06-02T07:00:00.000Z';

const moderator = 'moderator@town.example';
const official = 'official@town.example';
const stranger = 'official@other.example';
const author = 'author@example.org';

interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly headers: Headers;
}

/** What is answered when all goes well, and what a problem adds to it. */
type OrProblem<Data> = Data & Pick<Problem, 'code' | 'fields'>;

/** A town with a body, officials and a clock that stands until it is moved. */
export class Town {
  readonly app: App;
  readonly db: OpenDatabase['db'];
  readonly lines: string[] = [];
  now = new Date(morning);

  readonly #made: {keys: number} = {keys: 0};

  private constructor(app: App, db: OpenDatabase['db'], clock: {now: () => Date}, lines: string[]) {
    this.app = app;
    this.db = db;
    this.lines = lines;
    clock.now = () => this.now;
  }

  static async open(t: TestContext, open: Open, options: Partial<AppOptions> & {config?: Partial<Config>; threshold?: number} = {}): Promise<Town> {
    const {threshold = 3, config, ...rest} = options;
    const {db, close} = await open();
    const clock = {now: () => new Date(morning)};
    const lines: string[] = [];
    const source = {title: {en: 'Statute of the town'}, verified: false};
    const body = {name: {en: 'Town', uk: 'Місто'}, kind: 'local', population: 5000, profile: 'ua', codes: {}, timeZone: 'Europe/Kyiv'} as const;
    await saveBodies(db, [
      {...body, id: 'town', statute: {source, threshold}},
      {...body, id: 'other', name: {en: 'Other town'}},
    ]);
    const app = await createApp({
      db,
      secret,
      clock: () => clock.now(),
      log: (level, event, details) => lines.push(JSON.stringify({level, event, ...details})),
      config: {
        publicUrl: base,
        demo: true,
        rateFactor: 0,
        officials: [
          {email: moderator, role: 'moderator', bodyId: 'town'},
          {email: official, role: 'official', bodyId: 'town'},
          {email: stranger, role: 'official', bodyId: 'other'},
          {email: stranger, role: 'moderator', bodyId: 'other'},
        ],
        ...config,
      },
      ...rest,
    });
    t.after(async () => {
      await app.stop();
      await close();
    });
    return new Town(app, db, clock, lines);
  }

  newKey(): string {
    return `key-${++this.#made.keys}`;
  }

  request(path: string, {method, body, key, token, headers}: Ask = {}): Request {
    const posts = body !== undefined;
    return new Request(base + path, {
      method: method ?? (posts ? 'POST' : 'GET'),
      headers: {
        ...(posts ? {'Content-Type': 'application/json', 'Idempotency-Key': key ?? this.newKey()} : {}),
        ...(token ? {Authorization: `Bearer ${token}`} : {}),
        ...headers,
      },
      ...(posts ? {body: typeof body === 'string' ? body : JSON.stringify(body)} : {}),
    });
  }

  async ask<Data = Problem>(path: string, ask: Ask = {}): Promise<Answer<Data>> {
    const response = await this.app.fetch(this.request(path, ask), ask.address ? {address: ask.address} : {});
    const text = await response.text();
    return {status: response.status, data: (text ? JSON.parse(text) : undefined) as Data, headers: response.headers};
  }

  /** The newest code that was mailed to somebody. */
  async code(email: string): Promise<string> {
    const mail = await this.db
      .selectFrom('mails')
      .select('code')
      .where('recipient', '=', email)
      .where('code', 'is not', null)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    return mail.code!;
  }

  /** The code of one pending act, though several were mailed in the same instant. */
  async codes(email: string): Promise<string[]> {
    const mails = await this.db.selectFrom('mails').select('code').where('recipient', '=', email).where('code', 'is not', null).execute();
    return mails.map(({code}) => code!);
  }

  async signIn(email: string): Promise<Session> {
    const {data: pending} = await this.ask<Pending>('/api/v1/sessions', {body: {email}});
    const {data} = await this.ask<Session>(`/api/v1/sessions/${pending.id}/confirmation`, {body: {code: await this.code(email)}});
    this.pass(1);
    return data;
  }

  signInAs = {
    moderator: () => this.signIn(moderator),
    official: () => this.signIn(official),
    /** Holds the same roles, for another body. */
    stranger: () => this.signIn(stranger),
  };

  /** Asks to file a petition, from this network address; with a session no code is needed. */
  file(change: Readonly<Record<string, unknown>> = {}, address = '', session?: Session): Promise<Answer<OrProblem<Pending>>> {
    const body = {
      bodyId: 'town',
      lang: 'uk',
      title: 'Лавки у парку біля школи',
      text: 'Просимо встановити лавки у парку біля школи: бабусям ніде чекати на онуків.',
      name: 'Олена Коваль',
      email: author,
      consent: true,
      ...change,
    };
    return this.ask('/api/v1/petitions', {body, address, ...(session ? {token: session.token} : {})});
  }

  async submit(change: Readonly<Record<string, unknown>> = {}): Promise<PetitionReceipt> {
    const email = typeof change['email'] === 'string' ? change['email'] : author;
    const {data: pending} = await this.file(change);
    const {data} = await this.ask<PetitionReceipt>(`/api/v1/petitions/${pending.id}/confirmation`, {body: {code: await this.code(email)}});
    this.pass(1);
    return data;
  }

  /** A step by somebody who holds the role for it, at the revision the petition has. */
  async step(id: string, transition: unknown, who?: Session, revision?: number): Promise<Answer<OrProblem<Petition>>> {
    const to = (transition as {to: string}).to;
    const session = who ?? (await (to === 'collecting' || to === 'rejected' ? this.signInAs.moderator() : this.signInAs.official()));
    const row = await this.db.selectFrom('petitions').select('revision').where('id', '=', id).executeTakeFirstOrThrow();
    const headers = {'If-Match': `"${revision ?? row.revision}"`};
    return this.ask(`/api/v1/petitions/${id}/transitions`, {body: transition, token: session.token, headers});
  }

  /** The id of a petition that people can sign. */
  async publish(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const {petitionId} = await this.submit(change);
    await this.step(petitionId, {to: 'collecting'});
    return petitionId;
  }

  beginSigning(id: string, email: string, change: Partial<NewSignature> = {}, key?: string): Promise<Answer<OrProblem<Pending>>> {
    const body = {name: 'Іван Мельник', email, consent: true, ...change};
    return this.ask(`/api/v1/petitions/${id}/signatures`, {body, ...(key ? {key} : {})});
  }

  /** Signs from the name to the code, which comes from this network address. */
  async sign<Data = Problem>(id: string, email: string, change: Partial<NewSignature> = {}, address = ''): Promise<Answer<Data>> {
    const {data: pending} = await this.beginSigning(id, email, change);
    const answer = await this.ask<Data>(`/api/v1/signatures/${pending.id}/confirmation`, {body: {code: await this.code(email)}, address});
    this.pass(1);
    return answer;
  }

  async withdraw<Data = Problem>(id: string, email: string): Promise<Answer<Data>> {
    const {data: pending} = await this.ask<Pending>(`/api/v1/petitions/${id}/withdrawals`, {body: {email}});
    const answer = await this.ask<Data>(`/api/v1/withdrawals/${pending.id}/confirmation`, {body: {code: await this.code(email)}});
    this.pass(1);
    return answer;
  }

  read(id: string): Promise<Answer<Petition>> {
    return this.ask<Petition>(`/api/v1/petitions/${id}`);
  }

  /** @param seconds By how much the clock moves on. */
  pass(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000);
  }
}
