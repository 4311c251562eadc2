import {z} from '@hono/zod-openapi';
import {limits} from '../../../contract/fields.ts';
import {countList, petitionFilter, petitionPage, petitionSchema, signaturePage} from '../../../contract/schemas/petition.ts';
import type {Context} from '../../context.ts';
import {cached} from '../../http/cached.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {readQuery} from '../../http/body.ts';
import {endpoint, param, type RequestContext, type Router} from '../../http/endpoint.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import {sessionOf} from '../../identity/sessions.ts';
import {listPetitions} from './list.ts';
import {countOf} from './present.ts';
import {maySeeCase} from './rules.ts';
import {countRecordsOf, findPetition, signersOf, type PetitionRecord} from './store.ts';
import {wholeOf} from './whole.ts';

const tag = 'Petitions';

/** A petition everyone may see, or one whose body somebody works for. */
async function visible(c: RequestContext, context: Context): Promise<PetitionRecord> {
  const record = await findPetition(context.db, param(c, 'id'));
  if (!record) throw new ProblemError('not_found');
  if (record.listed_at) return record;
  const session = await sessionOf(c, context);
  if (!session || !maySeeCase(session.roles, record.body_id)) throw new ProblemError('not_found');
  return record;
}

export function petitionReadRoutes(router: Router, context: Context): void {
  const {db, clock, keys} = context;
  const now = () => clock().toISOString();

  endpoint(
    router,
    {method: 'get', path: '/petitions', tag, who: 'everyone', summary: 'Public petitions', query: petitionFilter, answers: {200: petitionPage}},
    async (c) => {
      const at = now();
      const {items, ...rest} = await listPetitions(db, readQuery(c, petitionFilter), at);
      return cached(c, {items: items.map((record) => countOf(record, at)), ...rest}, 'live');
    },
  );

  const ids = z.object({ids: z.string({error: 'required'}).meta({description: `At most ${limits.counts.max}, with commas`})});
  endpoint(
    router,
    {method: 'get', path: '/petitions/counts', tag, who: 'everyone', summary: 'The counts of some petitions', query: ids, answers: {200: countList}},
    async (c) => {
      const wanted = [...new Set(readQuery(c, ids).ids.split(',').filter(Boolean))];
      if (wanted.length > limits.counts.max) {
        throw wrongField('ids', 'too_long', limits.counts.max);
      }
      const records = await countRecordsOf(db, wanted);
      const found = new Map(records.map((record) => [record.id, record]));
      const items = wanted.flatMap((id) => found.get(id) ?? []).map((record) => countOf(record, now()));
      return cached(c, {items}, 'live');
    },
  );

  endpoint(router, {method: 'get', path: '/petitions/{id}', tag, who: 'everyone', summary: 'One petition', answers: {200: petitionSchema}}, async (c) => {
    const record = await visible(c, context);
    return cached(c, await wholeOf(context, record), record.listed_at ? 'live' : 'personal');
  });

  const signerQuery = z.object({cursor: z.string().max(500).optional()});
  endpoint(
    router,
    {method: 'get', path: '/petitions/{id}/signatures', tag, who: 'everyone', summary: 'Public names of the signers, newest first', query: signerQuery, answers: {200: signaturePage}},
    async (c) => {
      const record = await visible(c, context);
      const size = limits.page.size;
      // A date is public, the time is not: in the cursor it is veiled, and sealed so that nobody can
      // find it out by asking with other times.
      const sealOf = (id: string, veiled: number) => keys.seal(record.id, id, String(veiled));
      const [id = '', veiled = 0, seal] = readCursor(readQuery(c, signerQuery).cursor, ['string', 'number', 'string']) ?? [];
      if (seal !== undefined && seal !== sealOf(String(id), Number(veiled))) throw wrongField('cursor');
      const after = seal === undefined ? undefined : ([new Date(keys.veil(String(id), Number(veiled))).toISOString(), String(id)] as const);
      const rows = await signersOf(db, record.id, {size: size + 1, ...(after ? {after} : {})});
      const page = rows.slice(0, size);
      const last = page.at(-1);
      const position = last && keys.veil(last.id, Date.parse(last.signed_at));
      const next = rows.length > size && last && position !== undefined ? writeCursor([last.id, position, sealOf(last.id, position)]) : null;
      return cached(c, {items: page.map(({name, day}) => ({name, signedOn: day})), next, total: record.signatures}, 'names');
    },
  );
}
