import {z} from '@hono/zod-openapi';
import {proposalOutcomes, type ProposalAnswer, type ProvisionRef} from '../proposals.ts';
import {instant, richText} from './terms.ts';

export const provisionId = () => z.string().max(120).regex(/^[a-z][\w-]*$/, 'unknown_value');

export const provisionRef = z.object({version: z.int().min(1).max(1_000), id: provisionId()}).meta({id: 'ProvisionRef'}) satisfies z.ZodType<ProvisionRef>;

export const proposalAnswer = z
  .object({
    outcome: z.enum(proposalOutcomes),
    lang: z.string(),
    reason: richText,
    unit: z.string(),
    provision: provisionRef.nullable(),
    answeredAt: instant(),
    together: z.int(),
    revision: z.int().optional(),
  })
  .meta({id: 'ProposalAnswer'}) satisfies z.ZodType<ProposalAnswer>;
