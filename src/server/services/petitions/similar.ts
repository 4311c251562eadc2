import type {LangMap} from '../../../contract/http.ts';
import {openStatuses, type PetitionStatus} from '../../../contract/petition.ts';
import type {Reader} from '../../db/transaction.ts';
import {fold} from '../../../contract/fold.ts';
import {mostWords} from '../../../contract/search-words.ts';
import {matching} from './search.ts';
import {countColumns, petitionRecords, type CountRecord} from './store.ts';

const shown = 5;
const compared = 200;

/** What somebody can sign instead of asking for the same again, or read the answer to. */
const worthAPointer: readonly PetitionStatus[] = [...openStatuses, 'under_review', 'answered'];

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

/** Titles alone: the rest is read of the few that are shown. */
const candidates = (db: Reader, stems: ReadonlySet<string>, among: 'public' | 'every') => {
  // The longest say most.
  const telling = [...stems].sort((a, b) => b.length - a.length).slice(0, mostWords);
  return db.selectFrom('petitions').select(['petitions.id', 'petitions.title']).where(matching(db, telling, {words: 'any', among})).orderBy('petitions.submitted_at', 'desc').limit(compared);
};

async function mostAlike(db: Reader, titles: ReadonlyArray<Pick<CountRecord, 'id' | 'title'>>, stems: ReadonlySet<string>): Promise<CountRecord[]> {
  const ids = titles
    .map(({id, title}) => ({id, score: likeness(stems, stemsOf(JSON.parse(title) as LangMap))}))
    .filter(({score}) => score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({id}) => id);
  if (ids.length === 0) return [];
  const records: CountRecord[] = await petitionRecords(db).clearSelect().select(countColumns).where('petitions.id', 'in', ids).execute();
  return records.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Petitions to the same body with much the same words in their titles, most alike first: for officials. */
export async function similarTo(db: Reader, {id, body_id, title}: CountRecord): Promise<CountRecord[]> {
  const stems = stemsOf(JSON.parse(title) as LangMap);
  if (stems.size === 0) return [];
  return mostAlike(db, await candidates(db, stems, 'every').where('petitions.body_id', '=', body_id).where('petitions.id', '!=', id).execute(), stems);
}

/** Public petitions with much the same words in their titles that are worth a pointer, most alike first. */
export async function similarTitles(db: Reader, title: string, bodyId: string | undefined): Promise<CountRecord[]> {
  const stems = stemsOf({'': title});
  // One word has nothing in common with a title but by chance.
  if (stems.size < 2) return [];
  let query = candidates(db, stems, 'public').where('petitions.listed_at', 'is not', null).where('petitions.status', 'in', [...worthAPointer]);
  if (bodyId) query = query.where('petitions.body_id', '=', bodyId);
  return mostAlike(db, await query.execute(), stems);
}
