import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Config} from '@lit/localize-tools/lib/config.js';
import {XliffFormatter} from '@lit/localize-tools/lib/formatters/xliff.js';
import type {XliffConfig} from '@lit/localize-tools/lib/types/formatters.js';
import {validateLocalizedPlaceholders, type Message, type ProgramMessage} from '@lit/localize-tools/lib/messages.js';

/** What stands in one `locales/*.xlf`. */
export interface Translations {
  readonly locale: string;
  /** The English text each translation was made from. */
  readonly sources: ReadonlyMap<string, Message>;
  readonly targets: ReadonlyMap<string, Message>;
}

const byName = (messages: readonly Message[]) => new Map(messages.map(message => [message.name, message]));

const empty = (message: Message) => message.contents.every(part => typeof part === 'string' && !part.trim());

/** Text with its placeholders, blind to the code inside them: renaming a variable makes no translation stale. */
const wording = (message: Message) =>
  message.contents
    .map(part => (typeof part === 'string' ? part : `\0${part.index}${part.untranslatable.replace(/\$\{[^}]*\}/g, '')}\0`))
    .join('');

/** The `{name}` places a sentence has for values; how often and in which order is the language's affair. */
const places = (message: Message) => [...new Set(wording(message).match(/\{\w+\}/g))].sort().join(' ');

/** A plural message lists its forms as `one|few|many`; the last form serves the categories it does not list. */
const formsFit = (source: Message, target: Message, locale: string) => {
  const [english, own] = [source, target].map(message => wording(message).split('|').length) as [number, number];
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.length;
  return english === 1 ? own === 1 : own === needed || own === needed - 1;
};

/** Why a translation cannot be used as it stands; nothing when it can. */
export const fault = (message: ProgramMessage, {locale, sources, targets}: Translations): string | undefined => {
  const target = targets.get(message.name);
  if (!target) return 'missing';
  if (empty(target)) return 'empty';
  if (validateLocalizedPlaceholders([message], new Map([[locale as never, [target]]])).length) return 'placeholders differ';
  if (places(message) !== places(target)) return 'places for values differ';
  if (!formsFit(message, target, locale)) return 'number of plural forms does not fit the language';
  const source = sources.get(message.name);
  if (!source || wording(source) !== wording(message)) return 'stale: the English text has changed since';
  return undefined;
};

/** The formatter reads and writes one folder. */
const formatterIn = (config: Config, xliffDir: string) =>
  new XliffFormatter({...config, interchange: {...config.interchange, xliffDir} as XliffConfig});

const readTargets = (config: Config, folder: string) =>
  new Map(formatterIn(config, folder).readTranslations().map(({locale, messages}) => [locale as string, byName(messages)]));

export const readTranslations = (config: Config): Translations[] => {
  const folder = config.resolve('locales');
  const swapped = mkdtempSync(join(tmpdir(), 'xliff-'));
  try {
    // The formatter reads targets only, so the sources are handed to it in their place.
    for (const locale of config.targetLocales) {
      const path = join(folder, `${locale}.xlf`);
      if (existsSync(path)) writeFileSync(join(swapped, `${locale}.xlf`), sourcesAsTargets(readFileSync(path, 'utf8')));
    }
    const targets = readTargets(config, folder);
    const sources = readTargets(config, swapped);
    return config.targetLocales.map(locale => ({
      locale,
      sources: sources.get(locale) ?? new Map(),
      targets: targets.get(locale) ?? new Map(),
    }));
  } finally {
    rmSync(swapped, {recursive: true});
  }
};

const sourcesAsTargets = (xml: string) =>
  xml
    .replace(/<target\b[^>]*(?:\/>|>[^]*?<\/target>)/g, '')
    .replaceAll('<source>', '<target>')
    .replaceAll('</source>', '</target>');

/**
 * Writes every message of the program, in the order of ids, with the translations that still fit.
 * Answers what was taken out, so that nothing goes unseen.
 */
export const writeTranslations = async (config: Config, messages: readonly ProgramMessage[], all: readonly Translations[]) => {
  const ordered = [...messages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const dropped: string[] = [];
  const kept = new Map<string, Message[]>();
  for (const translations of all) {
    const {locale, targets} = translations;
    const fitting: Message[] = [];
    for (const message of ordered) {
      const target = targets.get(message.name);
      if (!target) continue;
      if (fault(message, translations)?.startsWith('stale')) dropped.push(`${locale} ${message.name}: was «${wording(target)}»`);
      else if (!empty(target)) fitting.push(target);
    }
    for (const [name, target] of targets)
      if (!ordered.some(message => message.name === name)) dropped.push(`${locale} ${name}: no longer used, was «${wording(target)}»`);
    kept.set(locale, fitting);
  }
  // Into an empty folder first: into an existing file the formatter would append, not order.
  const fresh = mkdtempSync(join(tmpdir(), 'xliff-'));
  await formatterIn(config, fresh).writeOutput(ordered, kept as Map<never, Message[]>);
  for (const locale of config.targetLocales)
    writeFileSync(config.resolve(`locales/${locale}.xlf`), `${readFileSync(join(fresh, `${locale}.xlf`), 'utf8').trimEnd()}\n`);
  rmSync(fresh, {recursive: true});
  return dropped;
};
