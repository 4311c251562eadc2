import {z} from '@hono/zod-openapi';
import type {RoleGrant, Session, Transition} from '../desk.ts';
import {limits} from '../fields.ts';
import {date, email, line, text} from './faults.ts';
import {instant, languageTag} from './terms.ts';

export const roleNames = ['moderator', 'official', 'administrator'] as const;

const roleGrant = z
  .object({role: z.enum(roleNames), bodyId: z.string().nullable()})
  .meta({id: 'RoleGrant'}) satisfies z.ZodType<RoleGrant>;

export const newSession = z.object({email: email()}).meta({id: 'NewSession'});

/** At most as long as such statements are with a certificate in them. */
export const newAssertion = z.object({assertion: z.string().max(8_000).meta({description: 'JSON Web Token: `iss` one of the configured sites, `aud` the backend’s address, `exp` at most ten minutes after `iat`, `jti`, `email`, `email_verified`'})}).meta({id: 'NewAssertion'});

export const sessionSchema = z
  .object({token: z.string(), expiresAt: instant(), email: z.string(), roles: z.array(roleGrant).readonly()})
  .meta({id: 'Session'}) satisfies z.ZodType<Session>;

const newAnswer = z
  .object({
    outcome: z.enum(['supported', 'not_supported']),
    lang: languageTag(),
    text: text(limits.answer),
    signatory: line(limits.signatory),
    unit: line(limits.signatory),
    signedOn: date(),
  })
  .meta({id: 'NewAnswer'});

const appealNumber = line({min: 1, max: limits.signatory.max});

export const transitionSchema = z
  .discriminatedUnion('to', [
    z.object({to: z.literal('collecting')}),
    z.object({to: z.literal('rejected'), ground: z.string(), reason: text(limits.reason)}),
    z.object({to: z.literal('under_review')}),
    z.object({to: z.literal('answered'), answer: newAnswer}),
    z.object({to: z.literal('handed_to_appeals'), appeal: z.object({number: appealNumber, dueOn: date()})}),
  ])
  .meta({id: 'Transition'}) satisfies z.ZodType<Transition>;
