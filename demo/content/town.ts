import type {NewBody} from '../../src/server/services/bodies/store.ts';
import {answered} from './petitions/answered.ts';
import {closed} from './petitions/closed.ts';
import {collecting} from './petitions/collecting.ts';
import {reviewed} from './petitions/reviewed.ts';

export const stories = [...collecting, ...reviewed, ...answered, ...closed];

/** The council petitions are addressed to. Its own statute asks for more signatures than the law does. */
export const body: NewBody = {
  id: 'vilkhivka',
  name: {
    uk: 'Вільхівська міська рада',
    en: 'Vilkhivka Town Council',
    ky: 'Вильховка шаардык кеңеши',
    ru: 'Вильховский городской совет',
  },
  kind: 'local',
  population: 38_000,
  profile: 'ua',
  codes: {edrpou: '00000000', katottg: 'UA00000000000000000'},
  timeZone: 'Europe/Kyiv',
  statute: {
    source: {
      title: {
        uk: 'Статут Вільхівської громади, розділ 5',
        en: 'Statute of the Vilkhivka community, chapter 5',
        ky: 'Вильховка жамаатынын уставы, 5-бөлүм',
        ru: 'Устав Вильховской громады, раздел 5',
      },
      verified: true,
    },
    threshold: 250,
    period: 'P90D',
  },
};

/** Who works at the demo's desk. The mailboxes are shown at `/dev/mail`. */
export const officials = [
  {email: 'moderator@vilkhivka.example', role: 'moderator', bodyId: null},
  {email: 'council@vilkhivka.example', role: 'official', bodyId: null},
  {email: 'deputy@vilkhivka.example', role: 'official', bodyId: null},
  {email: 'admin@vilkhivka.example', role: 'administrator', bodyId: null},
] as const;

export const [moderator, official, deputy] = officials;
