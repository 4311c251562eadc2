import {z} from '@hono/zod-openapi';
import {bodySchema} from '../../../contract/schemas/terms.ts';
import type {Context} from '../../context.ts';
import {cached} from '../../http/cached.ts';
import {endpoint, param, type Router} from '../../http/endpoint.ts';
import {ProblemError} from '../../http/problem.ts';
import {bodyOf, findBody, listBodies} from './store.ts';

const tag = 'Bodies';

export function bodyRoutes(router: Router, {db}: Context): void {
  endpoint(
    router,
    {method: 'get', path: '/bodies', tag, who: 'everyone', summary: 'The bodies petitions are addressed to', answers: {200: z.object({items: z.array(bodySchema), next: z.null()})}},
    async (c) => cached(c, {items: (await listBodies(db)).map(bodyOf), next: null}, 'rare'),
  );
  endpoint(router, {method: 'get', path: '/bodies/{id}', tag, who: 'everyone', summary: 'One body', answers: {200: bodySchema}}, async (c) => {
    const row = await findBody(db, param(c, 'id'));
    if (!row) throw new ProblemError('not_found');
    return cached(c, bodyOf(row), 'rare');
  });
}
