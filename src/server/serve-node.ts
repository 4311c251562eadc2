import {createApp} from './app.ts';
import {loadBodies} from './bodies-node.ts';
import {readDemoMark} from './demo-mark.ts';
import type {Log} from './deps.ts';
import {loadHosts} from './hosts-node.ts';
import {createLog} from './log-node.ts';
import {smtpMail} from './mail/smtp-node.ts';
import {openDatabase, startService, stopOnSignals, type Service} from './service-node.ts';
import {readSettings, SettingsError, type Environment, type Settings} from './settings-node.ts';
import {StartError} from './start-error-node.ts';
import {builtWidgets} from './widgets-node.ts';

function warnOf({smtp, config, bodiesFile}: Settings, env: Environment, log: Log): void {
  if (!smtp) log('warn', 'mail_not_configured', {effect: 'mail stays in the database, no code reaches anybody', setting: 'SMTP_URL'});
  if (!env.VICHE_PUBLIC_URL) log('warn', 'public_url_assumed', {publicUrl: config.publicUrl, setting: 'VICHE_PUBLIC_URL'});
  if (!bodiesFile) log('info', 'bodies_not_given', {effect: 'the bodies in the database are served', setting: 'VICHE_BODIES'});
}

async function start(env: Environment, settings: Settings, log: Log): Promise<Service> {
  const database = await openDatabase(settings);
  const {db} = database;
  const smtp = settings.smtp && smtpMail(settings.smtp);
  try {
    if ((await readDemoMark(db)) !== undefined) {
      throw new StartError('The database holds the demo town, with invented people in it. Set DATABASE_URL or VICHE_DATA to another one.');
    }
    if (settings.bodiesFile) await loadBodies(db, settings.bodiesFile);
    const hosts = settings.hostsFile ? await loadHosts(settings.hostsFile) : [];
    const app = await createApp({db, secret: settings.secret, log, config: {...settings.config, hosts}, ...(smtp ? {mail: smtp.send} : {})});
    const widgets = await builtWidgets(log, settings.config.publicUrl, settings.widgetsFolder);
    warnOf(settings, env, log);
    return await startService({
      app,
      handler: (request, connection) => widgets(request) ?? app.fetch(request, connection),
      database,
      settings,
      log,
      onStop: () => smtp?.close(),
    });
  } catch (error) {
    smtp?.close();
    await database.close();
    throw error;
  }
}

/** Says on standard error what keeps the service from starting. A fault of ours keeps its stack. */
export function explain(error: unknown, what = 'Viche cannot start'): void {
  const lines =
    error instanceof SettingsError
      ? [`${what} with these settings:`, ...error.faults.map((fault) => `  ${fault}`)]
      : [error instanceof StartError || error instanceof RangeError ? `${what}. ${error.message}` : String((error instanceof Error && error.stack) || error)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

/** Runs the service until a signal ends it. */
export async function serve(env: Environment): Promise<void> {
  try {
    const settings = readSettings(env);
    const log = createLog(settings.logLevel);
    const service = await start(env, settings, log);
    stopOnSignals(service, log);
    log('info', 'listening', {port: service.port, publicUrl: settings.config.publicUrl, database: settings.database.kind});
  } catch (error) {
    explain(error);
  }
}
