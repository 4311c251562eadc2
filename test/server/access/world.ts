import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import type {Role} from '../../../src/contract/desk.ts';
import type {Pending} from '../../../src/contract/http.ts';
import {randomId} from '../../../src/server/random.ts';
import type {Open} from '../support/databases.ts';
import {Town} from '../support/town.ts';
import type {Route} from './document.ts';

export const bodies = ['town', 'other'] as const;
type BodyId = (typeof bodies)[number];

/** Somebody who calls: nobody, a citizen, or one role for one body or for all. */
export interface Actor {
  readonly name: string;
  readonly token: string | undefined;
  readonly role?: Role;
  /** Undefined without a role, null for all bodies. */
  readonly body?: BodyId | null;
}

export const worksFor = ({role, body}: Actor, of: string) => role !== undefined && (body === null || body === of);

/** Words that only some may ever be told, wherever they stand in an answer. */
interface Secret {
  readonly words: string;
  mayKnow(actor: Actor): boolean;
}

/** A thing that a path can name, and the body it belongs to; null where there is no such thing. */
export interface Thing {
  readonly id: string;
  readonly body: BodyId | 'all' | null;
}

const roles: readonly Role[] = ['moderator', 'official', 'administrator'];

const everybody = [
  ...bodies.flatMap((body) => roles.map((role) => ({email: `${role}@${body}.example`, role, bodyId: body}))),
  {email: 'administrator@region.example', role: 'administrator', bodyId: null} as const,
];

/** Two bodies with everything that somebody of the one has no business with in the other. */
export class World {
  readonly town: Town;
  readonly actors: Actor[] = [];
  readonly secrets: Secret[] = [];
  readonly petitions: Thing[] = [];
  readonly acts: Thing[] = [];
  readonly comments: Thing[] = [];
  readonly consultations: Thing[] = [];
  #made = 0;

  private constructor(town: Town) {
    this.town = town;
  }

  static async open(t: TestContext, open: Open): Promise<World> {
    const world = new World(await Town.open(t, open, {config: {officials: everybody}}));
    for (const body of bodies) await world.#fill(body);
    await world.#signIn();
    return world;
  }

  /** The things a route's path can name; what a mutating request would change is made anew for each. */
  async thingsFor({method, path, bodies: filled}: Route): Promise<Thing[]> {
    const [, segment] = path.split('/');
    const namesBody = JSON.stringify(filled('town')) !== JSON.stringify(filled('other'));
    if (!path.includes('{')) return namesBody ? bodies.map((body) => ({id: '', body})) : [{id: '', body: null}];
    const nothing = {id: 'nothing', body: null};
    if (path.endsWith('/confirmation')) return [...this.acts, nothing];
    switch (segment) {
      case 'bodies':
        return [...bodies.map((body) => ({id: body, body})), nothing];
      case 'people':
        return [...(await Promise.all(([...bodies, 'all'] as const).map((body) => this.#grant(body)))), nothing];
      case 'comments':
        return method === 'GET' ? [...this.comments, nothing] : [...(await this.#freshComments()), nothing];
      case 'consultations':
        return method === 'GET' ? [...this.consultations, nothing] : [...(await this.#draftConsultations()), nothing];
      case 'comment-pages':
        return [...(await Promise.all(bodies.map((body) => this.#registerPage(body)))), nothing];
      case 'petitions':
      case 'cases':
        return method === 'GET' ? [...this.petitions, nothing] : [...(await this.#hiddenOnes()), nothing];
      default:
        throw new Error(`Nobody has told this test what ${path} names: add it to test/server/access/world.ts.`);
    }
  }

  /** What is asked for in a query, foreign things among it. */
  valuesFor(query: string): readonly string[] {
    const ids = this.petitions.map(({id}) => id);
    switch (query) {
      case 'ids':
        return [ids.join(',')];
      case 'topics':
        return [ids.flatMap((id) => [`petition:${id}`, `comments:petition:${id}`]).join(',')];
      case 'subjects':
        return [ids.map((id) => `petition:${id}`).join(',')];
      case 'parent':
        return this.comments.map(({id}) => id);
      case 'state':
        return ['held', 'reported', 'hidden', 'unanswered', 'unplaced'];
      case 'subject':
        return [...ids.map((id) => `petition:${id}`), ...bodies.map((body) => `people:${body}`)];
      case 'q':
        return this.secrets.map(({words}) => words);
      case 'status':
        return ['submitted', 'rejected'];
      case 'body':
        return bodies;
      default:
        return ['1'];
    }
  }

  /** @throws AssertionError where an answer holds what this actor may not know. */
  check(text: string, actor: Actor, asked: string): void {
    for (const {words, mayKnow} of this.secrets) {
      if (!mayKnow(actor)) assert.ok(!text.includes(words), `${actor.name} was told «${words}» by ${asked}`);
    }
  }

  #tell(words: string, mayKnow: Secret['mayKnow'] = () => false): string {
    this.secrets.push({words, mayKnow});
    return words;
  }

  async #grant(body: BodyId | 'all'): Promise<Thing> {
    const id = randomId();
    const n = ++this.#made;
    await this.town.db
      .insertInto('people')
      .values({id, email: `clerk${n}@town.example`, person_key: `key ${n}`, role: 'official', body_id: body === 'all' ? null : body, added_at: this.town.now.toISOString(), added_by: null})
      .execute();
    return {id, body};
  }

  #hiddenOnes(): Promise<Thing[]> {
    return Promise.all(
      bodies.map(async (body) => {
        const email = `filer${++this.#made}@example.org`;
        const {data} = await this.town.ask<Pending>('/api/v1/petitions', {body: {...draft, bodyId: body, email}});
        const answer = await this.town.ask<{petitionId: string}>(`/api/v1/petitions/${data.id}/confirmation`, {body: {code: await this.town.code(email)}});
        return {id: answer.data.petitionId, body};
      }),
    );
  }

  async #fill(body: BodyId): Promise<void> {
    const {town} = this;
    const ofBody = (actor: Actor) => worksFor(actor, body);
    const add = (id: string) => void this.petitions.push({id, body});
    const petition = async (what: string, mayKnow?: Secret['mayKnow']) => {
      const said = (part: string) => (mayKnow ? this.#tell(`${what} ${part} ${body}`, mayKnow) : `${what} ${part} ${body}`);
      const email = this.#tell(`${what}.author@${body}.example`);
      const {data} = await town.ask<Pending>('/api/v1/petitions', {body: {...draft, bodyId: body, email, title: said('headline'), text: `${draft.text}\n\n${said('paragraph')}`, name: said('author')}});
      const {data: receipt} = await town.ask<{petitionId: string}>(`/api/v1/petitions/${data.id}/confirmation`, {body: {code: await town.code(email)}});
      add(receipt.petitionId);
      return receipt.petitionId;
    };
    await petition('unseen', ofBody);
    const open = await petition('open');
    const drafted = await petition('drafted');
    const refused = await town.ask<Pending>('/api/v1/petitions', {
      body: {...draft, bodyId: body, email: this.#tell(`refused.author@${body}.example`), text: `${draft.text}\n\n${this.#tell(`insulting words of ${body}`, ofBody)}`},
    });
    const {data: receipt} = await town.ask<{petitionId: string}>(`/api/v1/petitions/${refused.data.id}/confirmation`, {body: {code: await town.code(`refused.author@${body}.example`)}});
    add(receipt.petitionId);
    const moderator = await town.signIn(`moderator@${body}.example`);
    for (const id of [open, drafted]) await town.step(id, {to: 'collecting'}, moderator);
    await this.#leaveDraft(body, drafted);
    const hiding = await this.#groundThatHides(receipt.petitionId, moderator.token);
    assert.equal((await town.step(receipt.petitionId, {to: 'rejected', ground: hiding, reason: 'It insults people and says nothing else.'}, moderator)).status, 200);
    const signed = await town.sign<{receipt: string}>(open, this.#tell(`signer@${body}.example`), {notify: true});
    this.#tell(signed.data.receipt);
    await this.#leavePending(body, open);
    await this.#discuss(body, open, moderator.token);
    await this.#consult(body);
    for (const role of roles) {
      const mine = (actor: Actor) => worksFor(actor, body);
      this.#tell(`${role}@${body}.example`, mine);
    }
  }

  /** A comment everyone reads, one that waits, and one that was hidden: those two only moderators of the body read. */
  async #discuss(body: BodyId, petition: string, moderator: string): Promise<void> {
    const {town} = this;
    const ofModerators = (actor: Actor) => actor.role === 'moderator' && worksFor(actor, body);
    const author = await town.signIn(this.#tell(`commenter@${body}.example`));
    const held = {words: ['heldback']};
    assert.equal((await town.ask(`/api/v1/bodies/${body}/held-words`, {method: 'PUT', body: held, token: moderator, headers: {'If-Match': '"0"'}})).status, 200);
    const post = async (text: string, name: string) => {
      const {data} = await town.ask<{id: string; receipt: string}>('/api/v1/comments', {body: {...comment, subject: `petition:${petition}`, text, name}, token: author.token});
      this.comments.push({id: data.id, body});
      this.#tell(data.receipt, ofModerators);
      return data.id;
    };
    const open = await post(`said openly in ${body}`, `Open Commenter of ${body}`);
    await post(`heldback ${this.#tell(`waiting words of ${body}`, ofModerators)}`, this.#tell(`Waiting Commenter of ${body}`, ofModerators));
    const hidden = await post(this.#tell(`hidden words of ${body}`, ofModerators), this.#tell(`Hidden Commenter of ${body}`, ofModerators));
    const hiding = {to: 'hidden', ground: 'insult', explanation: this.#tell(`explanation to the author in ${body}`, (actor) => ofModerators(actor) || (actor.role === 'administrator' && worksFor(actor, body)))};
    assert.equal((await town.ask(`/api/v1/comments/${hidden}/transitions`, {body: hiding, token: moderator, headers: {'If-Match': '"1"'}})).status, 200);
    const reporter = await town.signIn(this.#tell(`reporter@${body}.example`));
    const report = {reason: 'other', note: this.#tell(`note of a reporter in ${body}`, ofModerators)};
    assert.equal((await town.ask(`/api/v1/comments/${open}/reports`, {body: report, token: reporter.token})).status, 200);
  }

  /** A draft that those alone read who work for the body, and an open consultation with a proposal that waits for its moderator. */
  async #consult(body: BodyId): Promise<void> {
    const {town} = this;
    const ofBody = (actor: Actor) => worksFor(actor, body);
    const official = await town.signIn(`official@${body}.example`);
    const begin = async (what: string) => {
      const {data} = await town.ask<{id: string}>('/api/v1/consultations', {body: consultation(body, what), token: official.token});
      this.consultations.push({id: data.id, body});
      return data.id;
    };
    await begin(this.#tell(`unseen consultation of ${body}`, ofBody));
    const open = await begin(`open consultation of ${body}`);
    assert.equal((await town.ask(`/api/v1/consultations/${open}/transitions`, {body: {to: 'open'}, token: official.token, headers: {'If-Match': '"1"'}})).status, 200);
    const author = await town.signIn(this.#tell(`proposer@${body}.example`));
    const ofModerators = (actor: Actor) => actor.role === 'moderator' && worksFor(actor, body);
    const text = this.#tell(`waiting proposal of ${body}`, ofModerators);
    const {data} = await town.ask<{receipt: string}>('/api/v1/comments', {body: {...comment, subject: `consultation:${open}`, kind: 'proposal', text, name: this.#tell(`Waiting Proposer of ${body}`, ofModerators)}, token: author.token});
    this.#tell(data.receipt, ofModerators);
  }

  /** One for each body that nobody has acted on yet. */
  #draftConsultations(): Promise<Thing[]> {
    return Promise.all(
      bodies.map(async (body) => {
        const official = this.actors.find(({role, body: of}) => role === 'official' && of === body);
        const {data} = await this.town.ask<{id: string}>('/api/v1/consultations', {body: consultation(body, 'fresh consultation'), token: official?.token ?? ''});
        return {id: data.id, body};
      }),
    );
  }

  /** One for each body that nobody has acted on yet. */
  #freshComments(): Promise<Thing[]> {
    return Promise.all(
      bodies.map(async (body) => {
        const petition = this.petitions.find((thing) => thing.body === body)!.id;
        const id = `fresh-${++this.#made}`;
        const at = this.town.now.toISOString();
        const texts = {person_key: 'key of another', author_name: 'Somebody', lang: 'uk', mail_lang: 'uk', text: 'said', hash: '', receipt: ''};
        const numbers = {shown: 1, up: 0, down: 0, replies: 0, best: 0, revision: 1, depth: 0};
        await this.town.db
          .insertInto('comments')
          .values({id, subject: `petition:${petition}`, body_id: body, root_id: id, path: '', kind: 'comment', stance: 'none', written_at: at, published_at: at, status: 'published', ...texts, ...numbers})
          .execute();
        return {id, body};
      }),
    );
  }

  async #registerPage(body: BodyId): Promise<Thing> {
    const id = `page-${++this.#made}`;
    const row = {url: 'https://park.example/', origin: 'https://park.example', title: JSON.stringify({uk: 'Парк'}), stances: 0, moderation: 'post' as const, closes_at: null};
    await this.town.db.insertInto('comment_pages').values({id, body_id: body, ...row, created_at: this.town.now.toISOString(), created_by: `moderator@${body}.example`, revision: 1}).execute();
    return {id, body};
  }

  async #groundThatHides(id: string, token: string): Promise<string> {
    const {data} = await this.town.ask<{grounds: Array<{id: string; hidesText: boolean}>}>(`/api/v1/cases/${id}`, {token});
    return data.grounds.find(({hidesText}) => hidesText)!.id;
  }

  /** An answer that is being written: of those who sign in only the officials of the body read it. */
  async #leaveDraft(body: BodyId, petition: string): Promise<void> {
    const text = this.#tell(`unfinished answer of ${body}`, (actor) => actor.role === 'official' && worksFor(actor, body));
    const draft = JSON.stringify({outcome: '', lang: 'uk', text, signatory: '', unit: '', signedOn: ''});
    await this.town.db.insertInto('answer_drafts').values({petition_id: petition, draft, revision: 1, saved_at: this.town.now.toISOString(), saved_by: `official@${body}.example`}).execute();
    await this.town.db.updateTable('petitions').set({status: 'under_review'}).where('id', '=', petition).execute();
  }

  /** One act of each kind that waits for its code. */
  async #leavePending(body: BodyId, petition: string): Promise<void> {
    const email = this.#tell(`waiting@${body}.example`);
    const name = this.#tell(`Waiting Person of ${body}`);
    const begun = [
      await this.town.ask<Pending>(`/api/v1/petitions/${petition}/signatures`, {body: {name, email, consent: true}}),
      await this.town.ask<Pending>(`/api/v1/petitions/${petition}/withdrawals`, {body: {email}}),
      await this.town.ask<Pending>('/api/v1/petitions', {body: {...draft, bodyId: body, name, email}}),
      await this.town.ask<Pending>('/api/v1/sessions', {body: {email}}),
    ];
    for (const {data} of begun) this.acts.push({id: data.id, body});
    for (const code of await this.town.codes(email)) this.#tell(`"${code}"`);
  }

  async #signIn(): Promise<void> {
    const citizen = await this.town.signIn('citizen@example.org');
    this.actors.push({name: 'nobody', token: undefined}, {name: 'a citizen', token: citizen.token});
    for (const {email, role, bodyId} of everybody) {
      const {token} = await this.town.signIn(email);
      const name = `${role} of ${bodyId ?? 'all bodies'}`;
      this.actors.push({name, token, role, body: bodyId});
    }
    for (const {token, name} of [...this.actors]) if (token) this.#tell(token, (actor) => actor.name === name);
  }
}

const draft = {
  lang: 'uk',
  title: 'Лавки у парку біля школи',
  text: 'Просимо встановити лавки у парку біля школи: бабусям ніде чекати на онуків.',
  name: 'Олена Коваль',
  consent: true,
};

const comment = {lang: 'uk', consent: true};

const consultation = (bodyId: string, title: string) => ({
  bodyId,
  kind: 'policy',
  amends: false,
  title: {uk: title},
  summary: {uk: `${title}, of which more is told here`},
  text: {},
  affected: {uk: 'Усі мешканці'},
  consequences: {uk: 'Нових витрат не буде'},
  contact: {name: 'Відділ', email: 'office@town.example', phone: null},
  documents: [],
  opensAt: '2026-06-01T06:00:00.000Z',
  closesAt: '2026-07-30T20:59:59.000Z',
  moderation: 'pre',
  stances: false,
});
