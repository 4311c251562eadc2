import type {Body, PetitionTerms} from '../src/contract/body.ts';
import type {Petition} from '../src/contract/petition.ts';
import type {LegalSource, Term} from '../src/contract/terms.ts';

const source: LegalSource = {title: {uk: 'Закон «Про звернення громадян», ст. 23-1'}, verified: true};
const term: Term = {n: 10, unit: 'working_day', source};
const day = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * day).toISOString();

const sampleTerms = (): PetitionTerms => ({
  profile: 'ua',
  threshold: 250,
  thresholdSource: source,
  period: 'P80D',
  periodSource: source,
  moderation: term,
  reviewStart: term,
  answer: term,
  handover: term,
});

/** Whom it is addressed to. */
export const sampleBody = (): Body => ({id: 'town', name: {uk: 'Міська рада'}, kind: 'local', population: 12_400, profile: 'ua', codes: {}, timeZone: 'Europe/Kyiv', petition: sampleTerms()});

/** One open petition with every part a page shows, for measurements that must not depend on a database. */
export const samplePetition = (): Petition => ({
  id: 'sample',
  number: 'П-1',
  title: {uk: 'Освітлення в парку'},
  body: {id: 'town', name: {uk: 'Міська рада'}, kind: 'local', timeZone: 'Europe/Kyiv'},
  status: 'collecting',
  outcome: null,
  signatures: 120,
  threshold: 250,
  publishedAt: at(-20),
  closesAt: at(60),
  dueStep: null,
  dueAt: null,
  late: null,
  version: 1,
  text: {uk: [{type: 'paragraph', content: ['Просимо встановити ліхтарі.']}]},
  author: 'Оксана Т.',
  submittedAt: at(-22),
  terms: sampleTerms(),
  growth: [-20, -10, -1].map((days) => ({on: at(days).slice(0, 10), total: 120 + days * 5})),
  timeline: [{from: null, to: 'submitted', at: at(-22), actorRole: 'citizen'}, {from: 'submitted', to: 'collecting', at: at(-20), actorRole: 'moderator'}],
  upcoming: [{step: 'closing', dueAt: at(60), term: null, late: null, source}],
  answer: null,
  rejection: null,
  appeal: null,
  url: 'https://example.org/petitions/sample',
});
