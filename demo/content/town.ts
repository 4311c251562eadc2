import {answered} from './petitions/answered.ts';
import {closed} from './petitions/closed.ts';
import {collecting} from './petitions/collecting.ts';
import {reviewed} from './petitions/reviewed.ts';

export const stories = [...collecting, ...reviewed, ...answered, ...closed];

export const councilName = {
  uk: 'Вільхівська міська рада',
  en: 'Vilkhivka Town Council',
  ky: 'Вильховка шаардык кеңеши',
  ru: 'Вильховский городской совет',
} as const;

/** Who works at the demo's desk. The mailboxes are shown at `/dev/mail`. */
export const officials = [
  {email: 'moderator@vilkhivka.example', role: 'moderator', bodyId: null},
  {email: 'council@vilkhivka.example', role: 'official', bodyId: null},
  {email: 'admin@vilkhivka.example', role: 'administrator', bodyId: null},
] as const;

export const [moderator, official] = officials;
