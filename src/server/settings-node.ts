import {join} from 'node:path';
import {faultOfEmail} from '../contract/fields.ts';
import type {Config} from './deps.ts';
import {parseProxies, type TrustedProxies} from './proxies-node.ts';

export interface Settings {
  readonly port: number;
  /** Undefined listens on every address. */
  readonly host: string | undefined;
  readonly database: {readonly kind: 'postgres'; readonly url: string} | {readonly kind: 'sqlite'; readonly folder: string};
  readonly secret: string;
  readonly config: Omit<Config, 'demo' | 'retentionDays' | 'hosts'>;
  readonly smtp: {readonly url: string; readonly from: string} | null;
  readonly proxies: TrustedProxies;
  /** Where builds of the widgets stay when they have been replaced. */
  readonly widgetsFolder: string;
  /** A JSON file of the bodies petitions are addressed to. */
  readonly bodiesFile: string | null;
  /** A JSON file of the sites that vouch for their visitors. */
  readonly hostsFile: string | null;
  readonly logLevel: LogLevel;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown with one plain line for each setting that is missing or malformed. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

type Officials = Config['officials'];
const roles = ['moderator', 'official', 'administrator'] as const;

function parseOfficials(value: string): Officials | undefined {
  const officials: Officials[number][] = [];
  for (const part of value.split(',').map((item) => item.trim()).filter(Boolean)) {
    const [email = '', grant = '', ...rest] = part.split(':');
    const [name, bodyId = null] = grant.split('@');
    const role = roles.find((known) => known === name);
    if (!role || rest.length > 0 || bodyId === '' || faultOfEmail(email)) return undefined;
    officials.push({email: email.trim(), role, bodyId});
  }
  return officials;
}

const originOf = (value: string) => {
  const url = URL.parse(value);
  return url && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '') ? url.origin : undefined;
};

function parseOrigins(value: string): Config['origins'] | undefined {
  if (value === '*') return '*';
  const origins = value.split(',').map((item) => originOf(item.trim()));
  return origins.every((origin) => origin !== undefined) ? origins : undefined;
}

function parsePublicUrl(value: string): string | undefined {
  const url = URL.parse(value);
  const plain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && url.pathname === '/';
  return plain ? url.origin : undefined;
}

const withScheme = (...schemes: readonly string[]) => (value: string) =>
  schemes.includes(URL.parse(value)?.protocol ?? '') ? value : undefined;

const numberBetween = (low: number, high: number) => (value: string) => {
  const number = Number(value);
  return value.trim() && number >= low && number <= high ? number : undefined;
};

const parsePort = (value: string) => (/^\d{1,5}$/.test(value) ? numberBetween(0, 65_535)(value) : undefined);

/** `Name <address>` or an address. */
const parseSender = (value: string) => (faultOfEmail(/<([^<>]+)>$/.exec(value)?.[1] ?? value) ? undefined : value);

/**
 * Reads the settings of the service from the environment. An empty variable counts as absent.
 * @throws SettingsError that names every setting at fault, so that one start shows all of them
 */
export function readSettings(env: Environment): Settings {
  const faults: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (value: string) => T | undefined, shape: string): T => {
    const value = env[name]?.trim();
    if (!value) return fallback;
    const parsed = parse(value);
    if (parsed === undefined) faults.push(`${name} is malformed: expected ${shape}.`);
    return parsed ?? fallback;
  };

  const secret = env.VICHE_SECRET ?? '';
  if (!secret) faults.push('VICHE_SECRET is missing: set at least 32 random characters, for example from: openssl rand -hex 32');
  else if (secret.length < 32) faults.push(`VICHE_SECRET is too short: ${secret.length} characters, at least 32 are needed.`);

  const port = read('PORT', 8080, parsePort, 'a number from 0 to 65535');
  const publicUrl = read('VICHE_PUBLIC_URL', `http://localhost:${port}`, parsePublicUrl, 'an address such as https://petitions.example.org');
  const smtpUrl = read<string | null>('SMTP_URL', null, withScheme('smtp:', 'smtps:'), 'smtp://user:password@host:port or smtps://…');
  const from = read<string | null>('VICHE_MAIL_FROM', null, parseSender, 'an e-mail address, or: Name <address>');
  if (smtpUrl && !env.VICHE_MAIL_FROM?.trim()) faults.push('VICHE_MAIL_FROM is missing: SMTP_URL is set, so mail needs a sender address.');
  const databaseUrl = read<string | null>('DATABASE_URL', null, withScheme('postgres:', 'postgresql:'), 'postgres://user:password@host:port/database');

  const folder = env.VICHE_DATA?.trim() || 'data';

  const settings: Settings = {
    port,
    host: env.HOST?.trim() || undefined,
    database: databaseUrl ? {kind: 'postgres', url: databaseUrl} : {kind: 'sqlite', folder},
    secret,
    config: {
      publicUrl,
      name: env.VICHE_NAME?.trim() || 'Viche',
      origins: read('VICHE_ORIGINS', [publicUrl], parseOrigins, '* or a list such as https://town.example,https://news.example'),
      rateFactor: read('VICHE_RATE_FACTOR', 1, numberBetween(0, 1_000), 'a number from 0 to 1000'),
      officials: read('VICHE_OFFICIALS', [], parseOfficials, `address:role or address:role@body, parted by commas; roles are ${roles.join(', ')}`),
    },
    smtp: smtpUrl && from ? {url: smtpUrl, from} : null,
    proxies: read('VICHE_TRUSTED_PROXIES', parseProxies('0')!, parseProxies, 'the number of proxies, or networks such as 10.0.0.0/8,::1'),
    widgetsFolder: env.VICHE_WIDGETS?.trim() || join(folder, 'widgets'),
    bodiesFile: env.VICHE_BODIES?.trim() || null,
    hostsFile: env.VICHE_HOSTS?.trim() || null,
    logLevel: read<LogLevel>('VICHE_LOG_LEVEL', 'info', (value) => logLevels.find((level) => level === value), `one of ${logLevels.join(', ')}`),
  };
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}
