import {sql} from 'kysely';
import type {AnswerDraft, SharedAnswerDraft} from '../../src/contract/answer-drafts.ts';
import type {NewAnswer, Role, Session, Transition} from '../../src/contract/desk.ts';
import type {Pending, Source} from '../../src/contract/http.ts';
import type {NewPetition, PetitionReceipt, SignatureReceipt} from '../../src/contract/petition.ts';
import * as acts from '../../src/contract/act-routes.ts';
import * as petitionRoutes from '../../src/contract/petition-routes.ts';
import {inPage} from '../../src/client/source.ts';
import {createApp} from '../../src/server/app.ts';
import {openInPage} from '../../src/server/db/sqlite-wasm.ts';
import type {App, Config, Database} from '../../src/server/deps.ts';
import {saveBodies} from '../../src/server/services/bodies/store.ts';
import {ServiceClock} from './clock.ts';

/** Who works at the desk of the service started here. */
export const officials = {
  moderator: 'moderator@rada.example',
  official: 'official@rada.example',
  administrator: 'administrator@rada.example',
} as const satisfies Record<Role, string>;

/** Answers petitions too, at another computer. */
export const colleague = 'deputy@rada.example';

export const bodyId = 'vilkhivka';

export interface ServiceOptions {
  /** The instant at which its clock stands at first. A Tuesday morning unless said otherwise. */
  readonly at?: string;
  /** How many signatures a petition needs: 3. */
  readonly threshold?: number;
  /** The rules by which the council goes: Ukraine's. */
  readonly profile?: string;
  /** Rates are off unless asked for: `{rateFactor: 1}`. */
  readonly config?: Partial<Config>;
}

/** One request that came in. */
export interface Seen {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly key: string | null;
  readonly lang: string | null;
}

export const petitionDraft: NewPetition = {
  bodyId,
  lang: 'en',
  title: 'Put a lit crossing in front of the school on Lisova street',
  text: 'Every morning two hundred children cross Lisova street where no car has to stop.\n\nWe ask the council for three things:\n\n- a marked crossing\n- a lamp over it\n- a sign before the bend',
  name: 'Olena Koval',
  email: 'olena@mail.example',
  consent: true,
};

export const answerDraft: NewAnswer = {
  outcome: 'supported',
  lang: 'en',
  text: 'The council supports the petition. The crossing is marked and lit *before the first of September*; the money is in the budget of this year.',
  signatory: 'Iryna Melnyk, mayor',
  unit: 'Vilkhivka Town Council',
  signedOn: '2026-03-10',
};

const signers = ['Iryna Bondar', 'Петро Марчук', 'Аліна Гук', 'Viktor Lysenko', 'Галина Романюк', 'Azamat Toktogulov', 'Олег Ткач', 'Maria Savchenko', 'Нурлан Асанов', 'Тетяна Яремчук', 'Andrii Polishchuk', 'Софія Данилюк', 'Roman Hnatiuk', 'Юлія Кравець'];

/** The real service in this page, on a database in memory, with a clock that stands still. */
export class Service {
  readonly app: App;
  readonly db: Database;
  readonly clock: ServiceClock;
  readonly source: Source;
  /** Every request that reached the service, in order; the helper's own are not among them. */
  readonly requests: Seen[] = [];
  readonly #close: () => Promise<void>;

  private constructor(app: App, db: Database, clock: ServiceClock, close: () => Promise<void>) {
    this.app = app;
    this.db = db;
    this.clock = clock;
    this.#close = close;
    const {base, backend} = inPage({fetch: (request) => this.#answer(request)}, 'https://petitions.example');
    this.source = {
      base,
      backend: (request) => {
        const {pathname, search} = new URL(request.url);
        this.requests.push({method: request.method, path: pathname + search, key: request.headers.get('idempotency-key'), lang: request.headers.get('accept-language')});
        return backend(request);
      },
    };
  }

  static async start({at = '2026-03-10T08:00:00Z', threshold = 3, profile = 'ua', config = {}}: ServiceOptions = {}): Promise<Service> {
    const {db, close} = await openInPage();
    const clock = new ServiceClock(at);
    await saveBodies(db, [
      {
        id: bodyId,
        name: {en: 'Vilkhivka Town Council', uk: 'Вільхівська міська рада'},
        kind: 'local',
        population: 12_400,
        profile,
        codes: {},
        timeZone: 'Europe/Kyiv',
        statute: {source: {title: {en: 'Statute of the community', uk: 'Статут громади'}, verified: true}, threshold},
      },
    ]);
    const app = await createApp({
      db,
      clock: clock.now,
      secret: 'a secret of tests and stories, long enough',
      config: {
        publicUrl: 'https://petitions.example',
        name: 'Vilkhivka',
        rateFactor: 0,
        demo: true,
        officials: [...(Object.keys(officials) as Role[]).map((role) => ({role, email: officials[role], bodyId: null})), {role: 'official', email: colleague, bodyId: null}],
        ...config,
      },
    });
    return new Service(app, db, clock, close);
  }

  /** Does what is due by the clock: counts, timed moves, live events. */
  tick = () => this.app.tick();

  /** The newest code that was mailed to somebody. Letters of one instant are told apart by their row. */
  async code(email: string): Promise<string> {
    const mail = await this.db
      .selectFrom('mails')
      .select('code')
      .where('recipient', '=', email)
      .where('code', 'is not', null)
      .orderBy(sql`rowid`, 'desc')
      .executeTakeFirst();
    if (!mail?.code) throw new Error(`No code was mailed to ${email}`);
    return mail.code;
  }

  /** A petition that waits for its moderator. Resolves to its id. */
  async submit(draft: Partial<NewPetition> = {}): Promise<string> {
    const petition = {...petitionDraft, ...draft};
    const pending = await this.#ask<Pending>('POST', acts.petitions(), petition);
    const receipt = await this.#ask<PetitionReceipt>('POST', acts.petitionConfirmation(pending.id), {code: await this.code(petition.email)});
    return receipt.petitionId;
  }

  /** A petition that collects signatures. Resolves to its id. */
  async publish(draft: Partial<NewPetition> = {}): Promise<string> {
    const id = await this.submit(draft);
    await this.step(id, {to: 'collecting'});
    return id;
  }

  /** Somebody signs elsewhere; the count follows with the next tick. */
  async sign(id: string, name = 'Taras Shevchuk', email = 'taras@mail.example'): Promise<SignatureReceipt> {
    const pending = await this.#ask<Pending>('POST', petitionRoutes.signatures(id), {name, email, consent: true});
    return this.#ask<SignatureReceipt>('POST', acts.signatureConfirmation(pending.id), {code: await this.code(email)});
  }

  /** Several people sign, each once, with some hours between them, and the count follows. */
  async signMany(id: string, people: number, hours = 0): Promise<void> {
    for (let n = 0; n < people; n += 1) {
      this.clock.pass({hours});
      await this.sign(id, signers[n] ?? `Signer ${String(n + 1)}`, `signer-${String(n + 1)}@mail.example`);
    }
    await this.tick();
  }

  async withdraw(id: string, email = 'taras@mail.example'): Promise<void> {
    const pending = await this.#ask<Pending>('POST', acts.withdrawals(id), {email});
    await this.#ask('POST', acts.withdrawalConfirmation(pending.id), {code: await this.code(email)});
  }

  /** Opens a session at the desk. */
  signIn(role: Role): Promise<Session> {
    return this.enter(officials[role]);
  }

  /** Opens a session for an address. */
  async enter(email: string): Promise<Session> {
    const pending = await this.#ask<Pending>('POST', acts.sessions(), {email});
    return this.#ask<Session>('POST', acts.sessionConfirmation(pending.id), {code: await this.code(email)});
  }

  /** An official takes a step, as the desk does. */
  async step(id: string, transition: Transition): Promise<void> {
    const {token} = await this.signIn(transition.to === 'collecting' || transition.to === 'rejected' ? 'moderator' : 'official');
    const {revision} = await this.db.selectFrom('petitions').select('revision').where('id', '=', id).executeTakeFirstOrThrow();
    await this.#ask('POST', acts.transitions(id), transition, {authorization: `Bearer ${token}`, 'if-match': `"${String(revision)}"`});
  }

  /** From collecting to the answer in one go, on the present day. */
  async answer(id: string, answer: Partial<NewAnswer> = {}): Promise<void> {
    await this.step(id, {to: 'under_review'});
    await this.step(id, {to: 'answered', answer: {...answerDraft, signedOn: this.clock.now().toISOString().slice(0, 10), ...answer}});
  }

  /** An official saves the draft of an answer over the one that is there. */
  async draft(id: string, draft: AnswerDraft): Promise<void> {
    const headers = {authorization: `Bearer ${(await this.enter(colleague)).token}`};
    const {revision} = await this.#ask<SharedAnswerDraft>('GET', acts.answerDraft(id), undefined, headers);
    await this.#ask('PUT', acts.answerDraft(id), draft, {...headers, 'if-match': `"${String(revision)}"`});
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await this.#close();
  }

  /** HTTP servers tell the time with every answer; the application itself leaves that to them. */
  async #answer(request: Request): Promise<Response> {
    const response = await this.app.fetch(request);
    response.headers.set('date', this.clock.now().toUTCString());
    return response;
  }

  async #ask<Data>(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Data> {
    const response = await this.#answer(
      new Request(this.source.base + path, {
        method,
        headers: {'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers},
        body: body === undefined ? null : JSON.stringify(body),
      }),
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
    return JSON.parse(text) as Data;
  }
}

/** Starts a service; stop it when done. */
export const startService = (options?: ServiceOptions) => Service.start(options);
