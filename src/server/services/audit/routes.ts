import {limits} from '../../../contract/fields.ts';
import {auditFilter, auditPage} from '../../../contract/schemas/cases.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {endpoint, type Router} from '../../http/endpoint.ts';
import {scopeOf} from '../people/rules.ts';
import {requireAdministrator} from '../people/routes.ts';
import {listAudit} from './store.ts';

const {size} = limits.page;

export function auditRoutes(router: Router, context: Context): void {
  endpoint(
    router,
    {
      method: 'get',
      path: '/audit',
      tag: 'Desk',
      summary: 'What was done by whom, newest first',
      who: ['administrator'],
      query: auditFilter,
      answers: {200: auditPage},
    },
    async (c) => {
      const {roles} = await requireAdministrator(c, context);
      const {subject, cursor} = readQuery(c, auditFilter);
      const [at, id] = readCursor(cursor, ['instant', 'string']) ?? [];
      const entries = await listAudit(context.db, {
        subject,
        bodies: scopeOf(roles, 'administrator'),
        after: at === undefined || id === undefined ? undefined : [String(at), String(id)],
        size: size + 1,
      });
      const items = entries.slice(0, size);
      const last = items.at(-1);
      const next = entries.length > size && last ? writeCursor([last.at, last.id]) : null;
      return c.json({items, next}, 200, {'Cache-Control': 'no-store'});
    },
  );
}
