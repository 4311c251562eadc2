import type {Limits} from './limits.ts';
import {networkOf} from './limits.ts';
import {hasAlready, keepHeaders, type Freshness} from './cached.ts';
import type {RequestContext} from './endpoint.ts';

export type Cell = string | number | null;
export type Row = readonly Cell[];

/**
 * Where a spreadsheet may see a formula begin: at the start of a cell, and after whatever its
 * country's spreadsheets part cells or rows by, since many of them part by semicolons.
 */
const formulas = /(^|[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g;

function cell(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const harmless = value.replace(formulas, "$1'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows as RFC 4180 writes them. What a spreadsheet would run as a formula gets an apostrophe before it. */
export const csvLines = (rows: readonly Row[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Without it spreadsheets take UTF-8 for the alphabet of their own country. */
const byteOrderMark = '\ufeff';

interface CsvFile {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  /** The rows, a part at a time: they are never all in memory. */
  readonly parts: AsyncGenerator<readonly Row[]>;
  /** Stands for what is in the file. */
  readonly etag: string;
  /** How long caches may keep it. */
  readonly how: Freshness;
}

function stream(columns: readonly string[], parts: AsyncGenerator<readonly Row[]>, first: readonly Row[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let text: string | undefined = byteOrderMark + csvLines([columns, ...first]);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (text === undefined) {
          const {done, value} = await parts.next();
          if (done) return controller.close();
          text = csvLines(value);
        }
        controller.enqueue(encoder.encode(text));
        text = undefined;
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    {highWaterMark: 0},
  );
}

/**
 * Answers a CSV file, part by part as the reader takes it; 304 where the reader has it already.
 * @throws ProblemError `too_many_requests`; whatever the first part throws, before anything is sent.
 */
export async function csvFile(c: RequestContext, limits: Limits, {name, columns, parts, etag, how}: CsvFile): Promise<Response> {
  const headers = keepHeaders(c.req.raw, etag, how);
  if (hasAlready(c.req.raw, etag)) return new Response(null, {status: 304, headers});
  limits.take('files', networkOf(c.env?.address));
  const first = await parts.next();
  return new Response(stream(columns, parts, first.done ? [] : first.value), {
    headers: {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.csv"`,
    },
  });
}
