import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {OpenDatabase} from './db/migrations.ts';
import {openPostgres} from './db/postgres-node.ts';
import {openSqlite} from './db/sqlite-node.ts';
import type {App, Log} from './deps.ts';
import {faultDetails} from './fault.ts';
import {listen, type Handler} from './http-node.ts';
import type {Settings} from './settings-node.ts';
import {StartError} from './start-error-node.ts';

/** How long running requests may take to finish when the service stops: milliseconds. */
const graceOnStop = 10_000;

/** Opens the database the settings name, and brings it up to date. */
export async function openDatabase({database}: Pick<Settings, 'database'>): Promise<OpenDatabase> {
  try {
    if (database.kind === 'postgres') return await openPostgres(database.url);
    await mkdir(database.folder, {recursive: true});
    return await openSqlite(join(database.folder, 'viche.sqlite'));
  } catch (error) {
    const where = database.kind === 'postgres' ? 'DATABASE_URL' : `The folder ${database.folder} (VICHE_DATA)`;
    throw new StartError(`${where} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export interface Service {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Puts an app on a port and lets its clock tick. `stop` takes no new requests, ends the streams,
 * lets running requests finish, and then closes the database.
 */
export async function startService({
  app,
  handler,
  database,
  settings,
  log,
  onStop,
}: {
  app: App;
  handler: Handler;
  database: OpenDatabase;
  settings: Pick<Settings, 'port' | 'host' | 'proxies'>;
  log: Log;
  onStop?: () => void;
}): Promise<Service> {
  const {port, host, proxies} = settings;
  const listening = await listen(handler, {port, host, proxies, log}).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(error.code === 'EADDRINUSE' ? `Port ${port} is taken by another program: set PORT.` : `Port ${port} cannot be opened: ${error.message}`);
  });
  app.start();
  return {
    port: listening.port,
    async stop() {
      const closed = listening.close(graceOnStop);
      await app.stop();
      await closed;
      onStop?.();
      await database.close();
    },
  };
}

/** Stops once on SIGTERM or SIGINT; a second signal ends the process at once. */
export function stopOnSignals(service: Service, log: Log): void {
  const stop = (signal: NodeJS.Signals) => {
    process.off('SIGTERM', stop).off('SIGINT', stop);
    log('info', 'stopping', {signal});
    service.stop().then(
      () => log('info', 'stopped'),
      (error: unknown) => {
        log('error', 'stop_failed', faultDetails(error));
        process.exitCode = 1;
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
