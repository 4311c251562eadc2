import {z} from '@hono/zod-openapi';
import {consultationReport, reportFilter} from '../../../contract/schemas/consultations.ts';
import type {ConsultationReport} from '../../../contract/consultations.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {cached, tagOf} from '../../http/cached.ts';
import {csvFile, type Row} from '../../http/csv.ts';
import {endpoint, type RequestContext, type Router} from '../../http/endpoint.ts';
import {ProblemError} from '../../http/problem.ts';
import {sessionOf} from '../../identity/sessions.ts';
import {htmlAnswer, pageFor} from '../../pages/answer.ts';
import {reportPage} from '../../pages/report-page.ts';
import {maySeeCase} from '../petitions/rules.ts';
import {isPublic, visible} from './access.ts';
import {reportColumns, reportRow} from './report-file.ts';
import {reportOf} from './report.ts';

const tag = 'Consultations';

/** The kind of report a reader prefers; who names none gets JSON. */
function wanted(c: RequestContext): 'json' | 'html' | 'csv' {
  const accept = c.req.header('Accept') ?? '';
  const at = (type: string) => (accept.includes(type) ? accept.indexOf(type) : Infinity);
  const [json, html, csv] = [at('application/json'), at('text/html'), at('text/csv')];
  if (html < json && html < csv) return 'html';
  return csv < json ? 'csv' : 'json';
}

async function* onePart(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

export function consultationReportRoutes(router: Router, context: Context): void {
  const {db, clock, limits, config} = context;

  /** Until it is published, those alone who work for the body see how far it has come. */
  async function readable(c: RequestContext): Promise<ConsultationReport> {
    const record = await visible(c, context);
    if (record.report_published_at === null) {
      const session = await sessionOf(c, context);
      if (!isPublic(record) || !session || !maySeeCase(session.roles, record.body_id)) throw new ProblemError('not_found');
    }
    return reportOf(context, db, record, clock().toISOString(), readQuery(c, reportFilter).revision);
  }

  const asCsv = (c: RequestContext, report: ConsultationReport) =>
    csvFile(c, limits, {
      name: `consultation-${report.consultation.number ?? 'draft'}-report${report.revision === report.revisions.length ? '' : `-${report.revision}`}`,
      columns: reportColumns,
      parts: onePart(report.proposals.map((proposal) => reportRow(report, proposal))),
      etag: tagOf(JSON.stringify(report)),
      how: 'nameFile',
    });

  const asHtml = async (c: RequestContext, report: ConsultationReport) => {
    const page = pageFor(c.req.raw, config, clock());
    const shared = report.status === 'published' && !c.req.header('Authorization');
    const answer = await htmlAnswer({request: c.req.raw, context: page, markup: reportPage(report, page), shared});
    const language = answer.headers.get('Vary');
    answer.headers.set('Vary', language ? `Authorization, ${language}` : 'Authorization');
    return answer;
  };

  const path = '/consultations/{id}/report';

  endpoint(
    router,
    {method: 'get', path, tag, who: 'everyone', summary: 'The report, made from the data: counts, and every proposal with its answer. With `Accept: text/html` a sheet to print, with `text/csv` a table', query: reportFilter, answers: {200: consultationReport}},
    async (c) => {
      const report = await readable(c);
      const kind = wanted(c);
      const answer = kind === 'html' ? await asHtml(c, report) : kind === 'csv' ? await asCsv(c, report) : cached(c, report, report.status === 'published' ? 'names' : 'personal');
      answer.headers.set('Vary', `${answer.headers.get('Vary')}, Accept`);
      return answer;
    },
  );

  endpoint(router, {method: 'get', path: `${path}.csv`, tag, who: 'everyone', summary: 'The same as a table, a line for each proposal', query: reportFilter, answers: {200: z.string()}, contentType: 'text/csv'}, async (c) => asCsv(c, await readable(c)));

  endpoint(router, {method: 'get', path: `${path}.html`, tag, who: 'everyone', summary: 'The same as a sheet to print, in the language of `?lang=`', query: reportFilter.extend({lang: z.string().max(35).optional()}), answers: {200: z.string()}, contentType: 'text/html'}, async (c) =>
    asHtml(c, await readable(c)),
  );
}
