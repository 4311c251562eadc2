import {answerProposals, createConsultation, extendConsultation, moveConsultation, publishVersion, readConsultationCase, recogniseText, saveConsultation} from '../../src/client/consultation-desk.ts';
import {readProposals} from '../../src/client/consultations.ts';
import {newKey} from '../../src/client/key.ts';
import type {Seat} from '../../src/client/sessions.ts';
import {inPage} from '../../src/client/source.ts';
import type {ConsultationDraft, ConsultationTransition, NewConsultation, NewProposalAnswer} from '../../src/contract/consultation-desk.ts';
import {consultationSubject, provisionSource} from '../../src/contract/consultation-routes.ts';
import {Discussion} from './discussion.ts';
import {bodyId, officials, type Service} from './service.ts';

const draft: NewConsultation = {
  bodyId,
  kind: 'draft_act',
  amends: false,
  title: {en: 'Rules of safe traffic near schools', uk: 'Правила безпечного руху біля шкіл', ky: 'Мектептердин жанындагы коопсуз кыймыл эрежелери', ru: 'Правила безопасного движения у школ'},
  summary: {
    en: 'A draft decision of the council. It changes speed, stops and parking in eleven streets.',
    uk: 'Проєкт рішення міської ради. Змінює швидкість, зупинки й паркування на 11 вулицях.',
    ky: 'Шаардык кеңештин чечиминин долбоору. 11 көчөдө ылдамдыкты, аялдамаларды жана токтоо жайларын өзгөртөт.',
    ru: 'Проект решения городского совета. Меняет скорость, остановки и парковку на 11 улицах.',
  },
  text: {uk: 'Торік біля шкіл сталося *дев’ять* пригод.', en: 'There were *nine* accidents near schools last year.', ky: 'Былтыр мектептердин жанында *тогуз* кырсык болгон.', ru: 'В прошлом году у школ произошло *девять* аварий.'},
  affected: {en: 'Parents, drivers, carriers', uk: 'Батьки, водії, перевізники', ky: 'Ата-энелер, айдоочулар, ташуучулар', ru: 'Родители, водители, перевозчики'},
  consequences: {en: 'Slower traffic from 7 to 20 o’clock', uk: 'Повільніший рух із 7 до 20 години', ky: 'Саат 7ден 20га чейин жайыраак кыймыл', ru: 'Более медленное движение с 7 до 20 часов'},
  contact: {name: 'Оксана Лисенко', email: 'transport@rada.example', phone: '+380 44 000 00 00'},
  documents: [
    {role: 'justification', title: {uk: 'Пояснювальна записка', en: 'Justification note'}, url: 'https://rada.example/note.pdf'},
    {role: 'impact_assessment', title: {uk: 'Аналіз впливу', en: 'Impact assessment'}, url: 'https://rada.example/impact.pdf'},
  ],
  opensAt: '2026-02-17T07:00:00.000Z',
  closesAt: '2026-03-24T16:00:00.000Z',
  moderation: 'post',
  stances: false,
};

/** The act as an official would paste it. */
export const firstText = `Розділ 1. Загальні положення

1. Ці Правила діють на вулицях у межах 300 метрів від входу до школи.

2. Пришкільна зона позначається дорожніми знаками 1.33 «Діти» та розміткою жовтого кольору.

Розділ 2. Швидкість

3. Рух транспорту вулицею Соборною від будинку 41 до будинку 56 обмежується швидкістю 50 кілометрів на годину, крім вихідних і святкових днів.

4. Зупинки громадського транспорту облаштовуються після пішохідного переходу за напрямком руху.

5. Паркування на тротуарі в пришкільній зоні забороняється.
`;

const secondText = firstText.replace('50 кілометрів на годину, крім вихідних і святкових днів', '40 кілометрів на годину').replace('5. Паркування на тротуарі в пришкільній зоні забороняється.', '5. Паркування на тротуарі забороняється.\n\n6. Порушення фіксують камери.');

/** A consultation with the people who take part in it and the officials who run it, without a page. */
export class Consulting extends Discussion {
  readonly id: string;

  private constructor(service: Service, id: string) {
    super(service, consultationSubject(id));
    this.id = id;
  }

  /** Opened, with the first version of its draft act. The clock stands at the opening. */
  static async open(service: Service, change: Partial<NewConsultation> = {}, text = firstText): Promise<Consulting> {
    const opensAt = change.opensAt ?? draft.opensAt;
    service.clock.set(new Date(Date.parse(opensAt) - 3_600_000).toISOString());
    const consulting = await Consulting.announce(service, change, text);
    service.clock.set(opensAt);
    await service.tick();
    return consulting;
  }

  /** Public, with the first version of its draft act, before it opens. The clock stays. */
  static async announce(service: Service, change: Partial<NewConsultation> = {}, text = firstText): Promise<Consulting> {
    const given = {...draft, ...change};
    const seat = await officialOf(service);
    const {id} = await createConsultation(seat, newKey(), given);
    const consulting = new Consulting(service, id);
    if (given.kind === 'draft_act') await consulting.publish(text, 'Перша редакція');
    await consulting.move({to: 'open'});
    return consulting;
  }

  /** Begun, and not announced. */
  static async draft(service: Service, change: Partial<NewConsultation> = {}): Promise<Consulting> {
    const {id} = await createConsultation(await officialOf(service), newKey(), {...draft, opensAt: '2026-03-17T07:00:00.000Z', closesAt: '2026-04-24T16:00:00.000Z', ...change});
    return new Consulting(service, id);
  }

  /** One that is there already. */
  static of(service: Service, id: string): Consulting {
    return new Consulting(service, id);
  }

  /** Publishes a text as the next version. */
  async publish(text: string, note: string): Promise<void> {
    const seat = await officialOf(this.service);
    const {provisions, lang} = await recogniseText(seat, this.id, newKey(), {lang: 'uk', text});
    const {revision} = await readConsultationCase(seat, this.id);
    await publishVersion(seat, this.id, revision, newKey(), {lang, note: {uk: note}, provisions});
    await this.service.tick();
  }

  publishSecond = () => this.publish(secondText, 'Враховано пропозиції до 10 березня');

  /** Somebody changes the draft. */
  async saveDraft(change: Partial<ConsultationDraft>, email: string = officials.official): Promise<void> {
    const seat = await officialOf(this.service, email);
    const {draft: before, revision} = await readConsultationCase(seat, this.id);
    if (!before) throw new Error('It is no draft any more');
    await saveConsultation(seat, this.id, revision, newKey(), {...before, ...change});
    await this.service.tick();
  }

  async move(transition: ConsultationTransition, email: string = officials.official): Promise<void> {
    const seat = await officialOf(this.service, email);
    const {revision} = await readConsultationCase(seat, this.id);
    await moveConsultation(seat, this.id, revision, newKey(), transition);
    await this.service.tick();
  }

  async extend(closesAt: string, reason: string): Promise<void> {
    const seat = await officialOf(this.service);
    const {revision} = await readConsultationCase(seat, this.id);
    await extendConsultation(seat, this.id, revision, newKey(), {closesAt, reason});
    await this.service.tick();
  }

  /** Somebody proposes how a provision of the first version should read, or says something about it. */
  propose(name: string, provision: string, text: string, wording?: string): Promise<string> {
    const source = this.service.source.base + provisionSource(this.id, 1, provision);
    return this.say(name, text, {kind: 'proposal', lang: 'uk', target: {source}, ...(wording === undefined ? {} : {wording})});
  }

  /** The same answer to some proposals. */
  async answer(ids: readonly string[], answer: Partial<NewProposalAnswer>): Promise<void> {
    const seat = await officialOf(this.service);
    const {items} = await readProposals(seat, this.id);
    const proposals = items.filter(({comment}) => ids.includes(comment.id)).map(({comment, revision}) => ({id: comment.id, revision}));
    await answerProposals(seat, this.id, newKey(), {proposals, outcome: 'partly', lang: 'uk', reason: 'Прийнято: 30 км/год у дні навчання.', unit: 'Відділ безпеки руху', ...answer});
    await this.service.tick();
  }
}

async function officialOf(service: Service, email: string = officials.official): Promise<Seat> {
  const {token} = await service.enter(email);
  return {source: inPage(service.app, service.source.base), token};
}
