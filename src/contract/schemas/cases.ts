import {z} from '@hono/zod-openapi';
import type {AuditEntry, Case, CaseQueue, CaseRow, NewPerson, Person, RefusalGround, RemovedPerson} from '../desk.ts';
import {limits} from '../fields.ts';
import {petitionStatuses} from '../petition-statuses.ts';
import {roleNames} from './desk.ts';
import {email} from './faults.ts';
import {petitionCount, petitionSchema} from './petition.ts';
import {instant, langMap, legalSource, pageOf} from './terms.ts';

const cursor = z.string().max(500).optional();

export const caseFilter = z.object({
  status: z.string().optional().meta({description: 'One status, or several with commas'}),
  q: z.string().max(limits.search.max).optional(),
  due: z.enum(['late', 'waiting'], {error: 'unknown_value'}).optional().meta({description: 'Only what is late, or what the authority owes a step'}),
  cursor,
});

const service = z.literal('petition');

export const caseRow = z
  .object({...petitionCount.shape, service, author: z.string(), submittedAt: instant()})
  .meta({id: 'CaseRow'}) satisfies z.ZodType<CaseRow>;

export const caseQueue = pageOf(caseRow)
  .extend({totals: z.object({all: z.int(), late: z.int(), waiting: z.int()})})
  .meta({id: 'CaseQueue'}) satisfies z.ZodType<CaseQueue>;

const refusalGround = z
  .object({id: z.string(), title: langMap, hidesText: z.boolean(), source: legalSource})
  .meta({id: 'RefusalGround'}) satisfies z.ZodType<RefusalGround>;

export const auditEntry = z
  .object({
    id: z.string(),
    at: instant(),
    action: z.string(),
    subject: z.string(),
    actorRole: z.enum(['citizen', ...roleNames, 'system']),
    actor: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({id: 'AuditEntry'}) satisfies z.ZodType<AuditEntry>;

export const auditFilter = z.object({subject: z.string().max(200).optional(), cursor});

export const auditPage = pageOf(auditEntry).meta({id: 'AuditPage'});

export const caseSchema = z
  .object({
    service,
    petition: petitionSchema,
    revision: z.int(),
    transitions: z.array(z.enum(petitionStatuses)).readonly(),
    grounds: z.array(refusalGround).readonly(),
    similar: z.array(petitionCount).readonly(),
    notified: z.int(),
    log: z.array(auditEntry).readonly(),
    inspectable: z.boolean(),
  })
  .meta({id: 'Case'}) satisfies z.ZodType<Case>;

export const person = z
  .object({id: z.string(), email: z.string(), role: z.enum(roleNames), bodyId: z.string().nullable(), addedAt: instant()})
  .meta({id: 'Person'}) satisfies z.ZodType<Person>;

export const newPerson = z
  .object({email: email(), role: z.enum(roleNames), bodyId: z.string().nullable()})
  .meta({id: 'NewPerson'}) satisfies z.ZodType<NewPerson>;

export const personPage = pageOf(person).meta({id: 'PersonPage'});

export const removedPerson = z
  .object({id: z.string(), status: z.literal('removed')})
  .meta({id: 'RemovedPerson'}) satisfies z.ZodType<RemovedPerson>;
