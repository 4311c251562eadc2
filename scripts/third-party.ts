import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The packages some bundled modules come from: their folders. */
function packagesOf(modules: readonly string[]): string[] {
  const folders = modules.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(folders)].sort();
}

/**
 * The licences of what others wrote and the CDN files contain, in full, as those licences ask.
 * @throws when a package comes without the text of its licence
 */
export function thirdPartyNotices(modules: readonly string[]): string {
  const notices = packagesOf(modules).map((folder) => {
    const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
    if (!file || !license) throw new Error(`${name} is bundled and states no licence: ${dirname(folder)}`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return ['The widgets contain code of these packages, each under its own licence.\n', ...notices].join(`\n${'-'.repeat(72)}\n\n`);
}
