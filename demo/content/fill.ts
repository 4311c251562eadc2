import {parseRichText} from '../../src/contract/rich-text-parser.ts';
import type {Petition} from '../../src/contract/petition.ts';
import {createApp} from '../../src/server/app.ts';
import type {Database} from '../../src/server/deps.ts';
import {fillConsultations} from './consultations/fill.ts';
import {createKeys} from '../../src/server/identity/keys.ts';
import {saveBodies} from '../../src/server/services/bodies/store.ts';
import {searchText} from '../../src/server/services/petitions/starting.ts';
import {discuss} from './discuss.ts';
import {anyMoment, day, signingMoments, workdayBefore, workingMorning} from './moments.ts';
import {seeded, type Random} from './random.ts';
import {createSigning, createTownspeople, signings} from './signers.ts';
import type {Story} from './story.ts';
import {signTogether} from './together.ts';
import {body, deputy, moderator, official, officials, stories} from './town.ts';
import {Visitor} from './visitor.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Petitions that came before these, on paper. */
const earlierPetitions = '1270';

/** Adds the translation the council's press office made. */
async function translate(db: Database, id: string, {author, title, text}: Story): Promise<void> {
  const {number} = await db.selectFrom('petitions').select('number').where('id', '=', id).executeTakeFirstOrThrow();
  const texts = {uk: parseRichText(text.uk), en: parseRichText(text.en)};
  await db
    .updateTable('petitions')
    .set({title: JSON.stringify(title), text: JSON.stringify(texts), search: searchText(number, author, {...title}, texts)})
    .where('id', '=', id)
    .execute();
}

/** When a petition was handed in. */
function submittedAt({submitted, published, rejected}: Story, now: number): number {
  const decided = published ?? rejected?.at;
  return decided ? workdayBefore(workingMorning(decided, now)) + 5 * hour : anyMoment(submitted ?? {days: 0}, now);
}

/** What is left behind by acting in a past clock: codes nobody waits for, and letters that must not leave now. */
async function tidy(db: Database): Promise<void> {
  for (const table of ['mails', 'sessions', 'pending_acts', 'idempotency'] as const) await db.deleteFrom(table).execute();
}

/** Ids by the names the stories have. */
export interface Filled {
  readonly petitions: Readonly<Record<string, string>>;
  readonly consultations: Readonly<Record<string, string>>;
}

/**
 * Fills an empty database with the demo town: its petitions are led through the service's own
 * rules, in a clock that runs through the months before `now`.
 * @returns The petitions' ids by the names the town's pages use.
 */
export async function fillTown(db: Database, {secret, now: start, publicUrl = 'http://localhost:8080'}: {secret: string; now: Date; publicUrl?: string}): Promise<Filled> {
  const now = start.getTime();
  let time = now - 200 * day;
  await saveBodies(db, [body]);
  await db.insertInto('meta').values({key: 'petition_number', value: earlierPetitions}).execute();
  const app = await createApp({db, secret, clock: () => new Date(time), config: {demo: true, rateFactor: 0, officials, publicUrl}});
  const visitor = new Visitor(app, db);
  const random: Random = seeded(1654);
  const keys = createKeys(secret);
  const people = createTownspeople(2600, keys, random);
  /** A chance of its own: whoever signs together leaves everybody else as they are. */
  const apart: Random = seeded(1991);

  const at = (instant: number) => {
    time = instant;
  };

  async function collect(story: Story, petition: Petition): Promise<void> {
    const {signing, reviewed, handedOver} = story;
    if (!signing || !petition.publishedAt || !petition.closesAt) return;
    const from = Date.parse(petition.publishedAt) + hour;
    const reached = signing.reached && workingMorning(signing.reached, now) + 3 * hour;
    const ends = [Date.parse(petition.closesAt), now - minute, reviewed ? workingMorning(reviewed, now) : Infinity];
    const to = Math.min(...ends) - 1000;
    const moments = signingMoments(signing, {from, to, reached, threshold: petition.threshold, now, random});
    const together = (signing.together ?? []).flatMap((some) => signTogether(some, story.slug, {now, keys, random: apart}));
    const all = [...signings(moments, people, random), ...together].sort((a, b) => a.at - b.at);
    const signUntil = createSigning(db, petition, all, {keys, random});
    for (const until of reached ? [reached, to] : [to]) {
      at(until);
      await signUntil(until);
      await app.tick();
    }
    if (handedOver || Date.parse(petition.closesAt) < now) {
      at(Date.parse(petition.closesAt) + minute);
      await app.tick();
    }
  }

  async function tell(story: Story): Promise<string> {
    const {slug, author, title, text, rejected, published, reviewed, drafted, answered, handedOver} = story;
    at(submittedAt(story, now));
    const id = await visitor.submit({
      bodyId: body.id,
      lang: 'uk',
      title: title.uk,
      text: text.uk,
      name: author,
      email: `author.${slug}@vilkhivka.example`,
      consent: true,
    });
    await translate(db, id, story);
    if (rejected) {
      at(workingMorning(rejected.at, now));
      await visitor.decide(moderator.email, id, {to: 'rejected', ground: rejected.ground, reason: rejected.reason});
    }
    if (published) {
      at(workingMorning(published, now));
      await collect(story, await visitor.decide(moderator.email, id, {to: 'collecting'}));
    }
    if (reviewed) {
      at(workingMorning(reviewed, now));
      await visitor.decide(official.email, id, {to: 'under_review'});
    }
    if (drafted) {
      const {at: when, ...words} = drafted;
      at(workingMorning(when, now) + 2 * hour);
      await visitor.draft(deputy.email, id, {...words, outcome: 'supported', lang: 'uk', signatory: '', signedOn: ''});
    }
    if (answered) {
      const {at: when, ...answer} = answered;
      at(workingMorning(when, now) + hour);
      await visitor.decide(official.email, id, {to: 'answered', answer: {...answer, lang: 'uk', signedOn: new Date(time).toISOString().slice(0, 10)}});
    }
    if (handedOver) {
      at(workingMorning(handedOver.at, now));
      const dueOn = new Date(now + handedOver.dueIn * day).toISOString().slice(0, 10);
      await visitor.decide(official.email, id, {to: 'handed_to_appeals', appeal: {number: handedOver.number, dueOn}});
    }
    return id;
  }

  const ids: Record<string, string> = {};
  for (const story of [...stories].sort((a, b) => submittedAt(a, now) - submittedAt(b, now))) ids[story.slug] = await tell(story);
  await discuss({visitor, db, ids, moderator: moderator.email, now, at});
  const drafts = await fillConsultations({visitor, now, at, publicUrl, tick: () => app.tick()});
  at(now);
  await app.tick();
  await app.stop();
  await tidy(db);
  return {petitions: ids, consultations: drafts};
}
