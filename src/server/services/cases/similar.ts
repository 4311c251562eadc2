import type {LangMap} from '../../../contract/http.ts';
import type {Reader} from '../../db/transaction.ts';
import {fold} from '../../fold.ts';
import {has} from '../petitions/list.ts';
import {petitionRecords, type PetitionRecord} from '../petitions/store.ts';

const shown = 5;
const compared = 200;

/** Long words without their endings, which change with the case; short words say too little. */
export function stemsOf(title: LangMap): ReadonlySet<string> {
  const words = Object.values(title).flatMap((text) => fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  return new Set(words.map((word) => word.slice(0, Math.max(4, Math.min(6, word.length - 2)))));
}

/** How much of the shorter title the two have in common, from 0 to 1; one word alone is chance. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((stem) => b.has(stem)).length;
  return common < 2 ? 0 : common / Math.min(a.size, b.size);
}

/** Petitions to the same body with much the same words in their titles, most alike first. */
export async function similarTo(db: Reader, {id, body_id, title}: PetitionRecord): Promise<PetitionRecord[]> {
  const stems = stemsOf(JSON.parse(title) as LangMap);
  if (stems.size === 0) return [];
  const candidates = await petitionRecords(db)
    .where('petitions.body_id', '=', body_id)
    .where('petitions.id', '!=', id)
    .where(({or}) => or([...stems].map(has)))
    .orderBy('petitions.submitted_at', 'desc')
    .limit(compared)
    .execute();
  return candidates
    .map((record) => ({record, score: likeness(stems, stemsOf(JSON.parse(record.title) as LangMap))}))
    .filter(({score}) => score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({record}) => record);
}
