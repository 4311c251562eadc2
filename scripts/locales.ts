/**
 * `node scripts/locales.ts`            makes src/generated from the sources and locales/*.xlf
 * `node scripts/locales.ts --extract`  brings locales/*.xlf up to date with the sources first
 * `node scripts/locales.ts --check`    fails, naming each translation that is missing, empty, stale or does not fit
 */
import {resolve} from 'node:path';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {printDiagnostics} from '@lit/localize-tools/lib/typescript.js';
import {groupOf, knownGroups, writeCatalogues} from './catalogues.ts';
import {fault, readTranslations, writeTranslations} from './translations.ts';

const config = readConfigFileAndWriteSchema(resolve(import.meta.dirname, '../lit-localize.json'));
const {messages, errors} = new RuntimeLitLocalizer(config as ConstructorParameters<typeof RuntimeLitLocalizer>[0]).extractSourceMessages();
if (errors.length) printDiagnostics(errors);
const faults: string[] = errors.map(() => 'a message the extractor cannot read');

for (const {name, file} of messages)
  if (!knownGroups.has(groupOf(name)))
    faults.push(`${file.fileName}: message «${name}» needs an explicit id that starts with one of ${[...knownGroups].join(', ')}`);

if (process.argv.includes('--extract'))
  for (const line of await writeTranslations(config, messages, readTranslations(config))) console.log(`taken out: ${line}`);

const translations = readTranslations(config);
writeCatalogues(config, messages, translations);

if (process.argv.includes('--check'))
  for (const one of translations) {
    for (const message of messages) {
      const reason = fault(message, one);
      if (reason) faults.push(`${one.locale} ${message.name}: ${reason}`);
    }
    const known = new Set(messages.map(({name}) => name));
    for (const name of one.sources.keys()) if (!known.has(name)) faults.push(`${one.locale} ${name}: no longer used`);
  }

for (const line of faults) console.error(line);
console.log(`${messages.length} messages in ${config.targetLocales.length} languages, ${faults.length} faults`);
if (faults.length) process.exitCode = 1;
