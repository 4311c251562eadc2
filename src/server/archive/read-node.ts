import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {createApp} from '../app.ts';
import {countComments} from '../services/comments/counting.ts';
import {countSignatures} from '../services/petitions/counting.ts';
import {openDatabase} from '../service-node.ts';
import {readSettings, type Environment} from '../settings-node.ts';
import {StartError} from '../start-error-node.ts';
import type {Read} from './reading.ts';

/** What an archive is made from, until it is closed. */
export interface Origin {
  readonly read: Read;
  close(): Promise<void>;
}

/** Milliseconds after which an answer is given up, and how often it is asked for again. */
const patience = 120_000;
const tries = 20;

/** A running backend, read as anybody may read it: it says how long to wait when asked too often. */
export function remote(address: string): Origin {
  const base = address.replace(/\/+$/, '');
  async function read(path: string): Promise<Response> {
    for (let turn = 1; ; turn++) {
      const response = await fetch(base + path, {signal: AbortSignal.timeout(patience)});
      const wait = Number(response.headers.get('retry-after'));
      if (![429, 503].includes(response.status) || !wait || turn === tries) return response;
      await response.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    }
  }
  return {read, close: () => Promise.resolve()};
}

/** The database the settings name, with no service around it. The secret is not needed: nothing is written that it would sign. */
export async function local(env: Environment): Promise<Origin> {
  const settings = readSettings({...env, VICHE_SECRET: env['VICHE_SECRET'] ?? randomBytes(32).toString('hex')});
  const {database} = settings;
  if (database.kind === 'sqlite' && !existsSync(join(database.folder, 'viche.sqlite'))) {
    throw new StartError(`There is no database in the folder ${database.folder}: set VICHE_DATA or DATABASE_URL, or name a running service with --from.`);
  }
  const opened = await openDatabase(settings).catch((error: unknown) => {
    throw error instanceof StartError && /in use/.test(error.message) ? new StartError(`${error.message} Or archive the running service: --from ${settings.config.publicUrl}`) : error;
  });
  // What was signed or said in the service's last second is in the lists, and now in the counts too.
  const counting = {db: opened.db, clock: () => new Date()};
  await countSignatures(counting);
  await countComments(counting);
  const app = await createApp({db: opened.db, secret: settings.secret, config: {...settings.config, officials: [], rateFactor: 0}});
  return {
    read: async (path) => app.fetch(new Request(settings.config.publicUrl + path)),
    async close() {
      await app.stop();
      await opened.close();
    },
  };
}
