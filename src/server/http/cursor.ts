import {wrongField} from './problem.ts';

export type Cursor = ReadonlyArray<string | number>;

const toBase64Url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const fromBase64Url = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));

/** Where the next page begins: opaque to clients. The parts are ASCII: ids, instants and numbers. */
export const writeCursor = (parts: Cursor): string => toBase64Url(JSON.stringify(parts));

type Part = 'string' | 'number' | 'count' | 'instant';

/** Anything else would be refused by the database, and that would look like our own failure. */
const fits: Readonly<Record<Part, (part: unknown) => boolean>> = {
  string: (part) => typeof part === 'string' && !part.includes('\0'),
  number: (part) => Number.isSafeInteger(part),
  count: (part) => Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31,
  instant: (part) => typeof part === 'string' && !Number.isNaN(Date.parse(part)) && new Date(part).toISOString() === part,
};

/**
 * @param shape What the parts must be, in order.
 * @throws ProblemError `invalid` for a cursor that is not ours.
 */
export function readCursor(cursor: string | undefined, shape: readonly Part[]): Cursor | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const parts: unknown = JSON.parse(fromBase64Url(cursor));
    if (Array.isArray(parts) && parts.length === shape.length && shape.every((kind, at) => fits[kind](parts[at]))) {
      return parts as Cursor;
    }
  } catch {
    // Not base64 or not JSON: refused below like any other.
  }
  throw wrongField('cursor');
}
