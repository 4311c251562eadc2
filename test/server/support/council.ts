import type {TestContext} from 'node:test';
import type {AnsweredProposals, ConsultationCase, ConsultationTransition, MovedConsultation, NewConsultation, NewProposalAnswer, PublishedVersion} from '../../../src/contract/consultation-desk.ts';
import {provisionSource} from '../../../src/contract/consultation-routes.ts';
import type {Consultation, ConsultationReport, PlacedCommentPage, ProposalPage, ProvisionCounts} from '../../../src/contract/consultations.ts';
import type {CommentReceipt, NewComment, Target} from '../../../src/contract/comments.ts';
import type {Session} from '../../../src/contract/desk.ts';
import type {Problem} from '../../../src/contract/problems.ts';
import type {DraftVersion, NewVersion, RecognisedText} from '../../../src/contract/provisions.ts';
import type {Config} from '../../../src/server/deps.ts';
import {saveBodies, type NewBody} from '../../../src/server/services/bodies/store.ts';
import type {Open} from './databases.ts';
import {base, Town, type Answer} from './town.ts';

export type OrProblem<Data> = Data & Pick<Problem, 'code' | 'fields'>;

const days = (n: number) => n * 86_400;

/** An act with the numbers of three languages' laws is in the rules' own tests; this one is short. */
export const act = `Стаття 1. Терміни
У цих Правилах зелена зона — це територія з деревами.

Стаття 2. Заборони
1. Забороняється ламати гілки дерев.
2. Забороняється ставити машини на траву.

Стаття 3. Хто доглядає
Зелені зони доглядає комунальне підприємство.`;

/** A town whose officials hold consultations, and people who take part. */
export class Council {
  readonly town: Town;
  readonly #people = new Map<string, Session>();

  private constructor(town: Town) {
    this.town = town;
  }

  static async open(t: TestContext, open: Open, config: Partial<Config> = {}): Promise<Council> {
    const body = {kind: 'local', population: 5000, codes: {}} as const;
    const more: readonly NewBody[] = [
      {...body, id: 'kg', name: {ky: 'Кеңеш'}, profile: 'kg', timeZone: 'Asia/Bishkek'},
      {...body, id: 'free', name: {en: 'Free town'}, profile: 'generic', timeZone: 'UTC'},
    ];
    const withBodies: Open = async () => {
      const opened = await open();
      await saveBodies(opened.db, more);
      return opened;
    };
    const officials = ['town', 'other', 'kg', 'free'].flatMap((bodyId) => (['official', 'moderator', 'administrator'] as const).map((role) => ({email: `${role}@${bodyId}.example`, role, bodyId})));
    const town = await Town.open(t, withBodies, {config: {officials, ...config}});
    return new Council(town);
  }

  official = (): Promise<Session> => this.#enter('official@town.example');
  person = (name: string): Promise<Session> => this.#enter(`${name}@example.org`);

  /** Signs somebody in, again where the session is over. */
  async #enter(email: string): Promise<Session> {
    const known = this.#people.get(email);
    if (known && known.expiresAt > this.town.now.toISOString()) return known;
    const session = await this.town.signIn(email);
    this.#people.set(email, session);
    return session;
  }

  /** An instant so many days from now. */
  inDays(n: number): string {
    return new Date(this.town.now.getTime() + days(n) * 1000).toISOString();
  }

  draft(change: Partial<NewConsultation> = {}): NewConsultation {
    return {
      bodyId: 'town',
      kind: 'policy',
      amends: false,
      title: {uk: 'Правила зелених зон', en: 'Rules for green areas'},
      summary: {uk: 'Пропонуємо нові правила догляду за деревами в місті.'},
      text: {uk: '# Навіщо\n\nДерев стає *менше*.'},
      affected: {uk: 'Усі мешканці та водії'},
      consequences: {uk: 'Паркування на траві заборонять'},
      contact: {name: 'Відділ довкілля', email: 'green@town.example', phone: null},
      documents: [],
      opensAt: this.town.now.toISOString(),
      closesAt: this.inDays(20),
      moderation: 'post',
      stances: false,
      ...change,
    };
  }

  async #send<Data>(method: string, path: string, body: unknown, {who, revision, key}: {who?: Session | undefined; revision?: number | undefined; key?: string | undefined} = {}): Promise<Answer<OrProblem<Data>>> {
    const {token} = who ?? (await this.official());
    const answer = await this.town.ask<OrProblem<Data>>(`/api/v1/consultations${path}`, {
      method,
      ...(body === undefined ? {} : {body}),
      ...(key ? {key} : {}),
      token,
      headers: {...(body === undefined ? {'Idempotency-Key': key ?? this.town.newKey()} : {}), ...(revision === undefined ? {} : {'If-Match': `"${revision}"`})},
    });
    this.town.pass(1);
    return answer;
  }

  create(change: Partial<NewConsultation> = {}, who?: Session, key?: string): Promise<Answer<OrProblem<MovedConsultation>>> {
    return this.#send<MovedConsultation>('POST', '', this.draft(change), {who, key});
  }

  async revision(id: string): Promise<number> {
    return (await this.town.db.selectFrom('consultations').select('revision').where('id', '=', id).executeTakeFirstOrThrow()).revision;
  }

  async save(id: string, change: Partial<NewConsultation>, {who, revision}: {who?: Session; revision?: number} = {}): Promise<Answer<OrProblem<MovedConsultation>>> {
    return this.#send<MovedConsultation>('PUT', `/${id}`, this.draft(change), {who, revision: revision ?? (await this.revision(id))});
  }

  async discard(id: string, who?: Session): Promise<Answer<OrProblem<MovedConsultation>>> {
    return this.#send<MovedConsultation>('DELETE', `/${id}`, undefined, {who, revision: await this.revision(id)});
  }

  async move(id: string, transition: ConsultationTransition, {who, revision, key}: {who?: Session; revision?: number; key?: string} = {}): Promise<Answer<OrProblem<MovedConsultation>>> {
    return this.#send<MovedConsultation>('POST', `/${id}/transitions`, transition, {who, key, revision: revision ?? (await this.revision(id))});
  }

  async extend(id: string, closesAt: string, reason = 'Багато хто просив більше часу.', who?: Session): Promise<Answer<OrProblem<MovedConsultation>>> {
    return this.#send<MovedConsultation>('POST', `/${id}/extensions`, {closesAt, reason}, {who, revision: await this.revision(id)});
  }

  recognise(id: string, text: string, who?: Session): Promise<Answer<OrProblem<RecognisedText>>> {
    return this.#send<RecognisedText>('POST', `/${id}/versions/preview`, {lang: 'uk', text}, {who});
  }

  async version(id: string, version: NewVersion, who?: Session): Promise<Answer<OrProblem<PublishedVersion>>> {
    return this.#send<PublishedVersion>('POST', `/${id}/versions`, version, {who, revision: await this.revision(id)});
  }

  /** Publishes what is recognised in a text, uncorrected. */
  async publishText(id: string, text: string): Promise<PublishedVersion> {
    const {data} = await this.recognise(id, text);
    const {status, data: published} = await this.version(id, {lang: 'uk', note: {}, provisions: data.provisions});
    if (status !== 200) throw new Error(JSON.stringify(published));
    return published;
  }

  /** An open consultation on a policy. */
  async policy(change: Partial<NewConsultation> = {}): Promise<string> {
    const {data} = await this.create(change);
    const {status, data: moved} = await this.move(data.id, {to: 'open'});
    if (status !== 200) throw new Error(JSON.stringify(moved));
    return data.id;
  }

  /** An open consultation on a draft act. */
  async draftAct(text = act, change: Partial<NewConsultation> = {}): Promise<string> {
    const {data} = await this.create({kind: 'draft_act', ...change});
    await this.publishText(data.id, text);
    const {status, data: moved} = await this.move(data.id, {to: 'open'});
    if (status !== 200) throw new Error(JSON.stringify(moved));
    return data.id;
  }

  async post(name: string, id: string, change: Partial<NewComment> = {}): Promise<Answer<OrProblem<CommentReceipt>>> {
    const {token} = await this.person(name);
    const body = {subject: `consultation:${id}`, kind: 'proposal', name: `Name of ${name}`, lang: 'uk', text: 'Додайте штраф за зламані гілки.', consent: true, ...change};
    const answer = await this.town.ask<OrProblem<CommentReceipt>>('/api/v1/comments', {body, token, headers: {'Accept-Language': 'uk'}});
    this.town.pass(1);
    return answer;
  }

  async propose(name: string, id: string, change: Partial<NewComment> = {}): Promise<string> {
    const {status, data} = await this.post(name, id, change);
    if (status !== 201) throw new Error(`Answered ${status}: ${JSON.stringify(data)}`);
    return data.id;
  }

  target(id: string, provision: string, quote?: {exact: string; prefix?: string; suffix?: string}, n = 1): Target {
    return {source: base + provisionSource(id, n, provision), ...(quote ? {selector: [{type: 'TextQuoteSelector', ...quote}]} : {})};
  }

  async answer(id: string, proposals: readonly string[], change: Partial<NewProposalAnswer> = {}, who?: Session): Promise<Answer<OrProblem<AnsweredProposals>>> {
    const rows = await this.town.db.selectFrom('comments').select(['id', 'revision']).where('id', 'in', [...proposals, '']).execute();
    const read = proposals.map((proposal) => rows.find((row) => row.id === proposal) ?? {id: proposal, revision: 1});
    const body: NewProposalAnswer = {proposals: read, outcome: 'accepted', lang: 'uk', reason: 'Штраф передбачено статтею 4.', unit: 'Відділ довкілля', ...change};
    return this.#send<AnsweredProposals>('POST', `/${id}/answers`, body, {who});
  }

  place(id: string, body: unknown, who?: Session): Promise<Answer<OrProblem<{revision: number}>>> {
    return this.#send<{revision: number}>('POST', `/${id}/anchors`, body, {who});
  }

  #read = async <Data>(path: string, token?: string): Promise<Data> => {
    await this.town.app.tick();
    return (await this.town.ask<Data>(`/api/v1/consultations${path}`, token ? {token} : {})).data;
  };

  read = (id: string, token?: string) => this.#read<OrProblem<Consultation>>(`/${id}`, token);
  readVersion = (id: string, n: number, token?: string) => this.#read<OrProblem<DraftVersion>>(`/${id}/versions/${n}`, token);
  counts = (id: string, n: number) => this.#read<ProvisionCounts>(`/${id}/versions/${n}/counts`);
  placed = (id: string, n: number, query = '') => this.#read<PlacedCommentPage>(`/${id}/versions/${n}/comments${query}`);
  proposals = (id: string, query = '') => this.#read<ProposalPage>(`/${id}/proposals${query}`);
  report = (id: string, token?: string) => this.#read<OrProblem<ConsultationReport>>(`/${id}/report`, token);
  desk = async (id: string, who?: Session) => this.#read<OrProblem<ConsultationCase>>(`/${id}/desk`, (who ?? (await this.official())).token);

  /** The letters to somebody, without codes. */
  async letters(name: string): Promise<Array<{subject: string; text: string}>> {
    return this.town.db.selectFrom('mails').select(['subject', 'text']).where('recipient', '=', `${name}@example.org`).where('code', 'is', null).orderBy('created_at').execute();
  }

  /** What is on record, oldest first. */
  async audited(id: string): Promise<string[]> {
    const rows = await this.town.db.selectFrom('audit').select(['action']).where('subject', '=', `consultation:${id}`).orderBy('at').execute();
    return rows.map(({action}) => action);
  }
}
