import type {Body} from '../../contract/body.ts';
import {limits} from '../../contract/fields.ts';
import type {Page, Source} from '../../contract/http.ts';
import {openStatuses, type Petition, type PetitionCount, type PetitionPage, type PetitionStatus, type PetitionTotals} from '../../contract/petition.ts';
import * as routes from '../../contract/routes.ts';
import {wordsOf} from '../../contract/search-words.ts';
import {consultationReads} from './archive-consultations.ts';
import {discussionReads} from './archive-discussions.ts';
import {Files, json, problem, type Answer, type Asked} from './archive-files.ts';

/** Nothing happens in an archive any more: a stream that stays open and is silent, so that nobody asks again. */
const silence = () => new Response(new ReadableStream(), {headers: {'content-type': 'text/event-stream'}});

async function counts({files, query}: Asked): Promise<Response> {
  const ids = (query.get('ids') ?? '').split(',').filter(Boolean);
  const found = await Promise.all(ids.map((id) => files.read<PetitionCount>(`petitions/${encodeURIComponent(id)}/count`)));
  return json({items: found.filter((count) => count !== undefined)});
}

/** A petition's own page is now the archive's. */
async function petition({files, id}: Asked): Promise<Response> {
  const found = await files.read<Petition>(`petitions/${id}`);
  return found ? json({...found, url: `${files.base}${routes.petitionPage(found.id)}/`}) : problem('not_found');
}

const sorts: Readonly<Record<string, (a: PetitionCount, b: PetitionCount) => number>> = {
  closing: (a, b) => ((a.closesAt ?? '') < (b.closesAt ?? '') ? -1 : 1),
  signatures: (a, b) => b.signatures - a.signatures,
};

/** Those with words that begin as somebody typed, wherever the service would have looked. */
async function withWords(files: Files, items: readonly PetitionCount[], q: string): Promise<readonly PetitionCount[]> {
  const words = wordsOf(q);
  const texts = (await files.read<Readonly<Record<string, string>>>('search')) ?? {};
  return items.filter(({id}) => words.length > 0 && words.every((word) => ` ${texts[id] ?? ''}`.includes(` ${word}`)));
}

const totalsOf = (all: readonly PetitionCount[], fitting: readonly PetitionCount[], asked: readonly PetitionCount[]): PetitionTotals => {
  const statuses: Partial<Record<PetitionStatus, number>> = {};
  for (const {status} of fitting) statuses[status] = (statuses[status] ?? 0) + 1;
  return {all: asked.length, late: fitting.filter(({late}) => late).length, statuses, bodies: new Set(all.map(({body: {id}}) => id)).size};
};

/** The list as the service would filter it; here it is done in the page, over one file. */
async function list({files, query}: Asked): Promise<Response> {
  const [status, bodyId, q, late, sort] = ['status', 'body', 'q', 'late', 'sort'].map((name) => query.get(name) ?? '');
  const [from, size] = [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? limits.page.size)];
  const all = (await files.read<Page<PetitionCount>>('petitions'))?.items ?? [];
  const ofBody = bodyId ? all.filter(({body: {id}}) => id === bodyId) : all;
  const fitting = q?.trim() ? await withWords(files, ofBody, q) : ofBody;
  const statuses = status ? status.split(',') : sort === 'closing' && !late ? openStatuses : undefined;
  const asked = fitting.filter((item) => (!statuses || statuses.includes(item.status)) && (!late || item.late) && (sort !== 'closing' || item.closesAt));
  const order = sorts[sort ?? ''];
  if (order) asked.sort(order);
  const end = from + size;
  const page: PetitionPage = {items: asked.slice(from, end), next: end < asked.length ? String(end) : null, ...(from ? {} : {totals: totalsOf(all, fitting, asked)})};
  return json(page);
}

async function body({files, id}: Asked): Promise<Response> {
  const bodies = await files.read<Page<Body>>('bodies');
  const found = bodies?.items.find((item) => encodeURIComponent(item.id) === id);
  return found ? json(found) : problem('not_found');
}

const signers: Answer = ({files, id, query}) => files.answer(`petitions/${id}/signatures${query.has('cursor') ? `/${encodeURIComponent(query.get('cursor') ?? '')}` : ''}`);

/** The contract's reads. What is not among them was for officials, or for acts. */
const reads: ReadonlyArray<readonly [RegExp, Answer]> = [
  [/^events$/, silence],
  [/^petitions$/, list],
  [/^petitions\/counts$/, counts],
  [/^petitions\/similar$/, () => json({items: []})],
  [/^petitions\/([^/]+)$/, petition],
  [/^petitions\/([^/]+)\/signatures$/, signers],
  [/^petitions\/([^/]+)\/history$/, ({files, id}) => files.answer(`petitions/${id}/history`)],
  ...consultationReads,
  ...discussionReads,
  [/^(capabilities|bodies)$/, ({files, id}) => files.answer(id)],
  [/^bodies\/([^/]+)$/, body],
];

/**
 * A source whose service has gone: it answers the contract's reads from the files that `npm run
 * archive` made, wherever they lie, and refuses every act as `archived`.
 *
 * @param address Of the archive's folder, absolute.
 * @param archivedOn The instant at which it was made.
 * @param get What fetches a file.
 */
export function archiveAt(address: string, archivedOn: string, get: typeof fetch = (...request) => fetch(...request)): Source {
  const base = address.replace(/\/+$/, '');
  return {
    base,
    archivedOn,
    async backend(request) {
      const path = request.url.slice(`${base}/api/v1/`.length).split('?', 1)[0] ?? '';
      if (request.method !== 'GET') return problem('archived');
      for (const [pattern, answer] of reads) {
        const match = pattern.exec(path);
        if (match) return answer({files: new Files(base, get, request.signal), id: match[1] ?? '', query: new URL(request.url).searchParams});
      }
      return problem('archived');
    },
  };
}
