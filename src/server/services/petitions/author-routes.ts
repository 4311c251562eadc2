import type {Page} from '../../../contract/http.ts';
import {limits} from '../../../contract/fields.ts';
import type {Petition} from '../../../contract/petition.ts';
import {countList, ownFilter, ownPage, similarFilter} from '../../../contract/schemas/petition.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {cached} from '../../http/cached.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {endpoint, type Router} from '../../http/endpoint.ts';
import {requireSession} from '../../identity/sessions.ts';
import {countOf} from './present.ts';
import {similarTitles} from './similar.ts';
import {petitionsBy} from './store.ts';
import {wholeOf, withHiddenText} from './whole.ts';

const tag = 'Petitions';

/** What somebody needs who is about to start a petition, or has started one. Registered before `/petitions/{id}`. */
export function authorRoutes(router: Router, context: Context): void {
  const {db, clock} = context;

  endpoint(
    router,
    {method: 'get', path: '/petitions/similar', tag, who: 'everyone', summary: 'Public petitions that ask for much the same as a title', query: similarFilter, answers: {200: countList}},
    async (c) => {
      const {title, body} = readQuery(c, similarFilter);
      const now = clock().toISOString();
      const records = await similarTitles(db, title, body);
      return cached(c, {items: records.map((record) => countOf(record, now))}, 'typing');
    },
  );

  endpoint(
    router,
    {
      method: 'get',
      path: '/petitions/own',
      tag,
      summary: 'What the person of the token has submitted, newest first: by that very address in every state, by another way to write it what is public',
      who: 'session',
      query: ownFilter,
      answers: {200: ownPage},
    },
    async (c) => {
      const session = await requireSession(c, context);
      const {size} = limits.page;
      const [at, last] = readCursor(readQuery(c, ownFilter).cursor, ['instant', 'string']) ?? [];
      const records = await petitionsBy(db, session, {size: size + 1, ...(at === undefined ? {} : {after: [String(at), String(last)]})});
      const shown = records.slice(0, size);
      const end = shown.at(-1);
      const page: Page<Petition> = {
        items: await Promise.all(shown.map((record) => (record.proved ? withHiddenText : wholeOf)(context, record))),
        next: records.length > size && end ? writeCursor([end.submitted_at, end.id]) : null,
      };
      return c.json(page, 200, {'Cache-Control': 'no-store'});
    },
  );
}
