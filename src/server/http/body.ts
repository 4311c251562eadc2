import type {z} from '@hono/zod-openapi';
import {faultsOf} from '../../contract/schemas/faults.ts';
import type {RequestContext} from './endpoint.ts';
import {ProblemError} from './problem.ts';

/** Bytes that an act may take. */
const maxAct = 65_536;

/** Bytes for the endpoints that take documents: the longest one fits in any script. */
export const maxDocument = 262_144;

/** A request's body as it came and as it is understood. */
export interface Body<Value> {
  readonly raw: string;
  readonly value: Value;
}

/** A sender who hangs up half-way is no fault of the database, whose errors have the same codes. */
const hungUp = () => {
  throw new ProblemError('malformed');
};

const wholeOf = async (request: Request) => new Uint8Array(await request.arrayBuffer().catch(hungUp));

async function readBytes(request: Request, max: number): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length')) > max) throw new ProblemError('payload_too_large');
  // The HTTP parser lets no body be longer than it says; read in one piece it costs a tenth of a stream.
  if (Number(request.headers.get('Content-Length')) > 0) return wholeOf(request);
  const reader = request.body?.getReader();
  const read = () => reader?.read().catch(hungUp);
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await read(); part && !part.done; part = await read()) {
    size += part.value.byteLength;
    if (size > max) {
      void reader?.cancel();
      throw new ProblemError('payload_too_large');
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function parse(bytes: Uint8Array): {raw: string; json: unknown} {
  try {
    const raw = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return {raw, json: JSON.parse(raw)};
  } catch {
    throw new ProblemError('malformed');
  }
}

/**
 * Reads and checks a JSON body of at most `max` bytes.
 * @throws ProblemError `unsupported_media_type`, `payload_too_large`, `malformed`, or `invalid` with the fields.
 */
export async function readBody<Schema extends z.ZodType>(c: RequestContext, schema: Schema, max = maxAct): Promise<Body<z.output<Schema>>> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) throw new ProblemError('unsupported_media_type');
  // Nothing is unpacked here: a few bytes could become gigabytes.
  if (!/^(identity)?$/i.test(c.req.header('Content-Encoding') ?? '')) throw new ProblemError('unsupported_media_type');
  const {raw, json} = parse(await readBytes(c.req.raw, max));
  return {raw, value: check(schema, json)};
}

/** The query string, checked: {@link readBody} without a body. */
export const readQuery = <Schema extends z.ZodType>(c: RequestContext, schema: Schema): z.output<Schema> => check(schema, c.req.query());

function check<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (!result.success) throw new ProblemError('invalid', {fields: faultsOf(result.error)});
  return result.data;
}
