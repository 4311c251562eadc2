import {z} from '@hono/zod-openapi';
import {fileFilter} from '../../../contract/schemas/comments.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {csvFile, type Row} from '../../http/csv.ts';
import {endpoint, type Router} from '../../http/endpoint.ts';
import {commentColumns, commentRow, wholeDiscussion} from './open-data.ts';
import {commentOf} from './present.ts';
import {findSubject, threadsOf, type Subject} from './subjects.ts';

/** Part of the file's tag: another form of the same data is another file. */
const form = '1';

/** Discussions as open data: what everyone may read, and no more for anybody. */
export function commentOpenDataRoutes(router: Router, context: Context): void {
  const {db, clock, limits} = context;

  async function* parts(subject: Subject, now: string): AsyncGenerator<readonly Row[]> {
    for await (const records of wholeDiscussion(db, subject.id)) yield records.map((record) => commentRow(commentOf(record, subject, now)));
  }

  endpoint(
    router,
    {method: 'get', path: '/comments.csv', tag: 'Open data', who: 'everyone', summary: 'A whole discussion as CSV, in the order in which it is read, all in one file', query: fileFilter, answers: {200: z.string()}, contentType: 'text/csv'},
    async (c) => {
      const subject = await findSubject(db, context, readQuery(c, fileFilter).subject);
      const now = clock().toISOString();
      const version = (await threadsOf(db, [subject])).get(subject.id)?.version ?? 0;
      return csvFile(c, limits, {name: `comments-${subject.id}-${now.slice(0, 10)}`, columns: commentColumns, parts: parts(subject, now), etag: `W/"${form}-${version}"`, how: 'nameFile'});
    },
  );
}
