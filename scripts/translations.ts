import {readFileSync, writeFileSync} from 'node:fs';
import type {Config} from '@lit/localize-tools/lib/config.js';
import {XliffFormatter} from '@lit/localize-tools/lib/formatters/xliff.js';
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

/** Why a translation cannot be used as it stands; nothing when it can. */
export const fault = (message: ProgramMessage, {locale, sources, targets}: Translations): string | undefined => {
  const target = targets.get(message.name);
  if (!target) return 'missing';
  if (empty(target)) return 'empty';
  if (validateLocalizedPlaceholders([message], new Map([[locale as never, [target]]])).length) return 'placeholders differ';
  const source = sources.get(message.name);
  if (!source || wording(source) !== wording(message)) return 'stale: the English text has changed since';
  return undefined;
};

export const readTranslations = (config: Config): Translations[] => {
  const formatter = new XliffFormatter(config);
  return config.targetLocales.map(locale => {
    const xml = read(config.resolve(`locales/${locale}.xlf`));
    if (!xml) return {locale, sources: new Map(), targets: new Map()};
    // The formatter reads targets only, so the sources are handed to it in their place.
    const swapped = xml
      .replace(/<target\b[^>]*(?:\/>|>[^]*?<\/target>)/g, '')
      .replaceAll('<source>', '<target>')
      .replaceAll('</source>', '</target>');
    return {
      locale,
      sources: byName(formatter.parseXliff(swapped).messages),
      targets: byName(formatter.parseXliff(xml).messages),
    };
  });
};

/**
 * Writes every message of the program, in the order of ids, with the translations that still fit.
 * Answers what was taken out, so that nothing goes unseen.
 */
export const writeTranslations = (config: Config, messages: readonly ProgramMessage[], all: readonly Translations[]): string[] => {
  const formatter = new XliffFormatter(config);
  const ordered = [...messages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const dropped: string[] = [];
  for (const translations of all) {
    const {locale, targets} = translations;
    const kept: Message[] = [];
    for (const message of ordered) {
      const target = targets.get(message.name);
      if (!target) continue;
      if (fault(message, translations)?.startsWith('stale')) dropped.push(`${locale} ${message.name}: was «${wording(target)}»`);
      else if (!empty(target)) kept.push(target);
    }
    for (const [name, target] of targets)
      if (!ordered.some(message => message.name === name)) dropped.push(`${locale} ${name}: no longer used, was «${wording(target)}»`);
    writeFileSync(config.resolve(`locales/${locale}.xlf`), `${formatter.encodeLocale(ordered, locale, kept).trimEnd()}\n`);
  }
  return dropped;
};

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
