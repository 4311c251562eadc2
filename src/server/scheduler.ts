import type {Context} from './context.ts';
import type {SendMail} from './deps.ts';
import {faultDetails} from './fault.ts';
import {deliverMail} from './mail/outbox.ts';
import {eraseOld} from './retention.ts';
import {countComments} from './services/comments/counting.ts';
import {recountComments} from './services/comments/recount.ts';
import {moveConsultations} from './services/consultations/timing.ts';
import {countSignatures, moveDue} from './services/petitions/counting.ts';
import {recount} from './services/petitions/recount.ts';

export interface Scheduler {
  tick(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const everySecond = 1000;
const hour = 3_600_000;

/** A job that repeats a second after it ended, so that a slow one never overlaps itself. */
function repeat(job: () => Promise<void>): () => Promise<void> {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  const run = () => {
    running = job().finally(() => {
      if (!stopped) timer = setTimeout(run, everySecond);
    });
  };
  timer = setTimeout(run, 0);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

/** The recount of a date, by UTC, from one in the night on: one process does it, the first that notes the date. */
async function claimNight({db, clock}: Context): Promise<boolean> {
  const now = clock();
  if (now.getUTCHours() < 1) return false;
  const value = now.toISOString().slice(0, 10);
  const {numInsertedOrUpdatedRows} = await db
    .insertInto('meta')
    .values({key: 'recounted', value})
    .onConflict((conflict) => conflict.column('key').doUpdateSet({value}).where('meta.value', '<', value))
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Does in time what no request does. Safe in several processes. */
export function createScheduler(context: Context, mail: SendMail | undefined): Scheduler {
  const {db, clock, live, limits, log} = context;
  let housekept = -Infinity;

  async function count(): Promise<void> {
    await countSignatures(context);
    await moveDue(context);
    await countComments(context);
    await moveConsultations(context);
    await live.refresh();
  }

  async function keepHouse(): Promise<void> {
    const now = clock().getTime();
    if (Math.abs(now - housekept) < hour) return;
    await eraseOld(context);
    limits.sweep();
    if (await claimNight(context)) {
      const corrected = (await recount(db)) + (await recountComments(db));
      log(corrected > 0 ? 'warn' : 'info', 'recounted', {corrected});
    }
    housekept = now;
  }

  const deliver = async () => {
    if (mail) await deliverMail(context, mail);
  };

  /** A job that failed is tried again with the next tick. */
  const guarded = (name: string, job: () => Promise<void>) => async () => {
    try {
      await job();
    } catch (error) {
      log('error', 'tick_failed', {job: name, ...faultDetails(error)});
    }
  };

  const stops: Array<() => Promise<void>> = [];
  return {
    async tick() {
      await count();
      await deliver();
      await keepHouse();
    },
    start() {
      if (stops.length > 0) return;
      // A slow mail server must not hold up the counts.
      stops.push(repeat(guarded('count', count)), repeat(guarded('mail', deliver)), repeat(guarded('house', keepHouse)));
    },
    async stop() {
      await Promise.all(stops.splice(0).map((stop) => stop()));
    },
  };
}
