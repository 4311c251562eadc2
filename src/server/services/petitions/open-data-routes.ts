import {z} from '@hono/zod-openapi';
import type {PetitionHistory} from '../../../contract/petition.ts';
import {exportFilter, petitionHistory, type PetitionQuery} from '../../../contract/schemas/petition.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {cached, tagOf} from '../../http/cached.ts';
import {csvFile, type Row} from '../../http/csv.ts';
import {endpoint, param, type RequestContext, type Router} from '../../http/endpoint.ts';
import {ProblemError} from '../../http/problem.ts';
import {listBodies} from '../bodies/store.ts';
import {petitionUrl} from './letters.ts';
import {listPetitions} from './list.ts';
import {historyColumns, petitionColumns, petitionRow, signatureColumns, signatureRow, type Authority} from './open-data.ts';
import {historyOf} from './present.ts';
import {daysOf, findPetition, invalidOf, publicRecordsOf, publicState, signersUntil, withdrawnOf, type PetitionRecord} from './store.ts';

const tag = 'Open data';
const csv = {who: 'everyone', answers: {200: z.string()}, contentType: 'text/csv'} as const;

/** Rows read at a time. A petition is long, a signature is short. */
const petitionsAtOnce = 100;
const signaturesAtOnce = 1000;
/** Part of every file's tag: another form of the same data is another file. */
const form = '1';

type Filter = Omit<PetitionQuery, 'sort' | 'limit' | 'cursor'>;

async function* petitionParts(context: Context, filter: Filter, authorities: ReadonlyMap<string, Authority>): AsyncGenerator<readonly Row[]> {
  const {db, clock} = context;
  let cursor: string | undefined;
  do {
    const {items, next} = await listPetitions(db, {...filter, sort: 'newest', limit: petitionsAtOnce, cursor}, clock().toISOString());
    const whole = new Map((await publicRecordsOf(db, items.map(({id}) => id))).map((record) => [record.id, record]));
    yield items.flatMap(({id}) => whole.get(id) ?? []).map((record) => petitionRow(record, authorities.get(record.body_id) ?? {codes: {}}, petitionUrl(context, record.id)));
    cursor = next ?? undefined;
  } while (cursor);
}

async function* signatureParts({db, clock}: Context, record: PetitionRecord): AsyncGenerator<readonly Row[]> {
  const until = clock().toISOString();
  let after: readonly [string, string] | undefined;
  do {
    const lines = await signersUntil(db, record.id, until, {size: signaturesAtOnce, after});
    yield lines.map(({name, day}) => signatureRow(record, {name, signedOn: day}));
    const last = lines.length === signaturesAtOnce ? lines.at(-1) : undefined;
    after = last && [last.signed_at, last.id];
  } while (after);
}

async function* onePart(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** Open data is what everyone may see: officials get no more of it. */
async function listed(c: RequestContext, {db}: Context): Promise<PetitionRecord> {
  const record = await findPetition(db, param(c, 'id'));
  if (!record?.listed_at) throw new ProblemError('not_found');
  return record;
}

export function openDataRoutes(router: Router, context: Context): void {
  const {db, clock, limits} = context;
  const today = () => clock().toISOString().slice(0, 10);
  const versionTag = ({version}: PetitionRecord) => `W/"${form}-${version}"`;

  endpoint(router, {method: 'get', path: '/petitions.csv', tag, summary: 'Public petitions as CSV, newest first, all in one file', query: exportFilter, ...csv}, async (c) => {
    const filter = readQuery(c, exportFilter);
    const [state, bodies] = await Promise.all([publicState(db), listBodies(db)]);
    const authorities = new Map(bodies.map(({id, codes}) => [id, {codes: JSON.parse(codes) as Record<string, string>}]));
    return csvFile(c, limits, {
      name: `petitions-${today()}`,
      columns: petitionColumns,
      parts: petitionParts(context, filter, authorities),
      etag: `W/${tagOf(JSON.stringify([form, state, bodies]))}`,
      how: 'file',
    });
  });

  endpoint(router, {method: 'get', path: '/petitions/{id}/signatures.csv', tag, summary: 'Everybody whose signature counts, as CSV, oldest first, all in one file', ...csv}, async (c) => {
    const record = await listed(c, context);
    return csvFile(c, limits, {
      name: `petition-${record.number}-signatures-${today()}`,
      columns: signatureColumns,
      parts: signatureParts(context, record),
      etag: versionTag(record),
      how: 'nameFile',
    });
  });

  endpoint(router, {method: 'get', path: '/petitions/{id}/history', tag, summary: 'How the count came about, day by day', who: 'everyone', answers: {200: petitionHistory}}, async (c) => {
    const {id} = await listed(c, context);
    const [days, withdrawn, invalid] = await Promise.all([daysOf(db, id), withdrawnOf(db, id), invalidOf(db, id)]);
    const items = historyOf(days);
    return cached(c, {id, items, total: items.at(-1)?.total ?? 0, withdrawn, invalid} satisfies PetitionHistory, 'live');
  });

  endpoint(router, {method: 'get', path: '/petitions/{id}/history.csv', tag, summary: 'The same history as CSV', ...csv}, async (c) => {
    const record = await listed(c, context);
    const days = historyOf(await daysOf(db, record.id));
    return csvFile(c, limits, {
      name: `petition-${record.number}-history-${today()}`,
      columns: historyColumns,
      parts: onePart(days.map(({on, signed, total}) => [record.id, on, signed, total])),
      etag: versionTag(record),
      how: 'file',
    });
  });
}
