import {z} from '@hono/zod-openapi';
import type {Capabilities} from '../../../contract/capabilities.ts';
import {limits} from '../../../contract/fields.ts';
import type {Context} from '../../context.ts';
import {cached} from '../../http/cached.ts';
import {endpoint, type Router} from '../../http/endpoint.ts';
import {mailLanguages} from '../../mail/texts/index.ts';

const range = z.object({min: z.int(), max: z.int()});

const capabilities = z
  .object({
    name: z.string(),
    contract: z.literal('1'),
    services: z.array(z.string()).readonly(),
    identity: z.array(z.enum(['email', 'host'])).readonly(),
    languages: z.array(z.string()).readonly(),
    retentionDays: z.int(),
    limits: z.object({name: range, title: range, text: range}),
  })
  .meta({id: 'Capabilities'}) satisfies z.ZodType<Capabilities>;

export function metaRoutes(router: Router, {config}: Context): void {
  endpoint(
    router,
    {method: 'get', path: '/capabilities', tag: 'About', who: 'everyone', summary: 'What this backend can do', answers: {200: capabilities}},
    (c) => {
      const {name, retentionDays} = config;
      const {name: nameLimits, title, text} = limits;
      const answer: Capabilities = {
        name,
        contract: '1',
        services: ['petitions', 'comments', 'consultations'],
        identity: config.hosts.length > 0 ? ['email', 'host'] : ['email'],
        languages: mailLanguages,
        retentionDays,
        limits: {name: nameLimits, title, text},
      };
      return cached(c, answer, 'version');
    },
  );

  let document: unknown;
  const self = z.record(z.string(), z.unknown());
  endpoint(router, {method: 'get', path: '/openapi.json', tag: 'About', who: 'everyone', summary: 'This description', answers: {200: self}}, (c) => {
    document ??= router.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {title: config.name, version: '1', description: 'Every write takes an Idempotency-Key; every failure is a problem (RFC 9457).'},
      servers: [{url: `${config.publicUrl}/api/v1`}],
    });
    return cached(c, document, 'version');
  });
}
