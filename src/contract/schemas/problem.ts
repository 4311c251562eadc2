import {z} from '@hono/zod-openapi';
import {problemStatus, type Problem, type ProblemCode} from '../problems.ts';

const fieldFaults = [
  'required',
  'too_short',
  'too_long',
  'not_text',
  'not_accepted',
  'email_no_at',
  'email_no_domain',
  'email_invalid',
  'code_format',
  'unknown_value',
  'date_invalid',
  'date_in_future',
  'date_in_past',
] as const;

export const problem = z
  .object({
    type: z.string(),
    code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    fields: z
      .array(z.object({field: z.string(), fault: z.enum(fieldFaults), limit: z.int().optional()}))
      .readonly()
      .optional(),
    signedOn: z.iso.date().optional(),
    triesLeft: z.int().optional(),
  })
  .meta({id: 'Problem'}) satisfies z.ZodType<Problem>;
