import {Visitor} from '../demo/content/visitor.ts';
import type {ConsultationCase, MovedConsultation, NewConsultation} from '../src/contract/consultation-desk.ts';
import * as commentRoutes from '../src/contract/comment-routes.ts';
import * as routes from '../src/contract/consultation-routes.ts';
import type {RecognisedText} from '../src/contract/provisions.ts';
import {createApp} from '../src/server/app.ts';
import {secret, type Town} from './town.ts';

const official = 'official@town.example';
const day = 86_400_000;

/** An act with as many provisions as the acts of towns have. */
const act = Array.from({length: 20}, (_, article) =>
  [
    `Стаття ${article + 1}. Утримання зелених насаджень, розділ ${article + 1}`,
    ...['Видалення дерев дозволяється за рішенням комісії, про яке повідомляють за п’ять днів.', 'За кожне видалене дерево висаджують нове в тому самому кварталі.'].map((text, n) => `${n + 1}. ${text}`),
  ].join('\n'),
).join('\n\n');

/** An open consultation on a draft act, of which people have said something. @returns Its id. */
export async function openConsultation(town: Town): Promise<string> {
  const {db, close} = await town.open();
  const app = await createApp({db, secret, config: {demo: true, rateFactor: 0, officials: [{email: official, role: 'official', bodyId: null}]}});
  const visitor = new Visitor(app, db);
  const draft: NewConsultation = {
    bodyId: 'town',
    kind: 'draft_act',
    amends: false,
    title: {uk: 'Правила утримання зелених насаджень'},
    summary: {uk: 'Чинні правила ухвалено двадцять років тому. Пропонуємо нові: відкритий реєстр дерев і зрозумілий порядок видалення.'},
    text: {},
    affected: {uk: 'Усі мешканці та забудовники'},
    consequences: {uk: 'Порядок видалення дерев стане відкритим'},
    contact: {name: 'Відділ довкілля', email: 'green@town.example', phone: null},
    documents: [],
    opensAt: new Date().toISOString(),
    closesAt: new Date(Date.now() + 30 * day).toISOString(),
    moderation: 'post',
    stances: false,
  };
  const {id} = await visitor.act<MovedConsultation>(official, routes.consultations(), draft);
  const step = async <Answer>(path: string, sent: unknown) => {
    const {revision} = await visitor.look<ConsultationCase>(official, routes.consultationCase(id));
    return visitor.act<Answer>(official, path, sent, revision);
  };
  const {provisions} = await visitor.act<RecognisedText>(official, routes.versionPreview(id), {lang: 'uk', text: act});
  await step(routes.consultationVersions(id), {lang: 'uk', note: {}, provisions});
  await step(routes.consultationTransitions(id), {to: 'open'});
  for (let n = 0; n < 20; n++) {
    const said = {subject: routes.consultationSubject(id), kind: 'proposal', name: `Учасниця ${n}`, lang: 'uk', text: 'Прошу повідомляти за два тижні, і не лише на дошці біля дерева.', consent: true};
    await visitor.act(`voice${n}@town.example`, commentRoutes.comments(), said);
  }
  await app.tick();
  await app.stop();
  await close();
  return id;
}
