import {provisionNamed} from '../../../contract/consultation-routes.ts';
import type {Target} from '../../../contract/comments.ts';
import type {Provision, RemovedProvision} from '../../../contract/provisions.ts';
import type {AnchorRow, VersionRow} from '../../db/consultation-schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {placeAsWritten, placeInNext, quoteOf, type Place, type Text} from './anchoring.ts';
import {hold} from './store.ts';

export interface Version extends Text {
  readonly n: number;
  readonly lang: string;
  readonly provisions: readonly Provision[];
  readonly removed: readonly RemovedProvision[];
}

export const versionOf = ({n, lang, provisions, removed}: VersionRow): Version => ({
  n,
  lang,
  provisions: JSON.parse(provisions) as Provision[],
  removed: JSON.parse(removed) as RemovedProvision[],
});

/** One version as it is stored. */
export const findVersion = (db: Reader, consultationId: string, n: number): Promise<VersionRow | undefined> =>
  db.selectFrom('consultation_versions').selectAll().where('consultation_id', '=', consultationId).where('n', '=', n).executeTakeFirst();

/** Those that everyone may see, from one on. */
async function publicVersions(db: Reader, consultationId: string, from: number): Promise<Version[]> {
  const rows = await db.selectFrom('consultation_versions').selectAll().where('consultation_id', '=', consultationId).where('n', '>=', from).where('published_at', 'is not', null).orderBy('n').execute();
  return rows.map(versionOf);
}

interface Written {
  readonly consultationId: string;
  readonly publicUrl: string;
  readonly target: Target;
}

export interface Placed {
  readonly version: number;
  readonly place: Place;
}

/**
 * Where a new comment stands: in the version it is written about, and in each that has come since.
 * Empty where no provision is meant; undefined where it names one that is not there.
 */
export async function placesOf(trx: Transaction, {consultationId, publicUrl, target}: Written): Promise<readonly Placed[] | undefined> {
  const named = provisionNamed(publicUrl, consultationId, target.source);
  if (!named) return [];
  // Who writes and who publishes a version at the same instant wait for each other.
  await hold(trx, consultationId, 'share');
  const [first, ...later] = await publicVersions(trx, consultationId, named.version);
  const written = first?.n === named.version ? placeAsWritten(first, named.provision, target.selector) : undefined;
  if (!first || !written) return undefined;
  const placed: Placed[] = [{version: first.n, place: written}];
  let [from, place] = [first, written];
  for (const to of later) {
    place = placeInNext(place, quoteOf(target.selector), from, to);
    placed.push({version: to.n, place});
    from = to;
  }
  return placed;
}

interface Of {
  readonly commentId: string;
  readonly consultationId: string;
  readonly writtenAt: string;
}

const rowOf = ({commentId, consultationId, writtenAt}: Of, {version, place: {provision, state, way, first, past}}: Placed): AnchorRow => ({
  comment_id: commentId,
  version,
  consultation_id: consultationId,
  provision,
  state,
  way,
  first,
  past,
  written_at: writtenAt,
  revision: 1,
});

export async function storePlaces(trx: Transaction, of: Of, placed: readonly Placed[]): Promise<void> {
  if (placed.length > 0) await trx.insertInto('consultation_anchors').values(placed.map((one) => rowOf(of, one))).execute();
}

const atOnce = 500;

/** Finds for all that was said about a version its place in the next one. @returns How many in each state. */
export async function placeAll(trx: Transaction, consultationId: string, from: Version, to: Version): Promise<Record<Place['state'], number>> {
  const counts = {sure: 0, doubtful: 0, unplaced: 0};
  const rows = await trx
    .selectFrom('consultation_anchors as anchors')
    .innerJoin('comments', 'comments.id', 'anchors.comment_id')
    .select(['anchors.comment_id', 'anchors.provision', 'anchors.state', 'anchors.way', 'anchors.first', 'anchors.past', 'anchors.written_at', 'comments.target'])
    .where('anchors.consultation_id', '=', consultationId)
    .where('anchors.version', '=', from.n)
    .execute();
  const placed = rows.map(({comment_id, target, written_at, ...before}) => {
    const place = placeInNext(before, quoteOf(target === null ? undefined : (JSON.parse(target) as Target).selector), from, to);
    counts[place.state]++;
    return rowOf({commentId: comment_id, consultationId, writtenAt: written_at}, {version: to.n, place});
  });
  for (let at = 0; at < placed.length; at += atOnce) await trx.insertInto('consultation_anchors').values(placed.slice(at, at + atOnce)).execute();
  return counts;
}
