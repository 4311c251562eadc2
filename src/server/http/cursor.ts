import {ProblemError} from './problem.ts';

export type Cursor = ReadonlyArray<string | number>;

const toBase64Url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const fromBase64Url = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));

/** Where the next page begins: opaque to clients. The parts are ASCII: ids, instants and numbers. */
export const writeCursor = (parts: Cursor): string => toBase64Url(JSON.stringify(parts));

/**
 * @param shape What the parts must be, in order.
 * @throws ProblemError `invalid` for a cursor that is not ours.
 */
export function readCursor(cursor: string | undefined, shape: ReadonlyArray<'string' | 'number'>): Cursor | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const parts: unknown = JSON.parse(fromBase64Url(cursor));
    if (Array.isArray(parts) && parts.length === shape.length && parts.every((part, at) => typeof part === shape[at] && !String(part).includes('\0'))) {
      return parts as Cursor;
    }
  } catch {
    // Not base64 or not JSON: refused below like any other.
  }
  throw new ProblemError('invalid', {fields: [{field: 'cursor', fault: 'unknown_value'}]});
}
