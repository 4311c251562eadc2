import {existsSync, globSync} from 'node:fs';
import {join} from 'node:path';

/** Where a program is: in the first of the known places, else on the path. */
function locate(name: string, places: readonly string[] = []): string | undefined {
  const found = [...places, ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name))];
  return found.find((path) => existsSync(path));
}

const firefoxPlaces = ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Firefox: `FIREFOX_PATH`, else an installed one. */
export const firefox = (): string | undefined => process.env['FIREFOX_PATH'] ?? locate('firefox', firefoxPlaces);

export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** WebKitGTK with its driver and a screen without a display; Safari's engine, though not Safari. */
export function webKit(): WebKit | undefined {
  const driver = locate('WebKitWebDriver');
  const screen = locate('Xvfb');
  const [browser] = globSync('/usr/{lib,lib/*,libexec}/webkit{2gtk-4.1,gtk-6.0}/MiniBrowser');
  return driver && screen && browser ? {driver, screen, browser} : undefined;
}

/** What to install for those that are not there; Debian's names. */
export const packages = {Firefox: 'firefox-esr', WebKit: 'webkit2gtk-driver xvfb'} as const;
