import type {Consultation, ConsultationPage, ProvisionCounts} from '../src/contract/consultations.ts';
import type {DraftVersion} from '../src/contract/provisions.ts';
import {samplePetition} from './sample-petition.ts';

const source = {title: {uk: 'Порядок проведення консультацій'}, verified: false};

/** A consultation on a draft act that is open, with every part a page shows. */
export const sampleConsultation = (): Consultation => {
  const {body, submittedAt, closesAt} = samplePetition();
  return {
    id: 'sample',
    number: 'К-120',
    title: {uk: 'Правила благоустрою'},
    summary: {uk: 'Нові правила утримання дворів і парків.'},
    body,
    kind: 'draft_act',
    status: 'open',
    opensAt: submittedAt,
    closesAt: closesAt!,
    extended: false,
    dueAt: null,
    late: null,
    latestVersion: 1,
    totals: {comments: 120, proposals: 12, answered: 3},
    version: 1,
    subject: 'consultation:sample',
    text: {},
    affected: {uk: 'Усі, хто живе в місті.'},
    consequences: {},
    contact: {name: 'Відділ благоустрою', email: null, phone: null},
    documents: [],
    terms: {
      profile: 'ua',
      shortest: {n: 15, unit: 'day', source},
      report: {n: 10, unit: 'working_day', source},
      anonymous: false,
      anonymousSource: source,
      documents: [],
      documentsSource: source,
    },
    versions: [{n: 1, note: {uk: 'Перша редакція'}, lang: 'uk', publishedAt: submittedAt, provisions: 1}],
    timeline: [{event: 'step', from: null, to: 'open', at: submittedAt, actorRole: 'official'}],
    reportPublishedAt: null,
    decision: null,
    url: '/consultations/sample',
  };
};

export const sampleConsultations = (): ConsultationPage => ({items: [sampleConsultation()], next: null, totals: {all: 1, statuses: {open: 1}}});

/** The text of its draft act: one provision. */
export const sampleVersion = (): DraftVersion => ({
  n: 1,
  lang: 'uk',
  note: {uk: 'Перша редакція'},
  publishedAt: samplePetition().submittedAt,
  provisions: [{id: 'pt_1', type: 'point', depth: 0, number: '1.', heading: {}, text: {uk: 'Двори прибирають щодня.'}, hash: '', was: null, change: null}],
  removed: [],
});

export const sampleCounts = (): ProvisionCounts => ({n: 1, items: [{provision: 'pt_1', comments: 3, proposals: 2}], unplaced: 0, doubtful: 0, general: 117});
