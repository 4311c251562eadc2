import {z} from '@hono/zod-openapi';
import type {
  AnsweredProposals,
  ConsultationCase,
  ConsultationDesk,
  ConsultationDraft,
  ConsultationTransition,
  MovedAnchor,
  MovedConsultation,
  NewConsultation,
  NewExtension,
  NewProposalAnswer,
  PlacedByOfficial,
  PublishedVersion,
} from '../consultation-desk.ts';
import {consultationLimits as limits} from '../consultation-limits.ts';
import {consultationKinds, documentRoles} from '../consultations.ts';
import {proposalOutcomes} from '../proposals.ts';
import {auditEntry} from './cases.ts';
import {consultationRow, consultationSchema, consultationStatus} from './consultations.ts';
import {date, email, line, text} from './faults.ts';
import {provisionId, provisionRef} from './proposals.ts';
import {inLanguages, plain} from './provisions.ts';
import {instant, langMap, languageTag, pageOf, webAddress} from './terms.ts';

const cursor = z.string().max(500).optional();

/** A text that has to be there in one language at least. */
const needed = (value: z.ZodType<string>) => inLanguages(value).refine((map) => Object.keys(map).length > 0, {error: 'required'});

const draft = {
  kind: z.enum(consultationKinds, {error: 'unknown_value'}),
  amends: z.boolean(),
  title: needed(line(limits.title)),
  summary: needed(text(limits.summary)),
  text: inLanguages(plain(limits.text.max)),
  affected: inLanguages(text(limits.affected)),
  consequences: inLanguages(text(limits.affected)),
  contact: z.object({name: plain(limits.contact.max), email: email().nullable(), phone: line(limits.contact).nullable()}),
  documents: z
    .array(z.object({role: z.enum(documentRoles, {error: 'unknown_value'}), title: needed(line(limits.documentTitle)), url: webAddress().max(2_000)}))
    .max(limits.documents.max)
    .readonly(),
  opensAt: instant(),
  closesAt: instant(),
  moderation: z.enum(['pre', 'post'], {error: 'unknown_value'}),
  stances: z.boolean(),
};

export const consultationDraft = z.object(draft).meta({id: 'ConsultationDraft'}) satisfies z.ZodType<ConsultationDraft>;
export const newConsultation = z.object({bodyId: z.string().max(64), ...draft}).meta({id: 'NewConsultation'}) satisfies z.ZodType<NewConsultation>;

export const movedConsultation = z.object({id: z.string(), revision: z.int()}).meta({id: 'MovedConsultation'}) satisfies z.ZodType<MovedConsultation>;

export const consultationTransition = z
  .discriminatedUnion('to', [
    z.object({to: z.literal('open')}),
    z.object({to: z.literal('closed'), reason: text(limits.reason)}),
    z.object({to: z.literal('report_published'), summary: inLanguages(text(limits.note))}),
    z.object({
      to: z.literal('decided'),
      decision: z.object({
        outcome: z.enum(['adopted', 'changed', 'dropped'], {error: 'unknown_value'}),
        lang: languageTag(),
        text: text(limits.note),
        url: webAddress().max(2_000).nullable(),
        decidedOn: date(),
      }),
    }),
  ])
  .meta({id: 'ConsultationTransition'}) satisfies z.ZodType<ConsultationTransition>;

export const newExtension = z.object({closesAt: instant(), reason: text(limits.reason)}).meta({id: 'NewExtension'}) satisfies z.ZodType<NewExtension>;

const deskRow = z.object({...consultationRow.shape, revision: z.int(), unanswered: z.int(), doubtful: z.int(), unplaced: z.int()}).meta({id: 'ConsultationDeskRow'});

export const consultationDesk = pageOf(deskRow).meta({id: 'ConsultationDesk'}) satisfies z.ZodType<ConsultationDesk>;

export const deskFilter = z.object({status: z.string().max(100).optional().meta({description: 'One status, or several with commas; `owed`: closed without a report, or reported with a proposal that came back and has no answer'}), cursor});

export const consultationCase = z
  .object({
    consultation: consultationSchema,
    revision: z.int(),
    draft: z.object({...consultationDraft.shape, title: langMap, summary: langMap, text: langMap, affected: langMap, consequences: langMap}).nullable(),
    transitions: z.array(consultationStatus.extract(['open', 'closed', 'report_published', 'decided'])).readonly(),
    mayEdit: z.boolean(),
    mayExtend: z.boolean(),
    mayAnswer: z.boolean(),
    owedAnswers: z.array(z.string()).readonly(),
    mayAddVersion: z.boolean(),
    obstacles: z.array(z.object({field: z.string(), fault: z.enum(['required', 'too_early', 'date_in_past'])})).readonly(),
    earliestClose: instant(),
    doubtful: z.int(),
    unplaced: z.int(),
    log: z.array(auditEntry).readonly(),
  })
  .meta({id: 'ConsultationCase'}) satisfies z.ZodType<ConsultationCase>;

export const newProposalAnswer = z
  .object({
    proposals: z
      .array(z.object({id: z.string().max(64), revision: z.int().min(1)}))
      .min(1, 'required')
      .max(limits.answered.max)
      .readonly(),
    outcome: z.enum(proposalOutcomes, {error: 'unknown_value'}),
    lang: languageTag(),
    reason: text(limits.answer),
    unit: line(limits.contact),
    provision: provisionRef.nullable().optional(),
  })
  .meta({id: 'NewProposalAnswer'}) satisfies z.ZodType<NewProposalAnswer>;

export const answeredProposals = z
  .object({answered: z.array(z.object({id: z.string(), revision: z.int()})).readonly()})
  .meta({id: 'AnsweredProposals'}) satisfies z.ZodType<AnsweredProposals>;

export const placedByOfficial = z
  .object({comment: z.string().max(64), version: z.int().min(1).max(1_000), revision: z.int().min(1), provision: provisionId().nullable()})
  .meta({id: 'PlacedByOfficial'}) satisfies z.ZodType<PlacedByOfficial>;

export const movedAnchor = z.object({comment: z.string(), version: z.int(), revision: z.int()}).meta({id: 'MovedAnchor'}) satisfies z.ZodType<MovedAnchor>;

export const publishedVersion = z
  .object({
    ...movedConsultation.shape,
    n: z.int(),
    changes: z.record(z.enum(['added', 'changed', 'moved', 'same', 'removed']), z.int()),
    anchors: z.object({sure: z.int(), doubtful: z.int(), unplaced: z.int()}),
  })
  .meta({id: 'PublishedVersion'}) satisfies z.ZodType<PublishedVersion>;
