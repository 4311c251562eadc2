import {randomBytes} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createApp} from '../src/server/app.ts';
import type {OpenDatabase} from '../src/server/db/migrations.ts';
import {readDemoMark, writeDemoMark} from '../src/server/demo-mark.ts';
import type {Database} from '../src/server/deps.ts';
import {createLog} from '../src/server/log-node.ts';
import {smtpMail} from '../src/server/mail/smtp-node.ts';
import {explain} from '../src/server/serve-node.ts';
import {openDatabase, startService, stopOnSignals} from '../src/server/service-node.ts';
import {readSettings, type Settings} from '../src/server/settings-node.ts';
import {StartError} from '../src/server/start-error-node.ts';
import {staticFiles} from '../src/server/static-node.ts';
import {builtWidgets} from '../src/server/widgets-node.ts';
import {fillTown} from './content/fill.ts';
import {body, officials} from './content/town.ts';
import {wipeTown} from './content/wipe.ts';
import {createSite, type SiteOptions} from './site/site.ts';

/** Signatures in the demo are worth nothing, but its secret is kept: with another one people could sign twice. */
async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept) return kept.trim();
  await mkdir(folder, {recursive: true});
  const secret = randomBytes(32).toString('hex');
  await writeFile(file, secret, {mode: 0o600});
  return secret;
}

async function demoSettings(): Promise<Settings> {
  const {env} = process;
  const port = env.PORT || '8080';
  return readSettings({
    ...env,
    HOST: env.HOST || '127.0.0.1',
    VICHE_SECRET: env.VICHE_SECRET || (await keptSecret(env.VICHE_DATA || 'data')),
    VICHE_PUBLIC_URL: env.VICHE_PUBLIC_URL || `http://localhost:${port}`,
    VICHE_NAME: env.VICHE_NAME || body.name.uk,
    VICHE_ORIGINS: env.VICHE_ORIGINS || '*',
    VICHE_MAIL_FROM: env.VICHE_MAIL_FROM || 'petitions@vilkhivka.example',
    VICHE_LOG_LEVEL: env.VICHE_LOG_LEVEL || 'warn',
  });
}

interface Mark {
  readonly since: string;
  readonly petitions: Readonly<Record<string, string>>;
  /** Not in the mark of a demo that was filled before the town’s pages named any. */
  readonly consultations?: Readonly<Record<string, string>>;
}

const refusal =
  'The database holds petitions that are not the demo’s. The demo would mix invented people into them. Set VICHE_DATA or DATABASE_URL to another one, or start the service with: npm run serve';

/** The mark of a demo that was stopped while it filled its database. */
const unfinished = 'unfinished';

/** Fills an empty database, once. */
async function town(db: Database, secret: string, publicUrl: string): Promise<SiteOptions> {
  const mark = await readDemoMark(db);
  if (mark && mark !== unfinished) {
    const {since, petitions, consultations = {}} = JSON.parse(mark) as Mark;
    return {since: new Date(since), petitions, consultations};
  }
  if (mark) await wipeTown(db);
  else if (await db.selectFrom('bodies').select('id').limit(1).executeTakeFirst()) throw new StartError(refusal);
  await writeDemoMark(db, unfinished);
  const since = new Date();
  const filled = await fillTown(db, {secret, now: since, publicUrl});
  await writeDemoMark(db, JSON.stringify({since: since.toISOString(), ...filled} satisfies Mark));
  return {since, ...filled};
}

function tell(settings: Settings, port: number): void {
  const {publicUrl} = settings.config;
  const lines = [
    `The demo town:        ${publicUrl}/`,
    `Its officials' desk:  ${publicUrl}/officials`,
    `                      (${officials.map(({email}) => email).join(', ')})`,
    `The loader:           ${publicUrl}/viche.js`,
    `The API:              ${publicUrl}/api/v1/openapi.json`,
    `Plain pages:          ${publicUrl}/petitions, ${publicUrl}/consultations`,
    settings.smtp ? `Mail goes to:         ${new URL(settings.smtp.url).host}, and can be read at ${publicUrl}/dev/mail` : `Mail can be read at:  ${publicUrl}/dev/mail`,
    `Data is kept in:      ${settings.database.kind === 'postgres' ? 'the database of DATABASE_URL' : settings.database.folder}`,
    ...(String(port) === new URL(publicUrl).port ? [] : [`Listening on port:    ${port}`]),
  ];
  process.stdout.write(`\n${lines.join('\n')}\n\nStop with Ctrl+C.\n`);
}

async function run(settings: Settings, database: OpenDatabase): Promise<void> {
  const log = createLog(settings.logLevel);
  const {secret, smtp} = settings;
  const {db} = database;
  const site = createSite(await town(db, secret, settings.config.publicUrl));
  const config = {...settings.config, demo: true, officials: [...officials, ...settings.config.officials]};
  const mail = smtp && smtpMail(smtp);
  const app = await createApp({db, secret, log, config, ...(mail ? {mail: mail.send} : {})});
  const widgets = await builtWidgets(log, config.publicUrl);
  const assets = await staticFiles(fileURLToPath(new URL('site/assets', import.meta.url)));
  const service = await startService({
    app,
    handler: async (request, connection) => {
      const path = new URL(request.url).pathname;
      const asset = path.startsWith('/site/') ? assets(request, path.slice('/site'.length)) : undefined;
      return asset ?? widgets(request) ?? (await site(request)) ?? app.fetch(request, connection);
    },
    database,
    settings,
    log,
    onStop: () => mail?.close(),
  });
  stopOnSignals(service, log);
  tell(settings, service.port);
}

try {
  const settings = await demoSettings();
  const database = await openDatabase(settings);
  await run(settings, database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
} catch (error) {
  explain(error);
}
