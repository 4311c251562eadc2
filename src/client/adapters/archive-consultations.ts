import {consultationLimits} from '../../contract/consultation-limits.ts';
import {consultationPage} from '../../contract/consultation-routes.ts';
import type {Consultation, ConsultationPage, ConsultationRow, ConsultationStatus, PlacedCommentPage, ProposalPage} from '../../contract/consultations.ts';
import {wordsIn} from '../../contract/fold.ts';
import type {Page} from '../../contract/http.ts';
import {commentPageSize} from '../../contract/comment-limits.ts';
import {json, problem, type Answer, type Asked, type Files} from './archive-files.ts';

/** Part of a list that is whole in one file; a cursor says how many come before. */
function partOf<Item>(items: readonly Item[], query: URLSearchParams, usual: number): Page<Item> {
  const from = Number(query.get('cursor') ?? 0);
  const end = from + Number(query.get('limit') ?? usual);
  return {items: items.slice(from, end), next: end < items.length ? String(end) : null};
}

/** Those with words that begin as somebody typed, wherever the service would have looked. */
async function withWords(files: Files, items: readonly ConsultationRow[], q: string): Promise<readonly ConsultationRow[]> {
  const words = wordsIn(q);
  const texts = words.length > 0 ? ((await files.read<Readonly<Record<string, string>>>('consultation-search')) ?? {}) : {};
  return items.filter(({id}) => words.every((word) => ` ${texts[id] ?? ''}`.includes(` ${word}`)));
}

async function list({files, query}: Asked): Promise<Response> {
  const [status, bodyId, kind, q, sort] = ['status', 'body', 'kind', 'q', 'sort'].map((name) => query.get(name) ?? '');
  const all = (await files.read<Page<ConsultationRow>>('consultations'))?.items ?? [];
  const fitting = await withWords(files, all.filter((item) => (!bodyId || item.body.id === bodyId) && (!kind || item.kind === kind)), q ?? '');
  const statuses = status ? status.split(',') : sort === 'closing' ? ['open'] : undefined;
  const asked = fitting.filter((item) => !statuses || statuses.includes(item.status));
  if (sort === 'closing') asked.sort((a, b) => (a.closesAt < b.closesAt ? -1 : 1));
  const counts: Partial<Record<ConsultationStatus, number>> = {};
  for (const item of fitting) counts[item.status] = (counts[item.status] ?? 0) + 1;
  const page: ConsultationPage = {...partOf(asked, query, consultationLimits.page.size), ...(query.has('cursor') ? {} : {totals: {all: asked.length, statuses: counts}})};
  return json(page);
}

/** Its own page is now the archive's. */
async function whole({files, id}: Asked): Promise<Response> {
  const found = await files.read<Consultation>(`consultations/${id}`);
  return found ? json({...found, url: `${files.base}${consultationPage(found.id)}/`}) : problem('not_found');
}

async function placed({files, id, query}: Asked): Promise<Response> {
  const found = await files.read<PlacedCommentPage>(`consultations/${id}`);
  if (!found) return problem('not_found');
  const [provision, state] = [query.get('provision'), query.get('state')];
  const items = found.items.filter(({anchor}) => (!provision || anchor.provision === provision) && (!state || anchor.state === state));
  return json(partOf(items, query, commentPageSize));
}

async function proposals({files, id, query}: Asked): Promise<Response> {
  const found = await files.read<ProposalPage>(`consultations/${id}/proposals`);
  if (!found) return problem('not_found');
  const [state, outcome, provision, same, q] = ['state', 'outcome', 'provision', 'same', 'q'].map((name) => query.get(name) ?? '');
  const words = wordsIn(q ?? '');
  const items = found.items.filter(
    ({comment: {answer, text, wording, author, onBehalf}, anchor, same: {key}}) =>
      (!state || (state === 'answered') === (answer !== null)) &&
      (!outcome || answer?.outcome === outcome) &&
      (!provision || anchor?.provision === provision) &&
      (!same || key === same) &&
      words.every((word) => wordsIn(`${JSON.stringify(text)} ${wording ?? ''} ${author ?? ''} ${onBehalf ?? ''}`).some((said) => said.startsWith(word))),
  );
  return json({...found, ...partOf(items, query, commentPageSize)});
}

/** The report, or an earlier state of it. */
const report: Answer = async ({files, id, query}) => {
  const revision = query.get('revision');
  return files.answer(`consultations/${id}/report${revision === null ? '' : `/${encodeURIComponent(revision)}`}`);
};

/** What the contract reads of consultations. */
export const consultationReads: ReadonlyArray<readonly [RegExp, Answer]> = [
  [/^consultations$/, list],
  [/^consultations\/([^/]+)$/, whole],
  [/^consultations\/([^/]+)\/proposals$/, proposals],
  [/^consultations\/([^/]+)\/report$/, report],
  [/^consultations\/([^/]+\/versions\/\d+(?:\/counts)?)$/, ({files, id}) => files.answer(`consultations/${id}`)],
  [/^consultations\/([^/]+\/versions\/\d+\/comments)$/, placed],
];
