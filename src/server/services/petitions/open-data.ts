import {plainText} from '../../../contract/rich-text-parser.ts';
import type {LangMap} from '../../../contract/http.ts';
import type {OfficialAnswer, PublicSignature} from '../../../contract/petition.ts';
import type {RichTextMap} from '../../../contract/rich-text.ts';
import {localDate} from '../../calendar.ts';
import type {Row} from '../../http/csv.ts';
import type {PetitionRecord} from './store.ts';

/**
 * The fields of a petition in open data, by the names of the draft schemas for Ukraine's open data
 * (resolution 835 of the Cabinet of Ministers); after `answerText` they are ours.
 */
export const petitionColumns = [
  'uid', 'kind', 'title', 'url', 'text', 'authorityName', 'authorityId', 'authorityCattutc', 'startDate', 'count', 'creator', 'status', 'answerDate', 'answerUrl', 'answerText',
  'number', 'lang', 'threshold', 'endDate', 'outcome',
] as const;

/** One line for each signature that counts: as many lines as the count says. */
export const signatureColumns = ['motionUid', 'voterName', 'motionTitle', 'date'] as const;

/** One line for each day on which people signed; `signed` adds up to the count. */
export const historyColumns = ['motionUid', 'date', 'signed', 'total'] as const;

/** A text in the language it was written in, else in any it is there in. */
const inOwn = <Value>(map: Readonly<Record<string, Value>>, lang: string): Value | undefined => map[lang] ?? Object.values(map)[0];

export const titleOf = ({title, lang}: Pick<PetitionRecord, 'title' | 'lang'>): string => inOwn(JSON.parse(title) as LangMap, lang) ?? '';

export interface Authority {
  /** Registry codes of the body. */
  readonly codes: Readonly<Record<string, string>>;
}

/** A petition as a line of open data, in the language it was written in. */
export function petitionRow(record: PetitionRecord, {codes}: Authority, url: string): Row {
  const {lang, body_time_zone: zone} = record;
  const text = record.text_hidden ? undefined : inOwn(JSON.parse(record.text) as RichTextMap, lang);
  const answer = record.answer === null ? undefined : (JSON.parse(record.answer) as OfficialAnswer);
  return [
    record.id,
    'petition',
    titleOf(record),
    url,
    text ? plainText(text) : '',
    inOwn(JSON.parse(record.body_name) as LangMap, lang) ?? '',
    codes['edrpou'] ?? '',
    codes['katottg'] ?? '',
    record.published_at && localDate(record.published_at, zone),
    record.signatures,
    record.author_name,
    record.status,
    answer ? localDate(answer.publishedAt, zone) : '',
    answer ? url : '',
    answer ? plainText(answer.text) : '',
    record.number,
    lang,
    record.threshold,
    record.closes_at && localDate(record.closes_at, zone),
    record.outcome,
  ];
}

export const signatureRow = (record: PetitionRecord, {name, signedOn}: PublicSignature): Row => [record.id, name, titleOf(record), signedOn];
