import {z} from 'zod';
import {webAddress} from '../contract/schemas/terms.ts';
import type {Database} from './deps.ts';
import {readJsonFile} from './json-file-node.ts';
import {profileById} from './profiles/index.ts';
import {saveBodies, type NewBody} from './services/bodies/store.ts';
import {StartError} from './start-error-node.ts';

const texts = z.record(z.string(), z.string().min(1)).refine((map) => Object.keys(map).length > 0, 'needs a text in at least one language');
const span = z.strictObject({n: z.int().positive(), unit: z.enum(['working_day', 'day', 'month'])});

/** `DateTimeFormat` knows every zone the system knows. */
const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}));
  } catch {
    return false;
  }
};

const statute = z.strictObject({
  source: z.strictObject({title: texts, url: webAddress().optional(), verified: z.boolean()}),
  threshold: z.int().positive().optional(),
  period: z.iso.duration().optional(),
  terms: z.strictObject({moderation: span, reviewStart: span, answer: span, handover: span}).partial().optional(),
});

const bodiesFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'may hold a–z, 0–9 and -'),
    name: texts,
    kind: z.enum(['national', 'local']),
    population: z.int().positive().nullable().default(null),
    profile: z.string(),
    codes: z.record(z.string(), z.string()).default({}),
    /** The country's, unless it is told otherwise. */
    timeZone: z.string().refine(isTimeZone, 'is not a time zone').optional(),
    statute: statute.nullable().default(null),
  }),
);

async function readBodies(path: string): Promise<NewBody[]> {
  const bodies = await readJsonFile('VICHE_BODIES', path, bodiesFile);
  return bodies.map((body) => ({...body, timeZone: body.timeZone ?? profileById(body.profile).calendar.timeZone}) as NewBody);
}

/** Enters the bodies of the file that `VICHE_BODIES` names, or corrects them. */
export async function loadBodies(db: Database, path: string): Promise<void> {
  try {
    await saveBodies(db, await readBodies(path));
  } catch (error) {
    if (error instanceof RangeError) throw new StartError(`VICHE_BODIES: ${path}: ${error.message}`);
    throw error;
  }
}
