import {z} from '@hono/zod-openapi';
import {limits} from '../fields.ts';
import {
  patterns,
  suspicionLimits,
  type Corrected,
  type Invalidation,
  type InvalidationGround,
  type InvalidationPreview,
  type NewInvalidation,
  type Selection,
  type SuspectGroup,
  type SuspectLine,
  type Suspicions,
} from '../suspicions.ts';
import {text} from './faults.ts';
import {instant, langMap} from './terms.ts';

const line = z.object({id: z.string(), name: z.string(), signedAt: instant()}).meta({id: 'SuspectLine'}) satisfies z.ZodType<SuspectLine>;

const pattern = z.enum(patterns);

const group = z
  .object({
    id: z.string(),
    pattern,
    size: z.int(),
    from: instant(),
    to: instant(),
    domain: z.string().optional(),
    usual: z.int().optional(),
    alsoIn: z.array(pattern).readonly(),
    innocence: z.enum(['likely', 'possible', 'unlikely']),
    lines: z.array(line).readonly(),
  })
  .meta({id: 'SuspectGroup'}) satisfies z.ZodType<SuspectGroup>;

const ground = z.object({id: z.string(), title: langMap}).meta({id: 'InvalidationGround'}) satisfies z.ZodType<InvalidationGround>;

const invalidation = z
  .object({
    id: z.string(),
    at: instant(),
    ground: z.string(),
    note: z.string(),
    actor: z.string(),
    signatures: z.int(),
    restoredAt: instant().nullable(),
  })
  .meta({id: 'Invalidation'}) satisfies z.ZodType<Invalidation>;

export const suspicions = z
  .object({
    groups: z.array(group).readonly(),
    comparedCount: z.int(),
    signatures: z.int(),
    threshold: z.int(),
    upTo: instant(),
    open: z.boolean(),
    allowed: z.boolean(),
    grounds: z.array(ground).readonly(),
    invalidations: z.array(invalidation).readonly(),
  })
  .meta({id: 'Suspicions'}) satisfies z.ZodType<Suspicions>;

const ids = (max: number) => z.array(z.string().max(64)).max(max).readonly();

export const selection = z
  .object({
    groups: ids(suspicionLimits.groups),
    signatures: ids(suspicionLimits.selected),
    except: ids(suspicionLimits.selected),
    upTo: instant(),
  })
  .meta({id: 'Selection'}) satisfies z.ZodType<Selection>;

export const newInvalidation = z
  .object({...selection.shape, count: z.int().positive(), ground: z.string(), note: text(limits.reason)})
  .meta({id: 'NewInvalidation'}) satisfies z.ZodType<NewInvalidation>;

const counted = {count: z.int(), before: z.int(), after: z.int(), threshold: z.int()};

export const invalidationPreview = z
  .object({...counted, losesThreshold: z.boolean()})
  .meta({id: 'InvalidationPreview'}) satisfies z.ZodType<InvalidationPreview>;

export const corrected = z.object({...counted, id: z.string()}).meta({id: 'Corrected'}) satisfies z.ZodType<Corrected>;

export const noBody = z.object({}).meta({id: 'Nothing'});
